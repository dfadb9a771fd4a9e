import Experiments
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
  /// The experiments that can be run, by id.
  let benches: [String: Bench]
  /// What is wrong with those that cannot, by id.
  let faults: [String: [Finding]]

  /// The lesson's name in the record: `deep-learning:batch-size`.
  var address: String { "\(pack.id):\(lesson.id)" }

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

  private init(_ lesson: Lesson, of pack: Pack) {
    self.pack = pack
    self.lesson = lesson
    number = pack.number(of: lesson.id) ?? 1
    route = Route(lesson)
    var benches: [String: Bench] = [:], faults: [String: [Finding]] = [:]
    for block in lesson.experiments {
      do {
        benches[block.id] = try Bench(block, among: lesson.experiments) { try OpenLesson.table($0, of: pack) }
      } catch {
        faults[block.id] = error.findings
      }
    }
    self.benches = benches
    self.faults = faults
  }

  /// A CSV of the pack as arrays for the training core.
  private static func table(_ name: String, of pack: Pack) throws -> DataTable? {
    guard let file = try pack.data(name) else { return nil }
    return DataTable(
      name: name, features: file.features, columns: file.columns, labels: file.labels, classes: file.classes)
  }
}

extension Library {
  /// Opens the lesson that a learner named: its id or its number, with or without a pack.
  ///
  /// - Throws: `LessonMissing`, or what makes the lesson's file unreadable.
  func open(_ name: String) throws -> OpenLesson {
    guard let address = Address.parse(name) else { throw unknown(name) }
    return try open(address, named: name)
  }

  func open(_ address: Address, named name: String) throws -> OpenLesson {
    if address.isPath { return try OpenLesson(path: address.lesson) }
    let candidates = address.pack.map { id in packs.filter { $0.id == id } } ?? ([shipped].compactMap(\.self) + packs)
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
    .unknown(name, nearest: Nearest.match(name, in: packs.flatMap { $0.entries.map(\.id) }))
  }
}
