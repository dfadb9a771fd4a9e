import Lessons
import Synchronization

/// The lessons of a library that were read, so that what only counts or looks them up reads each of them once.
///
/// What is to be studied is read anew, since its author may have changed it.
final class LessonShelf: Sendable {
  private let read = Mutex<[String: OpenLesson?]>([:])

  /// A written lesson of a pack by its id; nil where it cannot be read.
  func lesson(_ id: String, of pack: Pack) -> OpenLesson? {
    let name = "\(pack.folder)\n\(id)"
    if let known = read.withLock({ $0[name] }) { return known }
    let lesson = try? OpenLesson(id, in: pack)
    read.withLock { $0[name] = .some(lesson) }
    return lesson
  }
}

extension Library {
  /// The written lessons of all packs that a record knows, in the order of the course; nil for all of them.
  func lessons(knownBy isKnown: ((String) -> Bool)? = nil) -> [OpenLesson] {
    packs.flatMap { pack in
      pack.entries.compactMap { entry in
        guard case .written(let id, _) = entry, isKnown?("\(pack.id):\(id)") ?? true else { return nil }
        return shelf.lesson(id, of: pack)
      }
    }
  }
}
