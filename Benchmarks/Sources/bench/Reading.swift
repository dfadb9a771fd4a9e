import Foundation

/// Long texts shown by `gradus show`, and by other programs that show Markdown in a terminal: whole processes, from their
/// start to their last byte, on the same file at 80 columns.
struct Reading {
  /// A text and what it is called in the table.
  private struct Text {
    let name: String
    let file: URL
  }

  private let texts: [Text]
  private let gradus: URL
  private let content: URL

  /// Nil where gradus has not been built.
  init?(gradus: URL, folder: URL) throws {
    guard FileManager.default.isExecutableFile(atPath: gradus.path) else { return nil }
    self.gradus = gradus
    content = URL(fileURLWithPath: #filePath).appending(path: "../../../../Content").standardized
    let lesson = try String(
      contentsOf: content.appending(path: "deep-learning/12-batch-size/lesson.md"), encoding: .utf8)
    texts = try [
      ("200 KB of lesson shown", "long-lesson.md", Self.repeated(lesson, upTo: 200_000)),
      ("200 KB of Markdown shown", "long-text.md", Self.prose(of: lesson, upTo: 200_000)),
    ].map { name, file, text in
      let file = folder.appending(path: file)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return Text(name: name, file: file)
    }
  }

  /// Rows for each peer that is installed, by the clock and by the processor's time, and a sentence for each that is not.
  func rows(python: URL?) -> (rows: [Row], missing: [String]) {
    var rows: [Row] = [], missing: [String] = []
    for text in texts {
      let ours = [gradus.path, "--content", content.path, "show", text.file.path, "--width", "80"]
      for (name, command) in peers(of: text.file, python: python) {
        guard let command else {
          missing.append("\(name) is not installed: no row for it.")
          continue
        }
        var times: [(ours: Taken, theirs: Taken)] = []
        // Programs of a hundredth of a second are measured often, because the machine's other work takes as long.
        for _ in 0..<(name == "lowdown" ? 101 : 5) {
          if let ours = Self.taken(by: ours), let theirs = Self.taken(by: command) { times.append((ours, theirs)) }
        }
        guard !times.isEmpty else {
          missing.append("\(name) or gradus failed on \(text.file.path): no row.")
          continue
        }
        rows.append(
          Row(text.name, ours: times.map(\.ours.clock), anchor: times.map(\.theirs.clock), peer: name, goal: 1))
        rows.append(
          Row(
            text.name + ": processor", ours: times.map(\.ours.processor), anchor: times.map(\.theirs.processor),
            peer: name, goal: nil))
      }
    }
    return (rows, Array(Set(missing)).sorted())
  }

  private func peers(of file: URL, python: URL?) -> [(String, [String]?)] {
    let rich = python.flatMap { python in
      Self.taken(by: [python.path, "-c", "import rich"]).map { _ in
        [python.path, "-m", "rich.markdown", "-c", "-w", "80", file.path]
      }
    }
    return [
      ("lowdown", Self.found("lowdown").map { [$0, "-tterm", "--term-columns=80", file.path] }),
      (
        "bat",
        (Self.found("batcat") ?? Self.found("bat")).map { [$0, "--color=always", "-p", "--paging=never", file.path] }
      ),
      ("rich", rich),
    ]
  }

  /// Where a program lies that the shell would find.
  private static func found(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The seconds of a process, by the clock and as the system counts the processor's.
  private struct Taken {
    let clock: Double
    let processor: Double
  }

  /// Runs a process; nil where it fails.
  private static func taken(by command: [String]) -> Taken? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, environ) == 0 else { return nil }
    var usage = rusage(), status: Int32 = 0
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    let clock = (ContinuousClock.now - start) / .seconds(1)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return Taken(clock: clock, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  /// A lesson's text without what only gradus reads: its experiments and keys, the attributes of its headings.
  private static func prose(of lesson: String, upTo bytes: Int) -> String {
    let parts = lesson.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    let body = parts[2].replacing(/```(?:experiment|answer)\n[^`]*```\n/, with: "")
      .replacing(/(#[^\n]*) \{[#.][^}\n]*\}/) { $0.output.1 }.replacing(#/- \[[ x]\] /#, with: "- ")
    var text = "---\n" + parts[1] + "---\n"
    while text.utf8.count < bytes { text += body }
    while text.utf8.count > bytes, let last = text.ranges(of: "\n## ").last { text.removeSubrange(last.lowerBound...) }
    return text + "\n"
  }

  /// The lesson's body again and again, each time with ids of its own, up to a length in bytes; the last time only the
  /// sections that still fit.
  private static func repeated(_ lesson: String, upTo bytes: Int) -> String {
    let parts = lesson.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    let front = "---\n" + parts[1] + "---\n", body = parts[2]
    var text = front, round = 0
    while text.utf8.count < bytes {
      let ending = round == 0 ? "" : "-\(round)"
      let renamed = body.replacing(/(\{#|about=|idea=|\{ experiment: )([a-z-]+)/) { $0.output.1 + $0.output.2 + ending }
        .replacing(/((?:\n)(?:id: |like: |experiment: ))([a-z-]+)/) { $0.output.1 + $0.output.2 + ending }
      text += round == 0 ? renamed : "\n## Once more, \(round) {#again-\(round)}\n" + renamed
      round += 1
    }
    while text.utf8.count > bytes, let last = text.ranges(of: "\n## ").last { text.removeSubrange(last.lowerBound...) }
    return text + "\n"
  }
}
