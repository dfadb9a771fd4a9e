import Elementary
import Experiments
import Formula
import Plots
import Proving

// The noise of batches, as a cloud around the full gradient.
extension Pictures {
  /// How far the gradients of drawn batches lie from the full one, in two weights, before those of the single samples: the
  /// axes are the samples', so that a larger batch is a smaller cloud; of several runs those of the batches, where they are small.
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
      let name = runs.count < 2 ? "" : RunNames.areLettered(runs) ? Marks.letter(index) : run.title
      layers.append(
        .scatter(
          Scatter(
            name, spoken: spoken, isFine: runs.count == 1,
            points: Array(points(errors).prefix(mostBatches)),
            ink: .series(index))))
    }
    guard !layers.isEmpty else { return nil }
    // Clouds that are compared must be seen; among samples that lie far beyond them they would be a spot.
    let widest = max(reach(of: runs, \.x), reach(of: runs, \.y))
    let isSpot = runs.count > 1 && widest < 0.3 * max(reach(singles.x), reach(singles.y))
    if !isSpot {
      layers.append(.scatter(Scatter(spoken: "single samples", isFine: true, points: points(singles), ink: .dim)))
    }
    layers.append(.mark(Mark(Point(0, 0), sign: "+", name: "full gradient")))
    return Plot(
      subject: "The gradients", x: Axis("error in another", range: range(isSpot ? widest : reach(singles.x))),
      y: Axis("error in one weight", range: range(isSpot ? widest : reach(singles.y))), layers: layers)
  }

  /// So many show how far they lie apart; more would only make the slider's frames larger.
  private static let mostBatches = 64

  private static func points(_ series: Series) -> [Point] { zip(series.x, series.y).map { Point($0, $1) } }

  /// How far the farthest value lies from the full gradient.
  private static func reach(_ values: [Double]) -> Double { values.reduce(0) { max($0, $1.magnitude) } }

  /// The same of the batches that are drawn of several runs.
  private static func reach(of runs: [NamedRun], _ side: KeyPath<Series, [Double]>) -> Double {
    runs.reduce(0) { most, run in
      max(most, run.result.series(of: "errors").map { reach(Array($0[keyPath: side].prefix(mostBatches))) } ?? 0)
    }
  }

  /// As far to both sides of the full gradient.
  private static func range(_ reach: Double) -> ClosedRange<Double>? {
    reach > 0 ? -1.02 * reach...1.02 * reach : nil
  }
}
