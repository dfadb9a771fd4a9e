import Experiments
import Formula
import Plots
import Terminal

// How each run of a sweep went, which the picture of the ends does not show: a curve in a cell of the table.
extension SweepResults {
  /// The curve of each run over one setting, all on one scale; nothing where the measure is no curve.
  func curves(width: Int) -> [Span?] {
    let curves = (0..<sweep.columns).map { column -> Series? in
      guard let run = runs(column: column, row: 0).first else { return nil }
      return run.series(of: sweep.measure)
    }
    // A run that diverged would press all others to the bottom.
    let ends = zip(0..<sweep.columns, curves).flatMap { column, series in
      median(column: column, row: 0) == nil ? [] : (series?.y ?? []).filter(\.isFinite)
    }
    guard let low = ends.min(), let high = ends.max(), curves.contains(where: { ($0?.y.count ?? 0) > 2 }) else {
      return []
    }
    let isWide = low > 0 && high / low >= 8
    return curves.map { series in
      guard let series, series.y.count > 1 else { return nil }
      let line = Sparkline(series.y, scale: isWide ? .log : .linear, range: low...high)
      return Span(line.text(width: width), .dim, spoken: line.spoken)
    }
  }
}
