import Foundation
import Learner

/// What this program does when it is the one that is tortured. It says on its output what was acknowledged:
/// `saved ID`, `kept ID` for an event that another holds too, `refused REASON`.
enum Role: String {
  case write, take, merge

  func play(_ words: [String]) {
    switch self {
    case .write: Role.write(to: words[0], count: Int(words[1])!, words: words.count > 2 ? Int(words[2])! : 500)
    case .take: Role.takeTurns(at: words[0], count: Int(words[1])!)
    case .merge: Role.merge(words[1], into: words[0])
    }
  }

  /// Writes events until it has written so many, or is killed. Some are long, so that a kill can hit a write.
  private static func write(to folder: String, count: Int, words: Int) {
    let record = Record.open(folder)
    guard record.state == .writable else { return say("refused \(record.state)") }
    var pending: [String] = []
    for number in 0..<count {
      append(event(number, words: words), to: record, &pending)
      if number % 20 == 19 { record.writeSnapshot() }
    }
    if record.retry() == nil {
      for id in pending { say("saved \(id)") }
    }
    record.writeSnapshot()
  }

  /// Writes a few events whenever the record is free, until it has written so many.
  private static func takeTurns(at folder: String, count: Int) {
    var number = 0, refused = 0
    var pending: [String] = []
    defer { say("turned away \(refused)") }
    while number < count {
      let record = Record.open(folder)
      guard record.state == .writable else {
        refused += 1
        usleep(UInt32.random(in: 200...3000))
        continue
      }
      for _ in 0..<5 {
        append(event(number), to: record, &pending)
        number += 1
      }
      record.writeSnapshot()
    }
  }

  private static func merge(_ other: String, into folder: String) {
    guard let other = try? OtherRecord(other), (try? Record.open(folder).merge(other)) != nil else { return }
    say("merged")
  }

  private static func append(_ what: Happening, to record: Record, _ pending: inout [String]) {
    switch record.append(what) {
    case .success(let event):
      // A saved event has saved all that waited before it.
      for id in pending + [event.id] { say("saved \(id)") }
      pending = []
    case .failure(let lost):
      pending.append(lost.event.id)
      say("refused \(lost.reason)")
    }
  }

  /// An answer; every seventh one is a long text of so many words.
  static func event(_ number: Int, words: Int = 500) -> Happening {
    .answered(
      Answered(
        question: "deep-learning:batch-size/q\(number % 40)", meaning: "0123456789abcdef",
        typed: String(repeating: "long ", count: number % 7 == 6 ? words : 10), chosen: ["Multiply it by 4"],
        order: [2, 1, 3], verdict: number % 3 == 0 ? .wrong : .right, seconds: 3.5, version: "0.1.0"))
  }

  private static func say(_ line: String) {
    let bytes = Array((line.split(separator: "\n").joined(separator: " ") + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(1, $0.baseAddress, $0.count) }
  }
}
