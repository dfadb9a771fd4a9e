import Foundation
import TestSupport

/// A learner of one test: a home of its own, and the built program with the repository's content.
struct Home {
  let folder = TemporaryFolder()

  /// The folder of the shipped packs.
  static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content").path()

  /// Where the record is kept.
  var record: String { folder.file("record") }

  func environment(_ others: [String: String] = [:]) -> [String: String] {
    ["HOME": folder.path, "GRADUS_HOME": record, "GRADUS_CONTENT": Home.content].merging(others) { _, other in other }
  }

  /// Runs a command to its end, without a terminal.
  @discardableResult
  func run(_ words: [String], input: String = "", with others: [String: String] = [:]) -> Piped {
    Piped(
      [builtProgram("gradus")] + words, input: input, environment: environment(others), folder: folder.path,
      seconds: 600)
  }

  @discardableResult
  func run(_ first: String, _ others: String..., input: String = "") -> Piped { run([first] + others, input: input) }

  /// Opens a command in a terminal.
  func open(
    _ words: [String] = [], with others: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) -> Pty {
    Pty(
      [builtProgram("gradus")] + words, environment: environment(others), columns: columns, rows: rows,
      folder: folder.path, seconds: 60)
  }

  func open(_ first: String, _ others: String...) -> Pty { open([first] + others) }

  /// The lines of the journal.
  var journal: [String] {
    (folder.read("record/journal.jsonl") ?? "").split(separator: "\n").map(String.init)
  }

  /// The kinds of its events, in order.
  var kinds: [String] {
    journal.compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["kind"] as? String
    }
  }

  /// Whether each line of the journal is an event with its checksum, and the last one has its newline.
  var isJournalWhole: Bool {
    let text = folder.read("record/journal.jsonl") ?? ""
    guard text.isEmpty || text.hasSuffix("\n"), kinds.count == journal.count else { return false }
    return journal.allSatisfy { $0.contains(",\"crc\":\"") } && run("progress").errors.isEmpty
  }
}
