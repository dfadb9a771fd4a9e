import Foundation
import Lessons

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

  /// The rows of the table behind `<!-- name -->`, without its head.
  static func rows(behind name: String, on page: String) throws -> [[String]] {
    let lines = try source(page).split(separator: "\n", omittingEmptySubsequences: false)
    guard let mark = lines.firstIndex(of: "<!-- \(name) -->") else { return [] }
    let table = lines[(mark + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return table.dropFirst(2).map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }
}
