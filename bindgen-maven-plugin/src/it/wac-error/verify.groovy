boolean says(String text) {
  return new File(basedir, 'build.log').text.contains(text)
}

assert says('broken.wac:3:')
assert says('let it = new acme:absent {};')
assert !new File(basedir, 'target/composed').exists()
