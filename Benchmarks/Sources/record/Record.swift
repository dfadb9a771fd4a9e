import Foundation
import Learner

/// `record [<events> …]`: how long a learner's record takes to open and to save an answer, for 1, 10 and 100 thousand events.
///
/// Called with `open <folder>` it is the program that is measured: it opens the record and ends.
@main
enum RecordBench {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "open", words.count == 2 {
      let record = Learner.Record.open(words[1])
      guard record.state == .writable, record.profile.xp > 0 else { exit(1) }
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      return show(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? "")
    }
    let sizes = words.isEmpty ? [1000, 10_000, 100_000] : words.compactMap { Int($0) }
    show("events    journal   start, snapshot   start, journal only   memory   saved p50        p99")
    for size in sizes { show(try row(size)) }
  }

  /// Goals, for ten years: start below 100 ms with its snapshot, a save below 10 ms in 99 of 100. Starts are the best of
  /// several, since the machine's other work can only add.
  private static func row(_ count: Int) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = folder.appending(path: "journal.jsonl")
    try Data(Years.journal(count)).write(to: journal)
    let bytes = try FileManager.default.attributesOfItem(atPath: journal.path)[.size] as? Int ?? 0
    let whole = try (0..<5).map { _ in try open(folder) }
    Learner.Record.open(folder.path).writeSnapshot()
    let quick = try (0..<15).map { _ in try open(folder) }
    let saves = try self.saves(folder)
    let cells = [
      "\(count)", "\(bytes / 1000) KB", milliseconds(quick.map(\.seconds).min() ?? 0),
      milliseconds(whole.map(\.seconds).min() ?? 0), "\((whole.map(\.kilobytes).max() ?? 0) / 1000) MB",
      milliseconds(saves[saves.count / 2]), milliseconds(saves[saves.count * 99 / 100]),
    ]
    let widths = [6, 11, 18, 22, 9, 12, 11]
    return zip(cells, widths).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined()
  }

  /// Seconds from the start of a process to its end, and the most memory that it had.
  private static func open(_ folder: URL) throws -> (seconds: Double, kilobytes: Int) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["open", folder.path]
    let output = Pipe()
    process.standardOutput = output
    let start = ContinuousClock.now
    try process.run()
    // The process closes its output when it ends, and says in it what memory it had.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    process.waitUntilExit()
    return (seconds, Int(String(decoding: said, as: UTF8.self).filter(\.isNumber)) ?? 0)
  }

  /// Seconds from an answer to its place on the disk, sorted.
  private static func saves(_ folder: URL) throws -> [Double] {
    let record = Learner.Record.open(folder.path)
    return try (0..<500).map { number in
      let start = ContinuousClock.now
      _ = try record.append(Years.happening(number)).get()
      return (ContinuousClock.now - start) / .seconds(1)
    }.sorted()
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100_000).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) ms"
  }

  private static func show(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

/// Years of study: thirty events a day, of 27 lessons with twelve questions each.
enum Years {
  static func journal(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<count {
      let utc = 1_450_000_000_000 + Int64(number / 30) * 86_400_000 + Int64(number % 30) * 40_000
      let digits = String(number, radix: 16)
      let event = Event(
        id: String(repeating: "0", count: 24 - digits.utf8.count) + digits, device: "aaaaaaaaaaaaaaaa", seq: number + 1,
        utc: utc, offset: 60, day: Day(utc: utc, offset: 60), what: happening(number))
      bytes += ((try? event.encode()) ?? []) + [0x0A]
    }
    return bytes
  }

  static func happening(_ number: Int) -> Happening {
    let lesson = "deep-learning:lesson-\(number / 90 % 27)"
    switch number % 10 {
    case 0: return .read(lesson: lesson, section: "section-\(number % 7)")
    case 1:
      return .ran(
        Ran(
          experiment: "\(lesson)/descent", settings: [.init("batch", .integer(64)), .init("rate", .number(0.04))],
          seed: 1, measures: [Measured("loss", 0.089), Measured("steps", 8)]))
    case 2: return .left(question: "\(lesson)/question-\(number % 12)")
    default:
      return .answered(
        Answered(
          question: "\(lesson)/question-\(number * 7 % 12)", idea: "\(lesson)/idea-\(number * 7 % 5)",
          meaning: "0123456789abcdef", typed: "b", chosen: ["Multiply it by 4"], order: [1, 2, 3, 4],
          verdict: number % 4 == 0 ? .wrong : .right, seconds: 3.5, version: "0.1.0"))
    }
  }
}
