import Text

/// Why a lesson cannot be opened.
public enum LessonMissing: Error, Sendable, Equatable {
  /// The pack has none of this name.
  case unknown(String, nearest: String?)
  /// It is only announced.
  case planned(PlannedLesson, number: Int)

  /// One sentence for people.
  public var sentence: String {
    switch self {
    case .unknown(let name, let nearest):
      "There is no lesson \(quoted(name))." + (nearest.map { " Did you mean \($0)?" } ?? "")
    case .planned(let lesson, let number): "Lesson \(number), “\(lesson.title)”, is planned and not written yet."
    }
  }
}

extension Pack {
  /// A lesson's position in the course, from 1.
  public func number(of id: String) -> Int? {
    entries.firstIndex { $0.id == id }.map { $0 + 1 }
  }

  /// The entry of a lesson's id, or of its number in the course.
  ///
  /// - Throws: `LessonMissing.unknown`.
  public func entry(_ name: String) throws(LessonMissing) -> Entry {
    if let entry = entries.first(where: { $0.id == name }) { return entry }
    if let number = Int(name), entries.indices.contains(number - 1) { return entries[number - 1] }
    throw .unknown(name, nearest: Nearest.match(name, in: entries.map(\.id)))
  }

  /// Reads a written lesson by its id or its number in the course.
  ///
  /// - Throws: `LessonMissing` for one that is unknown or planned, `LessonUnreadable` for one that cannot be read.
  public func lesson(_ name: String) throws -> Lesson {
    switch try entry(name) {
    case .planned(let lesson): throw LessonMissing.planned(lesson, number: number(of: lesson.id) ?? 0)
    case .written(let id, let folder): return try lesson(id: id, folder: folder)
    }
  }

  /// The words of a written lesson with their places; nil where it cannot be read.
  public func text(ofLesson id: String) -> LessonText? {
    guard case .written(_, let folder)? = entries.first(where: { $0.id == id }),
      let bytes = try? PackFolder(path: self.folder).read(folder + "/lesson.md", limit: Limits.lessonBytes)
    else { return nil }
    return LessonText(parsing: bytes, file: self.folder + "/" + folder + "/lesson.md")
  }

  private func lesson(id: String, folder: String) throws(LessonUnreadable) -> Lesson {
    let name = folder + "/lesson.md"
    let file = self.folder + "/" + name
    let bytes: [UInt8]?
    do {
      // One byte more, so that the lesson's own limit speaks.
      bytes = try PackFolder(path: self.folder).read(name, limit: Limits.lessonBytes + 1)
    } catch {
      throw LessonUnreadable(findings: [error])
    }
    func finding(_ message: String, _ advice: String) -> Finding {
      Finding(
        place: Place(file: file, line: 1, column: 1), severity: .error, rule: "lesson", message: message, advice: advice
      )
    }
    guard let bytes else {
      throw LessonUnreadable(findings: [
        finding("The lesson's file is missing.", "Write it, or mark the lesson planned.")
      ])
    }
    var lesson = try Lesson(parsing: bytes, file: file, packFile: PackFile(file, in: self.folder))
    if lesson.id != id {
      lesson.findings.insert(
        finding("The lesson calls itself “\(lesson.id)”, and pack.yaml calls it “\(id)”.", "Use one id."), at: 0)
      lesson.id = id
    }
    return lesson
  }

  /// The pack's hash: the hex SHA-256 over its files sorted by path.
  ///
  /// - Throws: `PackUnreadable` where a file cannot be read or the pack is over a limit.
  public func hash() throws -> String {
    do {
      return try PackFolder(path: folder).hash()
    } catch {
      throw PackUnreadable(findings: [error])
    }
  }

  /// A table of the pack's `data` folder; nil if there is none of that name.
  ///
  /// - Throws: `PackUnreadable` where the file is no table of numbers.
  public func data(_ name: String) throws -> DataFile? {
    guard Identifier.isValid(name) else { return nil }
    do {
      guard let bytes = try PackFolder(path: folder).read("data/\(name).csv", limit: Limits.dataBytes) else {
        return nil
      }
      return try DataFile(parsing: bytes, name: name, file: folder + "/data/\(name).csv")
    } catch {
      throw PackUnreadable(findings: [error])
    }
  }

  /// What is wrong with the course as a whole: every written lesson is read for its prerequisites.
  public func courseFindings() -> [Finding] {
    var written: [String: [String]] = [:]
    for entry in entries {
      if case .written(let id, let folder) = entry, let lesson = try? lesson(id: id, folder: folder) {
        written[id] = lesson.prerequisites
      }
    }
    let findings = Findings()
    checkCourse(prerequisites(of: written), findings)
    return findings.sorted
  }
}
