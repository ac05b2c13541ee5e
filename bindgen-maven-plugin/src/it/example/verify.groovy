import java.util.zip.ZipFile

int count(String text) {
  return new File(basedir, 'build.log').readLines().count { it.contains(text) }
}

File generated = new File(basedir, 'target/generated-sources/wit-bindgen')
File shapes = new File(generated, 'acme/bindings/acme/shapes')

// A directory with deps and two worlds, of which a feature is on.
File geometry = new File(shapes, 'Geometry.java')
assert geometry.text.contains('record Point(') && geometry.text.contains('lengthOfCurve(')
assert new File(shapes, 'Drawing.java').isFile() && new File(shapes, 'Measuring.java').isFile()
assert new File(generated, 'acme/bindings/acme/units/Lengths.java').isFile()

// A single file, with a package that another execution generates.
assert new File(generated, 'acme/clock/Time.java').text.contains('acme.bindings.acme.units.Lengths')
assert !new File(generated, 'acme/units').exists()

// A component, whose world is called as its file is.
assert new File(generated, 'acme/guest/root/component/Processor.java').text.contains('processor()')
assert new File(basedir, 'target/classes/acme/guest/root/component/Processor.class').isFile()

assert new File(basedir, 'target/classes/acme/Areas.class').isFile()
assert new File(basedir, 'target/classes/acme/clock/Clock.class').isFile()
assert count('files are what would be generated') == 2

// The second run: nothing is generated, nothing compiled.
assert count('of them new or changed') == 3
assert count('Nothing changed since the bindings of') == 3
assert count('1 components: 1 core modules, 1 of them compiled now') == 1
assert count('1 components: 1 core modules, 0 of them compiled now') == 1

ZipFile jar = new ZipFile(new File(basedir, 'target/example-1.jar'))
assert jar.entries().any { it.name ==~ 'META-INF/wit-bindgen/[0-9a-f-]+[.]classes' }
jar.close()

// Eclipse is told what to do with every goal.
ZipFile plugin = new ZipFile(new File(basedir, '../../').listFiles().find {
  it.name ==~ 'bindgen-maven-plugin-.*[.]jar' && !(it.name =~ 'sources|javadoc')
})
def xml = { new groovy.xml.XmlSlurper().parse(plugin.getInputStream(plugin.getEntry(it))) }
Set goals = xml('META-INF/maven/plugin.xml').mojos.mojo.goal*.text() - 'help'
Set mapped = xml('META-INF/m2e/lifecycle-mapping-metadata.xml').'**'.findAll { it.name() == 'goal' }*.text()
plugin.close()
assert goals == mapped
