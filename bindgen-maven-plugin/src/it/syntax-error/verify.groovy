String log = new File(basedir, 'build.log').text
assert log.contains('broken.wit:5:')
assert log.contains('g: func( -> u32;')
assert !new File(basedir, 'target/generated-sources/wit-bindgen').exists()
