import Glibc

// Runs a program and writes the processor time and the most memory that it used into a file: `usage-probe FILE PROGRAM …`.
//
// A test cannot ask for that itself: the most memory of a process counts what its parent had when it was started.

func run() -> CInt {
  let words = CommandLine.arguments
  let arguments = unsafe words.dropFirst(2).map { unsafe strdup($0) } + [nil]
  var pid: pid_t = 0
  guard words.count > 2, unsafe posix_spawnp(&pid, words[2], nil, nil, arguments, environ) == 0 else { return 127 }
  var status: CInt = 0, used = rusage()
  while unsafe wait4(pid, &status, 0, &used) < 0, errno == EINTR {}
  let seconds = [used.ru_utime, used.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  guard let file = unsafe fopen(words[1], "w") else { return 127 }
  unsafe fputs("\(seconds) \(used.ru_maxrss * 1024)", file)
  unsafe fclose(file)
  return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
}

exit(run())
