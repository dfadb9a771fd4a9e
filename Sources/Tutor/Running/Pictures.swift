import Elementary
import Experiments
import Formula
import Plots
import Proving

/// Runs as pictures.
enum Pictures {
  /// The picture of an experiment: a map where one run has looked over a plane, else a plot.
  static func picture(
    _ runs: [NamedRun], of bench: Bench, previous: RunResult? = nil, isGrowing: Bool = false
  ) -> Picture? {
    if runs.count == 1, let result = runs.first?.result, let map = map(of: result) { return .map(map) }
    return plot(runs, of: bench, previous: previous, isGrowing: isGrowing).map { .plot($0) }
  }

  /// The picture of an experiment: the path of a single descent, else its curves over one another.
  ///
  /// - Parameters:
  ///   - previous: the run before, which stays in sight, dim.
  ///   - isGrowing: the run is under way: the picture has room for all of it from the first step on.
  static func plot(
    _ runs: [NamedRun], of bench: Bench, previous: RunResult? = nil, isGrowing: Bool = false
  ) -> Plot? {
    if bench.kind == .descent, runs.count == 1, let run = runs.first,
      let path = path(run.result, before: previous)
    {
      return path
    }
    guard var plot = comparison(runs, of: bench) else { return nil }
    if bench.kind == .noise { return plot }
    if isGrowing, let run = runs.first?.result, let name = bench.show.curves.first,
      bench.kind.measure(name)?.xLabel == "epochs", bench.kind.setting("epochs") != nil,
      case .number(let epochs) = run.settings["epochs"]
    {
      plot.x.range = 0...epochs
    }
    if let previous, runs.count == 1, let name = bench.show.curves.first, let old = series(name, of: previous) {
      plot.layers.insert(.curve(Curve("", x: old.x, y: old.y, ink: .dim)), at: 0)
    }
    return plot
  }

  /// One curve of several runs, or several curves of one.
  static func comparison(_ runs: [NamedRun], of bench: Bench) -> Plot? {
    if bench.kind == .noise { return cloud(runs) }
    let names = bench.show.curves
    guard let first = names.first else { return nil }
    var curves: [Layer] = []
    let isSingle = runs.count == 1
    for (index, run) in runs.enumerated() {
      for (place, name) in (isSingle ? names : [first]).enumerated() {
        guard let series = series(name, of: run.result) else { continue }
        let label =
          isSingle && names.count > 1 ? name : RunNames.areLettered(runs) ? Marks.letter(index) : run.title
        let ink = Ink.series(index + place)
        let subject = place > 0 ? bench.kind.measure(name)?.label : nil
        var curve = Curve(
          label, spoken: isSingle ? "" : run.words, subject: subject, x: series.x, y: series.y, ink: ink)
        if label != run.title, !isSingle { curve.title = run.title }
        curves.append(.curve(curve))
      }
    }
    guard !curves.isEmpty else { return nil }
    let spec = bench.kind.measures.first { $0.name == first }
    return Plot(
      subject: (spec?.label ?? first).capitalizedFirst,
      x: Axis(
        xLabel(first, of: bench), unit: isOverSteps(first, bench.kind) ? "samples" : nil,
        scale: bench.show.logX ? .log : .linear),
      y: Axis(spec?.label ?? first, scale: bench.show.logY ? .log : .linear),
      layers: curves)
  }

  /// A measure over the values of a sweep, on log axes where the values double.
  static func sweep(_ series: [(name: String, series: Series)], over setting: String, of bench: Bench) -> Plot? {
    guard let first = series.first else { return nil }
    let x = first.series.x, isDoubling = x.count > 2 && x.allSatisfy { $0 > 0 } && (x.last ?? 1) / (x.first ?? 1) >= 8
    let label = bench.kind.measures.first { $0.name == first.name }?.label ?? first.name
    let isPositive = series.allSatisfy { $0.series.y.allSatisfy { $0 > 0 } }
    return Plot(
      subject: label.capitalizedFirst,
      x: Axis(setting, scale: isDoubling ? .log : .linear, ticks: x),
      y: Axis(label, scale: isDoubling && isPositive ? .log : .linear),
      layers: series.enumerated().map { index, item in
        let subject = index > 0 ? "the \(bench.kind.measure(item.name)?.label ?? item.name)" : nil
        let name = series.count > 1 ? item.name : ""
        return .curve(
          Curve(name, spoken: "", subject: subject, x: item.series.x, y: item.series.y, ink: .series(index)))
      })
  }

  /// A curve as it is drawn: a loss over steps as one over the samples seen, so that batches can be compared.
  private static func series(_ name: String, of result: RunResult) -> Series? {
    isOverSteps(name, result.settings.kind) ? result.lossBySamples ?? result.series(of: name) : result.series(of: name)
  }

  private static func isOverSteps(_ name: String, _ kind: Kind) -> Bool {
    name == "loss" && kind.measure(name)?.xLabel == "steps"
  }

  private static func xLabel(_ name: String, of bench: Bench) -> String {
    isOverSteps(name, bench.kind) ? "samples seen" : bench.kind.measure(name)?.xLabel ?? ""
  }

  /// The path of a descent on its surface, with the path before it.
  private static func path(_ result: RunResult, before: RunResult?) -> Plot? {
    guard case .series(let path) = result.value(of: "path"), let surface = Landscape2D(result.settings) else {
      return nil
    }
    let window = (x: window(surface.start.x, surface.minimum.x), y: window(surface.start.y, surface.minimum.y))
    let contour = Contour(x: window.x, y: window.y, levels: surface.levels) { surface.value($0, $1) }
    var layers: [Layer] = [.contour(contour)]
    if let before, case .series(let old) = before.value(of: "path"), old != path {
      layers.append(.path(Path("before", points: zip(old.x, old.y).map { Point($0, $1) }, ink: .dim)))
    }
    layers.append(.path(Path(points: zip(path.x, path.y).map { Point($0, $1) }, ink: .series(0))))
    layers.append(.mark(Mark(Point(surface.minimum.x, surface.minimum.y), sign: "+", name: "minimum")))
    return Plot(
      subject: "The path", x: Axis("w₁", range: window.x, ticks: wholes(in: window.x)),
      y: Axis("w₂", range: window.y, ticks: wholes(in: window.y)), layers: layers)
  }

  /// The whole numbers of an axis, which are ticks enough where there are a few; nil leaves the choice to the picture.
  private static func wholes(in range: ClosedRange<Double>) -> [Double]? {
    guard range.upperBound - range.lowerBound < 12 else { return nil }
    let ticks = Array(stride(from: range.lowerBound.rounded(.up), through: range.upperBound, by: 1))
    return ticks.count >= 2 ? ticks : nil
  }

  /// The part of an axis worth drawing: from the start to beyond the minimum, where steps overshoot.
  private static func window(_ start: Double, _ minimum: Double) -> ClosedRange<Double> {
    let (low, high) = (min(start, minimum), max(start, minimum)), span = max(high - low, 1e-9)
    let (behind, beyond) = (0.2 * span, 0.2 * span)
    return start < minimum ? low - behind...high + beyond : low - beyond...high + behind
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
