public import Lessons

/// A pack as the checker sees it: all its lessons read, and what could not be read.
public struct CheckedPack: Sendable {
  /// What its `pack.yaml` says.
  public let pack: Pack
  /// The lessons that could be read, in course order.
  public let lessons: [CheckedLesson]
  /// Why the others could not.
  public let unreadable: [Finding]
  /// The version before, whose ids learners' progress hangs on.
  public let before: Pack?

  /// Reads every lesson of a pack.
  public init(_ pack: Pack, before: Pack? = nil) {
    var lessons: [CheckedLesson] = [], unreadable: [Finding] = []
    var tables = TableShelf(of: pack)
    for case .written(let id, let folder) in pack.entries {
      do {
        let lesson = try pack.lesson(id)
        guard let text = pack.text(ofLesson: id) else { continue }
        lessons.append(CheckedLesson(lesson, text: text, pack: pack, tables: &tables))
      } catch let refused as LessonUnreadable {
        unreadable += refused.findings.map { $0.placed(id, folder, in: pack) }
      } catch {
        preconditionFailure("A written lesson is neither missing nor planned: \(error)")
      }
    }
    self.pack = pack
    self.lessons = lessons
    self.unreadable = unreadable
    self.before = before
  }
}

extension Finding {
  /// A file that is not there has no line to change: the entry in `pack.yaml` has.
  fileprivate func placed(_ id: String, _ folder: String, in pack: Pack) -> Finding {
    guard rule == "lesson" else { return self }
    var finding = self
    finding.place = pack.place(ofLesson: id)
    finding.message = "There is no lesson.md in the folder \(quoted(folder))."
    return finding
  }
}
