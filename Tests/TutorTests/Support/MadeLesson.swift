import TestSupport

@testable import Tutor

/// A pack with one lesson, `made`, of the text given; it goes when the object goes.
final class MadeLesson {
  let library: Library
  private let folder = TemporaryFolder()

  init(_ text: String) throws {
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
        - { id: made, folder: made }

      """, to: "pack.yaml")
    folder.write(
      """
      ---
      id: made
      title: Made
      summary: Made for a test.
      level: beginner
      minutes: 2
      ---

      \(text)
      """, to: "made/lesson.md")
    library = try Library.find(ContentPlace(named: folder.path, programFolder: "/", currentFolder: "/"))
  }
}
