import Experiments
import Lessons

/// Curves without names, one of which is to be found.
public struct BoundPuzzle: Sendable {
  /// What is asked; nil where the block does not say: then for a run by its title.
  public let ask: String?
  /// Its runs.
  public let rows: [Bench.Row]
  /// Which of them is asked for; nil where the block does not say.
  public let right: Int?
  /// What is said when the names have appeared.
  public let why: String?
}

extension Binding {
  /// The puzzle of the block; where it has none, its runs are one if they are few enough to be told apart.
  mutating func puzzle(rows: [Bench.Row], from settings: Settings) -> BoundPuzzle? {
    guard let written = block.puzzle else {
      return ExperimentBlock.Puzzle.curves.contains(rows.count)
        ? BoundPuzzle(ask: nil, rows: rows, right: nil, why: nil) : nil
    }
    let own = written.runs.isEmpty ? rows : self.rows(written.runs, from: settings)
    return BoundPuzzle(
      ask: written.ask, rows: own, right: own.firstIndex { $0.title == written.right }, why: written.why)
  }
}
