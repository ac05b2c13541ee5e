boolean isRecord(File source) {
  return source.text.contains('record Point(')
}

boolean says(String text) {
  return new File(basedir, 'build.log').text.contains(text)
}

File generated = new File(basedir, 'target/generated-sources/wit-bindgen/acme/bindings/acme/shapes')
assert isRecord(new File(generated, 'Geometry.java'))
assert new File(generated, 'Drawing.java').isFile()
assert new File(basedir, 'target/classes/acme/Areas.class').isFile()
assert says('3 files from') && says('3 of them new or changed')
