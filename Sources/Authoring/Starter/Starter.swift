import Lessons

/// A small pack to begin with: it passes its own check, and its comments teach the format.
public struct Starter: Sendable {
  /// The new pack's id.
  public let id: String

  /// A pack called `id`.
  ///
  /// - Throws: `BadPackName`, where that cannot be a pack's id.
  public init(id: String) throws {
    guard Identifier.isValid(id) else { throw BadPackName(name: id) }
    self.id = id
  }

  /// The files, by their path in the pack's folder.
  public var files: [(path: String, text: String)] {
    [("pack.yaml", pack), ("01-step-size/lesson.md", Starter.lesson)]
  }

  private var pack: String {
    """
    # A pack: a folder with this file, and a folder for each lesson.
    # It is data only; nothing in it is ever run as a program.
    format: 1                    # the format of packs, not of yours
    # Its name for ever: learners' progress hangs on it.
    id: \(id)
    title: My course             # what learners see
    version: 0.1.0               # count it up with each change that you ship
    license: CC-BY-4.0           # what others may do with your text
    language: en
    summary: One line that says what one learns here.
    authors: [Your Name]
    glossary: [learning rate, overshoot]   # how words are to be spelt; `gradus pack check` compares

    # In the order of the course. Planned lessons are announced and cannot be opened yet.
    lessons:
      - { id: step-size, folder: 01-step-size }
      - { id: momentum, title: Momentum, summary: Steps that remember., level: beginner, minutes: 5,
          prerequisites: [step-size], status: planned }

    # Lessons or questions with a day; shown at home, locking nothing.
    # assignments:
    #   - { lesson: step-size, due: 2027-03-01 }

    """
  }
}
