boolean says(String text) {
  return new File(basedir, 'build.log').text.contains(text)
}

assert says('broken.wit:5:')
assert says('g: func( -> u32;')
assert !new File(basedir, 'target/generated-sources/wit-bindgen').exists()
