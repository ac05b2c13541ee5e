import java.util.zip.ZipFile

int count(String text) {
  return new File(basedir, 'build.log').readLines().count { it.contains(text) }
}

// Three core modules became components, and these one: by a WAC file, and by plugging.
for (name in ['components/parsing', 'components/filtering', 'components/reporting', 'composed/components']) {
  byte[] made = new File(basedir, "target/${name}.wasm").bytes
  assert made[0..7] == [0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0]
}

// The jar has the component, the classes it was compiled to and the bindings for it.
ZipFile jar = new ZipFile(new File(basedir, 'target/components-1.jar'))
List names = jar.entries().collect { it.name }
jar.close()
assert names.contains('acme/whole.wasm')
assert names.contains('acme/Reports.class')
assert names.contains('acme/bindings/pipeline/stages/Reporter.class')
assert names.count { it ==~ 'META-INF/wit-bindgen/[0-9a-f-]+[.]classes' } >= 3

// The second run: nothing is made.
assert count('Made ') == 5
assert count('Nothing changed since ') == 6
assert count(', 0 of them compiled now') == 1
