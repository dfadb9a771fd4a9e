extension Lesson {
  /// Reads a lesson's Markdown; what is wrong in it is collected in `findings`.
  public init(parsing bytes: [UInt8], file: String) throws(LessonUnreadable) {
    throw LessonUnreadable(findings: [
      Finding(
        place: Place(file: file, line: 1, column: 1), severity: .error, rule: "reading",
        message: "Lessons cannot be read yet.")
    ])
  }
}

extension Question {
  /// Reads what was typed at this question, as its options are shown.
  public func read(_ typed: String, as presentation: Presentation) -> Given { .words(typed) }

  /// Judges an answer; `key` is the computed value of a numeric question.
  public func verdict(on given: Given, key: Double? = nil) -> Verdict { Verdict(outcome: .wrong, chosen: []) }
}

extension Pack {
  /// Reads the pack that lies in a folder.
  public init(folder: String) throws(PackUnreadable) {
    throw PackUnreadable(findings: [
      Finding(
        place: Place(file: folder, line: 1, column: 1), severity: .error, rule: "reading",
        message: "Packs cannot be read yet.")
    ])
  }

  /// The pack's hash: hex SHA-256 over its files.
  public func hash() throws -> String { "" }

  /// Reads a written lesson by its id or its number in the course.
  public func lesson(_ id: String) throws -> Lesson { throw PackUnreadable(findings: findings) }

  /// A lesson's position in the course, from 1.
  public func number(of id: String) -> Int? { entries.firstIndex { $0.id == id }.map { $0 + 1 } }

  /// A table of the pack's `data` folder; nil if there is none of that name.
  public func data(_ name: String) throws -> DataFile? { nil }
}

extension Address {
  /// Reads an address; nil if it is none.
  public static func parse(_ text: String) -> Address? { nil }
}
