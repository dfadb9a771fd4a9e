import TestSupport

@testable import Tutor

/// A pack with one lesson, `made`, of the text given, or with several; it goes when the object goes.
final class MadeLesson {
  let library: Library
  private let folder = TemporaryFolder()

  convenience init(_ text: String) throws { try self.init(["made": text]) }

  /// - Parameter lessons: their texts by id, in the order of the course.
  init(_ lessons: KeyValuePairs<String, String>) throws {
    folder.write(
      """
      format: 1
      id: made
      title: Made
      version: 1.0.0
      license: CC0-1.0
      language: en
      summary: Made for a test.
      lessons:
      \(lessons.map { "  - { id: \($0.key), folder: \($0.key) }" }.joined(separator: "\n"))

      """, to: "pack.yaml")
    for (id, text) in lessons {
      folder.write(
        """
        ---
        id: \(id)
        title: \(id.prefix(1).uppercased())\(id.dropFirst())
        summary: Made for a test.
        level: beginner
        minutes: 2
        ---

        \(text)
        """, to: "\(id)/lesson.md")
    }
    library = try Library.find(ContentPlace(named: folder.path, programFolder: "/", currentFolder: "/"))
  }
}
