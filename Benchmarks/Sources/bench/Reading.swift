import Foundation

/// A long lesson shown by `gradus show`, and by other programs that show Markdown in a terminal: whole processes, from
/// their start to their last byte, on the same file at 80 columns.
struct Reading {
  private let file: URL
  private let gradus: URL
  private let content: URL

  /// Nil where gradus has not been built.
  init?(gradus: URL, folder: URL) throws {
    guard FileManager.default.isExecutableFile(atPath: gradus.path) else { return nil }
    self.gradus = gradus
    content = URL(fileURLWithPath: #filePath).appending(path: "../../../../Content").standardized
    file = folder.appending(path: "long-lesson.md")
    let lesson = content.appending(path: "deep-learning/12-batch-size/lesson.md")
    try Self.repeated(String(contentsOf: lesson, encoding: .utf8), upTo: 200_000)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  /// A row for each peer that is installed, and a sentence for each that is not.
  func rows(python: URL?) -> (rows: [Row], missing: [String]) {
    let ours = [gradus.path, "--content", content.path, "show", file.path, "--width", "80"]
    var rows: [Row] = [], missing: [String] = []
    for (name, command) in peers(python: python) {
      guard let command else {
        missing.append("\(name) is not installed: no row for it.")
        continue
      }
      var times: (ours: [Double], theirs: [Double]) = ([], [])
      for _ in 0..<(name == "lowdown" ? 25 : 5) {
        guard let ours = Self.seconds(ours), let theirs = Self.seconds(command) else { continue }
        times.ours.append(ours)
        times.theirs.append(theirs)
      }
      guard !times.ours.isEmpty else {
        missing.append("\(name) or gradus failed on \(file.path): no row.")
        continue
      }
      rows.append(
        Row("200 KB of lesson shown", ours: times.ours, anchor: times.theirs, peer: name, goal: 1))
    }
    return (rows, missing)
  }

  private func peers(python: URL?) -> [(String, [String]?)] {
    let rich = python.flatMap { python in
      Self.seconds([python.path, "-c", "import rich"]).map { _ in
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

  /// The processor's seconds of a process; nil where it fails.
  private static func seconds(_ command: [String]) -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, environ) == 0 else { return nil }
    var usage = rusage(), status: Int32 = 0
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
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
