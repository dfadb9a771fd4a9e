import Elementary
import Experiments
import Formula
import Plots
import Proving

// The noise of batches, as a cloud around the full gradient.
extension Pictures {
  /// How far the gradients of drawn batches lie from the full one, in two weights, before those of the single samples: the
  /// axes are the samples', so that a larger batch is a smaller cloud.
  ///
  /// - Returns: Nil where no batch was drawn.
  static func cloud(_ runs: [NamedRun]) -> Plot? {
    guard let first = runs.first?.result, let singles = first.series(of: "singles"), !singles.x.isEmpty else {
      return nil
    }
    var layers: [Layer] = []
    for (index, run) in runs.enumerated() {
      guard let errors = run.result.series(of: "errors"), !errors.x.isEmpty else { continue }
      let batch = run.result.settings["batch"].text
      let spoken = "batches" + (runs.count > 1 ? run.words.map { " \($0)" } ?? "" : " of \(batch)")
      layers.append(
        .scatter(
          Scatter(
            runs.count > 1 ? run.title : "", spoken: spoken, isFine: runs.count == 1,
            points: Array(points(errors).prefix(mostBatches)),
            ink: .series(index % 4))))
    }
    guard !layers.isEmpty else { return nil }
    layers.append(.scatter(Scatter(spoken: "single samples", isFine: true, points: points(singles), ink: .dim)))
    layers.append(.mark(Mark(Point(0, 0), sign: "+", name: "full gradient")))
    return Plot(
      subject: "The gradients", x: Axis("error in one weight", range: reach(singles.x)),
      y: Axis("error in another", range: reach(singles.y)), layers: layers)
  }

  /// So many show how far they lie apart; more would only make the slider's frames larger.
  private static let mostBatches = 64

  private static func points(_ series: Series) -> [Point] { zip(series.x, series.y).map { Point($0, $1) } }

  /// As far to both sides of the full gradient as the farthest sample lies.
  private static func reach(_ values: [Double]) -> ClosedRange<Double>? {
    let most = values.reduce(0) { max($0, $1.magnitude) }
    return most > 0 ? -1.02 * most...1.02 * most : nil
  }
}
