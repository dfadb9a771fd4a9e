import Foundation
import Lessons
import Testing

/// The manual, as it lies in this repository.
enum Manual {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let names = (try? Pack(folder: folder))?.entries.map(\.id) ?? []

  static var folder: String { root.appending(path: "Content/manual").path() }

  static func pack() throws -> Pack { try Pack(folder: folder) }

  static func page(_ name: String) throws -> Lesson { try pack().lesson(name) }

  /// The Markdown of a page.
  static func source(_ name: String) throws -> String { try text("Content/manual/\(name)/lesson.md") }

  /// A file of the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The code on a page in one language, in order.
  static func code(on page: String, in language: String) throws -> [String] {
    try self.page(page).sections.flatMap(\.blocks).compactMap { block in
      if case .code(language, let text) = block { text } else { nil }
    }
  }

  /// All Swift files of a folder of the repository, one behind the other.
  static func sources(in folder: String) throws -> String {
    let path = root.appending(path: folder).path()
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { try text("\(folder)/\($0)") }.joined(separator: "\n")
  }

  /// Whether pages are written anew from the source, instead of being compared with it.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["GRADUS_RECORD"] == "1" }

  static func write(_ source: String, to page: String) throws {
    try source.write(to: root.appending(path: "Content/manual/\(page)/lesson.md"), atomically: true, encoding: .utf8)
  }
}

/// A table on a page, behind a comment with its name: `<!-- settings: train -->`.
struct ManualTable {
  let page: String
  let name: String
  /// Its lines in the page's source, head and rows; empty where there is no such table.
  let lines: [String]

  init(_ name: String, on page: String) throws {
    self.page = page
    self.name = name
    let all = try Manual.source(page).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let mark = all.firstIndex(of: "<!-- \(name) -->") else {
      lines = []
      return
    }
    lines = Array(all[(mark + 1)...].drop { $0.isEmpty }.prefix { $0.hasPrefix("|") })
  }

  /// Its rows without the head, cell by cell.
  var rows: [[String]] {
    lines.dropFirst(2).map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// Compares the table with what it should be; the message is the table to paste. `GRADUS_RECORD=1` pastes it.
  func expect(_ head: [String], _ rows: [[String]], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let dashes = head.map { String(repeating: "-", count: $0.count + 2) }
    let wanted =
      ["| " + head.joined(separator: " | ") + " |", "|" + dashes.joined(separator: "|") + "|"]
      + rows.map { "| " + $0.joined(separator: " | ") + " |" }
    if lines == wanted { return }
    let table = "<!-- \(name) -->\n\n" + wanted.joined(separator: "\n")
    guard Manual.isRecording else {
      Issue.record(
        "The page \(page) and the code differ. Paste this, or run with GRADUS_RECORD=1:\n\n\(table)\n",
        sourceLocation: sourceLocation)
      return
    }
    var source = try Manual.source(page)
    let old = lines.isEmpty ? "<!-- \(name) -->" : "<!-- \(name) -->\n\n" + lines.joined(separator: "\n")
    if source.contains(old) {
      source = source.replacingOccurrences(of: old, with: table)
    } else {
      source += "\n" + table + "\n"
    }
    try Manual.write(source, to: page)
  }
}
