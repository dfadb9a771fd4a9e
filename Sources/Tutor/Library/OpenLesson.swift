import Experiments
import FoundationEssentials
import Learner
import Lessons
import Proving
import Text

/// A lesson that has been opened: its pack, its place in the course, the way through it, and its experiments bound to
/// their kinds.
struct OpenLesson: Sendable {
  let pack: Pack
  let lesson: Lesson
  /// Its position in the course, from 1.
  let number: Int
  let route: Route
  private let shelf: BenchShelf

  /// The lesson's name in the record: `deep-learning:batch-size`.
  var address: String { "\(pack.id):\(lesson.id)" }

  /// What a command finds it by: its id; the path of one that was opened by its path, and that no library has.
  var name: String {
    guard Subject.isLocal(address), let path = lesson.sections.first?.place.file else { return lesson.id }
    let isPlain = path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+".contains($0)) }
    return isPlain ? path : "'\(path)'"
  }

  /// The name of a question, an experiment or an idea of this lesson in the record.
  func address(of item: String) -> String { "\(address)/\(item)" }

  /// Opens the lesson of a pack by its id or its number in the course.
  init(_ name: String, in pack: Pack) throws {
    self.init(try pack.lesson(name), of: pack)
  }

  /// Opens a lesson by the path of its file.
  init(path: String) throws {
    let (pack, lesson) = try Pack.holding(lessonAt: path)
    self.init(lesson, of: pack)
  }

  init(_ lesson: Lesson, of pack: Pack) {
    self.pack = pack
    self.lesson = lesson
    number = pack.number(of: lesson.id) ?? 1
    route = Route(lesson)
    shelf = BenchShelf(lesson.experiments, of: pack)
  }

  /// An experiment that can be run.
  func bench(_ id: String) -> Bench? {
    guard case .success(let bench)? = shelf.bench(id) else { return nil }
    return bench
  }

  /// What is wrong with an experiment that cannot.
  func faults(of id: String) -> [Finding] {
    guard case .failure(let error)? = shelf.bench(id) else { return [] }
    return error.findings
  }
}

extension Library {
  /// Opens the lesson that a learner named: its id or its number, with or without a pack, or the path of its file.
  ///
  /// - Throws: `LessonMissing`, or what makes the lesson's file unreadable.
  func open(_ name: String) throws -> OpenLesson { try Library.open(name) { self } }

  /// Opens a lesson; for a path no library is asked for, which may take longer to find than the lesson to read.
  static func open(_ name: String, in library: () throws -> Library) throws -> OpenLesson {
    guard let address = Address.parse(name) else { throw try library().unknown(name) }
    return try open(address, named: name, in: library)
  }

  /// Opens the lesson that an address speaks of.
  func open(_ address: Address, named name: String) throws -> OpenLesson {
    try Library.open(address, named: name) { self }
  }

  private static func open(
    _ address: Address, named name: String, in library: () throws -> Library
  ) throws -> OpenLesson {
    address.isPath ? try OpenLesson(path: address.lesson) : try library().find(address, named: name)
  }

  private func find(_ address: Address, named name: String) throws -> OpenLesson {
    let candidates =
      address.pack.map { id in packs.filter { $0.id == id } } ?? ([current, shipped].compactMap(\.self) + packs)
    for pack in candidates {
      do {
        return try OpenLesson(address.lesson, in: pack)
      } catch LessonMissing.unknown {
        continue
      }
    }
    throw unknown(name)
  }

  private func unknown(_ name: String) -> LessonMissing {
    // An author names a lesson's folder as check and preview take it.
    let file = (name.hasSuffix("/") ? String(name.dropLast()) : name) + "/lesson.md"
    if FileManager.default.fileExists(atPath: file) { return .unknown(name, nearest: file) }
    return .unknown(name, nearest: Nearest.match(name, in: packs.flatMap { $0.entries.map(\.id) }))
  }
}
