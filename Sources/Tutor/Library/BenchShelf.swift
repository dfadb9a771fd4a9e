import Experiments
import Lessons
import Proving
import Synchronization

/// The experiments of a lesson bound to their kinds, each when it is first asked for, and the tables that they need.
///
/// Reading a table takes longer than showing a lesson, and who reads may never run an experiment.
final class BenchShelf: Sendable {
  private let blocks: [ExperimentBlock]
  private let pack: Pack
  private let bound = Mutex<[String: Result<Bench, BindingFindings>]>([:])
  private let tables = Mutex<[String: DataTable?]>([:])

  init(_ blocks: [ExperimentBlock], of pack: Pack) {
    self.blocks = blocks
    self.pack = pack
  }

  /// The experiment of this id, or what is wrong with it; nil where there is none.
  func bench(_ id: String) -> Result<Bench, BindingFindings>? {
    guard let block = blocks.first(where: { $0.id == id }) else { return nil }
    return bound.withLock { bound in
      if let known = bound[id] { return known }
      let result: Result<Bench, BindingFindings>
      do throws(BindingFindings) {
        result = .success(try Bench(block, among: blocks, data: table))
      } catch {
        result = .failure(error)
      }
      bound[id] = result
      return result
    }
  }

  /// A CSV of the pack as arrays for the training core.
  private func table(_ name: String) throws -> DataTable? {
    if let known = tables.withLock({ $0[name] }) { return known }
    let table = try pack.data(name).map { file in
      DataTable(name: name, features: file.features, columns: file.columns, labels: file.labels, classes: file.classes)
    }
    tables.withLock { $0[name] = .some(table) }
    return table
  }
}
