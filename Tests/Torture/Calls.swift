import Foundation

/// SIGKILL and each error at each system call of a session on its record: opening, saving, snapshot.
enum Calls: Ordeal {
  static let name = "SIGKILL and errors at each system call"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    let events = "4"
    let calls = try Strace.calls(of: ["write"], count: events)
    var cases: [(call: String, place: Int, what: String)] = []
    for (call, places) in calls.sorted(by: { $0.key < $1.key }) {
      let kinds = ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EINVAL"] + (call == "write" ? ["retval=10"] : [])
      for place in places { cases += kinds.map { (call, place, $0) } }
    }
    toll.meet("places", calls.values.reduce(0) { $0 + $1.count })
    let step = isShort ? max(1, cases.count / 24) : 1
    for index in stride(from: isShort ? Int.random(in: 0..<step) : 0, to: cases.count, by: step) {
      let (call, number, what) = cases[index]
      let place = try Place()
      let tool = try Strace.command(call, "\(what):when=\(number)")
      let said = try Victim(["write", place.path, events], by: tool).finish()
      toll.meet(what.hasPrefix("signal") ? "kills" : what.hasPrefix("retval") ? "short writes" : "errors")
      toll.meet("refusals told", said.refusals.count)
      toll.check(place.path, holds: said.saved, "\(call) \(number), \(what)")
    }
    return toll
  }
}

/// Makes a system call of a program fail.
enum Strace {
  private static let path: String? = ["/usr/bin/strace", "/usr/local/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The command before a program whose `call` is to meet `what`.
  static func command(_ call: String, _ what: String) throws -> [String] {
    guard let path else { throw Skipped(reason: "strace is not installed (apt-get install strace)") }
    return [path, "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):\(what)"]
  }

  /// The places at which a session touches its record, by the name of the call: the how-manieth of the process.
  static func calls(of role: [String], count: String) throws -> [String: [Int]] {
    guard let path else { throw Skipped(reason: "strace is not installed (apt-get install strace)") }
    let place = try Place(), log = try Place()
    let names =
      "openat,write,pread64,fdatasync,fsync,rename,renameat,renameat2,ftruncate,fchmod,unlink,unlinkat,mkdir,mkdirat,"
      + "flock,fstat,newfstatat,stat,readlink"
    let tool = [path, "-f", "-qq", "-y", "-o", log.file("calls"), "-e", "trace=\(names)"]
    let said = try Victim(role + [place.path, count], by: tool).finish()
    let text = String(decoding: log.bytes("calls"), as: UTF8.self)
    guard said.saved.count == Int(count), !text.isEmpty else {
      throw Skipped(reason: "strace may not trace programs here")
    }
    var counts: [String: Int] = [:]
    var places: [String: [Int]] = [:]
    for line in text.split(separator: "\n") {
      // `1234  write(5</tmp/…/journal.jsonl>, …) = 380`
      let call = line.drop { $0.isNumber || $0 == " " }.prefix { $0.isLetter || $0.isNumber }
      guard !call.isEmpty else { continue }
      counts[String(call), default: 0] += 1
      if line.contains(place.path) { places[String(call), default: []].append(counts[String(call)]!) }
    }
    return places
  }
}
