import Experiments
public import Lessons
public import Proving

/// A lesson as the checker sees it: its model, its words with their places, its experiments bound to their kinds.
public struct CheckedLesson: Sendable {
  /// The pack that it belongs to; of a lesson without one, a draft's.
  public let pack: Pack
  /// Whether it belongs to no pack, so that nothing is known of other lessons.
  public let isDraft: Bool
  /// What it says.
  public let lesson: Lesson
  /// Its words.
  public let text: LessonText
  /// Each experiment by its id, or what is wrong with it.
  public let benches: [String: Result<Bench, BindingFindings>]

  init(_ lesson: Lesson, text: LessonText, pack: Pack, isDraft: Bool = false, tables: inout TableShelf) {
    self.pack = pack
    self.isDraft = isDraft
    self.lesson = lesson
    self.text = text
    let blocks = lesson.experiments
    var benches: [String: Result<Bench, BindingFindings>] = [:]
    for block in blocks {
      do {
        let bench = try Bench(block, among: blocks) { try tables.table($0) }
        benches[block.id] = .success(bench)
      } catch {
        benches[block.id] = .failure(error)
      }
    }
    self.benches = benches
  }
}

extension CheckedLesson {
  /// The experiment of an id, where it can be run.
  func bench(_ id: String) -> Bench? { try? benches[id]?.get() }

  /// What reading and binding found by themselves.
  var readingFindings: [Finding] {
    lesson.findings
      + lesson.experiments.flatMap { block -> [Finding] in
        switch benches[block.id] {
        case .success(let bench)?: bench.warnings
        case .failure(let error)?: error.findings
        case nil: []
        }
      }
  }
}

/// The tables of a pack, each read once.
struct TableShelf {
  private let pack: Pack
  private var tables: [String: DataTable?] = [:]

  init(of pack: Pack) {
    self.pack = pack
  }

  mutating func table(_ name: String) throws -> DataTable? {
    if let known = tables[name] { return known }
    let table = try pack.data(name).map { file in
      DataTable(name: name, features: file.features, columns: file.columns, labels: file.labels, classes: file.classes)
    }
    tables[name] = .some(table)
    return table
  }
}
