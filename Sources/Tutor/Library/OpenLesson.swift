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

  init(_ id: String, in pack: Pack) throws {
    self.pack = pack
    lesson = try pack.lesson(id)
    number = pack.number(of: id) ?? 0
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
  /// - Throws: `NoSuchLesson`, or what makes the lesson's file unreadable.
  func open(_ name: String) throws -> OpenLesson {
    guard let address = Address.parse(name) else { throw NoSuchLesson(name: name, nearest: nearest(to: name)) }
    return try open(address, named: name)
  }

  func open(_ address: Address, named name: String) throws -> OpenLesson {
    let candidates = address.pack.map { id in packs.filter { $0.id == id } } ?? ([shipped].compactMap(\.self) + packs)
    for pack in candidates {
      guard let entry = pack.entry(address.lesson) else { continue }
      switch entry {
      case .written(let id, _): return try OpenLesson(id, in: pack)
      case .planned(let lesson): throw PlannedOnly(title: lesson.title, number: pack.number(of: lesson.id) ?? 0)
      }
    }
    throw NoSuchLesson(name: name, nearest: nearest(to: name))
  }

  private func nearest(to name: String) -> String? {
    Nearest.match(name, in: packs.flatMap { $0.entries.map(\.id) })
  }
}

/// The name stands for no lesson.
struct NoSuchLesson: Error {
  let name: String
  let nearest: String?

  var sentence: String {
    let advice = nearest.map { " Did you mean \($0)?" } ?? " The word lessons shows them all."
    return "There is no lesson “\(visible(name))”.\(advice)"
  }
}

/// The lesson stands in the course's plan and is not written yet.
struct PlannedOnly: Error {
  let title: String
  let number: Int

  var sentence: String { "Lesson \(number), “\(title)”, is planned and not written yet." }
}

extension Pack {
  /// The place in the course that a learner named, by id or by number.
  func entry(_ name: String) -> Entry? {
    if let number = Int(name) { return entries.indices.contains(number - 1) ? entries[number - 1] : nil }
    return entries.first { $0.id == name }
  }
}
