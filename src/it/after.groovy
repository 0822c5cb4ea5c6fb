// Runs after each project: each line of its expected.txt must be part of a line that the build printed, in the same order.
// What has been shown goes to the terminal. The path to this script leads through the folder of the project.
def project = new File(basedir.path.replaceFirst('[/\\\\][.][.].*', ''))
def fail = { throw new IllegalStateException("$project.name: $it") }

def packages = new File(project, 'packages.txt')
if (packages.exists()) {
  def (comments, checks) = packages.readLines().split { it.startsWith('#') }
  checks.each {
    def (name, check) = it.split(': ', 2).toList()
    if (['sh', '-c', check].execute().waitFor() != 0) {
      fail("missing; Debian: apt-get install $name\n${comments.join('\n')}")
    }
  }
}
if (!new File(basedir, '../../docs/consuming.md').text.contains("src/it/$project.name`")) {
  fail('docs/consuming.md does not name it')
}

def lines = new File(project, 'build.log').readLines()*.replaceAll('\u001b\\[[0-9;]*m', '').iterator()
def shown = new File(project, 'expected.txt').readLines().collect { expected ->
  "    ${(lines.find { it.contains(expected) } ?: fail("it has not printed \"$expected\", or not in this order")).trim()}\n"
}
def properties = new Properties()
new File(project, 'invoker.properties').withReader('UTF-8') { properties.load(it) }
// Here, System.out is the log.
def terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
terminal.print("$project.name: ${properties['invoker.description']}\n${shown.join()}")
