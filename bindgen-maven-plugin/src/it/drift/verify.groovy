String log = new File(basedir, 'build.log').text.replace('\\', '/')
File colours = new File(basedir, 'src/main/java/acme/drift/Colours.java')
File old = new File(basedir, 'src/main/java/acme/drift/Old.java')

assert log.contains('1 changed, 2 missing, 1 stale')
assert log.contains('src/main/java/acme/drift/Colours.java (on disk)')
assert log.readLines().any { it ==~ /-\s+BLUE,/ } && log.readLines().any { it ==~ /[+]\s+RED,/ }
assert log =~ 'missing: .*acme/drift/W.java'
assert log =~ 'stale: .*acme/drift/Old.java'

// Nothing is written.
assert colours.text.contains('BLUE') && old.isFile()
assert colours.parentFile.list().sort() == ['Colours.java', 'Mine.java', 'Old.java']
