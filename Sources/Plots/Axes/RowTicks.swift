import Elementary

/// Fits an upright axis to rows so that every tick stands in the middle of one.
///
/// A tick that is a third of a row off cannot be seen in a terminal, only be misread; so the step between two ticks is
/// a whole number of rows, and the axis reaches a little beyond the data instead.
///
/// Rows and places are counted from the bottom here.
struct RowTicks {
  let rows: Int
  let lower: Double
  let upper: Double

  /// Half a dot stays free at either end.
  private let slack = 0.125

  static func fit(_ axis: Axis, values: some Sequence<Double>, rows: Int) -> FittedAxis {
    let range = AxisRange(axis, values: values, reachesZero: true)
    let fit = RowTicks(rows: rows, lower: range.lower, upper: range.upper)
    if let ticks = axis.ticks, let fitted = fit.given(ticks, axis.scale) { return fitted }
    switch axis.scale {
    case .linear: return fit.linear()
    // Over less than a doubling, equal ratios look like equal differences, and only these have enough round numbers.
    case .log: return range.upper < 2 * range.lower ? fit.linear() : fit.log()
    }
  }

  /// Few rows between ticks in a low picture, more in a high one.
  private var idealSpacing: Double { min(max(Double(rows) / 4, 2), 6) }

  /// How much a distance between ticks counts against them, in shares of the rows used.
  private func crowding(_ spacing: Double) -> Double { min(0.04 * (spacing - idealSpacing).magnitude, 0.3) }

  private var minimumTicks: Int { min(2, rows) }

  /// How much too few ticks count against an axis on which one cannot guess what lies between them.
  private func scarcity(_ count: Int) -> Double {
    let wanted = rows >= 9 ? 4 : rows >= 5 ? 3 : 2
    return count >= wanted ? 0 : 0.2 * Double(wanted - count)
  }

  /// The row for value 0 of an axis on which the data lie from `lowest` to `highest` rows, or nil where they do not fit.
  private func offset(_ lowest: Double, _ highest: Double) -> Int? {
    let offset = (slack - 0.5 - lowest - 1e-9).rounded(.up)
    guard offset.magnitude < 1e15, 0.5 + offset + highest <= Double(rows) - slack + 1e-9 else { return nil }
    return Int(offset)
  }
}

extension RowTicks {
  /// Steps of 1, 2 or 5 times a power of ten, as large in the picture as the rows allow.
  private func linear() -> FittedAxis {
    var best: (score: Double, step: RoundNumber, size: Double, spacing: Int, offset: Int)?
    for step in RoundNumber.steps(around: upper - lower) {
      let size = step.value
      guard size > 0, (lower / size).magnitude < 1e12, (upper / size).magnitude < 1e12 else { continue }
      for spacing in (1...max(rows, 1)).reversed() {
        let (lowest, highest) = (lower / size * Double(spacing), upper / size * Double(spacing))
        let share = (highest - lowest) / Double(rows)
        if share <= best?.score ?? 0 { break }
        guard share <= 1, let offset = offset(lowest, highest), ticks(offset, spacing).count >= minimumTicks else {
          continue
        }
        let score = share - crowding(Double(spacing))
        if score > (best?.score ?? -.infinity) { best = (score, step, size, spacing, offset) }
      }
    }
    guard let best else { return plain(.linear) }
    let first = ticks(best.offset, best.spacing)
    let anchor = first.first.map { best.step.times($0.count).value } ?? lower
    let origin = first.first.map { Double($0.row) + 0.5 } ?? slack
    return FittedAxis(
      scale: .linear, anchor: anchor, origin: origin, cellsPerUnit: Double(best.spacing) / best.size,
      ticks: first.map { tick in
        let number = best.step.times(tick.count)
        return .init(cell: tick.row, value: number.value, label: LabelText(number.text))
      })
  }

  /// The ticks in sight: how many steps from zero, and in which row.
  private func ticks(_ offset: Int, _ spacing: Int) -> [(count: Int, row: Int)] {
    let first = -(offset >= 0 ? offset / spacing : (offset - spacing + 1) / spacing)
    return sequence(first: first) { $0 + 1 }.lazy.map { (count: $0, row: offset + $0 * spacing) }.prefix {
      $0.row < rows
    }
    .map { $0 }
  }

  /// The data from edge to edge without ticks: for pictures too low for any.
  private func plain(_ scale: Axis.Scale) -> FittedAxis {
    let (from, to) = (scale.forward(lower), scale.forward(upper))
    return FittedAxis(
      scale: scale, anchor: from, origin: slack, cellsPerUnit: (Double(rows) - 2 * slack) / (to - from), ticks: [])
  }
}

extension RowTicks {
  /// Which numbers of a decade get a tick, how many decades lie between two of them, and one of those decades.
  private struct Pattern {
    var digits = [1]
    var decades = 1
    var phase = 0
  }

  private static let patterns: [Pattern] =
    [
      Pattern(digits: [1, 2, 5]), Pattern(digits: [1, 3]), Pattern(), Pattern(decades: 2),
      Pattern(decades: 2, phase: 1),
    ]
    + [3, 5, 10, 20, 50, 100, 300].map { Pattern(decades: $0) }

  /// Beyond it lie no numbers.
  private static let lastDecade = 300

  /// Powers of ten on whole rows; 3, or 2 and 5, between them where they fall on rows too.
  private func log() -> FittedAxis {
    let fitted = log(lower, upper, tolerance: 0.2)
    if let fitted, fitted.cellsPerUnit * span >= 0.5 * Double(rows) { return fitted }
    // A span in which no two such numbers lie reaches to the next ones, rather than shrink until it holds two.
    let (low, high) = (RowTicks.neighbour(lower, upwards: false), RowTicks.neighbour(upper, upwards: true))
    let wider = log(low, high, tolerance: 0.2) ?? log(low, high, tolerance: 0.5)
    return [fitted, wider].compactMap(\.self).max { $0.cellsPerUnit < $1.cellsPerUnit } ?? plain(.log)
  }

  private var span: Double { Axis.Scale.log10(upper) - Axis.Scale.log10(lower) }

  private func log(_ lower: Double, _ upper: Double, tolerance: Double) -> FittedAxis? {
    let (from, to) = (Axis.Scale.log10(lower), Axis.Scale.log10(upper))
    var best: (score: Double, perDecade: Double, phase: Double, offset: Int, ticks: [(row: Int, number: RoundNumber)])?
    for pattern in RowTicks.patterns {
      let phase = Double(pattern.phase)
      let most = Double(rows * pattern.decades) / (to - from)
      for spacing in stride(from: Int(min(most, Double(12 * rows))), to: 0, by: -1) {
        let perDecade = Double(spacing) / Double(pattern.decades)
        let (lowest, highest) = ((from - phase) * perDecade, (to - phase) * perDecade)
        let share = (highest - lowest) / Double(rows)
        if share <= best?.score ?? 0 { break }
        guard let offset = offset(lowest, highest) else { continue }
        guard let ticks = logTicks(pattern, spacing, offset, tolerance), ticks.count >= minimumTicks else { continue }
        let between = Double(rows) / Double(ticks.count)
        // More ticks are worth some of the room, not most of it.
        let waste = share < 0.4 ? 0.4 : 0
        let score = share - crowding(between) - scarcity(ticks.count) - waste
        if score > (best?.score ?? -.infinity) { best = (score, perDecade, phase, offset, ticks) }
      }
    }
    guard let best else { return nil }
    return FittedAxis(
      scale: .log, anchor: best.phase, origin: Double(best.offset) + 0.5, cellsPerUnit: best.perDecade,
      ticks: best.ticks.map { .init(cell: $0.row, value: $0.number.value, label: LabelText($0.number.text)) })
  }

  /// The ticks in sight; nil where one of them misses the middle of its row or meets another.
  private func logTicks(
    _ pattern: Pattern, _ spacing: Int, _ offset: Int, _ tolerance: Double
  ) -> [(row: Int, number: RoundNumber)]? {
    var ticks: [(row: Int, number: RoundNumber)] = []
    let first = -(offset >= 0 ? offset / spacing : (offset - spacing + 1) / spacing) - 1
    for count in sequence(first: first, next: { $0 + 1 }) {
      let base = offset + count * spacing
      if base >= rows { return ticks }
      for digits in pattern.digits {
        let exact = Axis.Scale.log10(Double(digits)) * Double(spacing)
        let row = base + Int(exact.rounded())
        let exponent = count * pattern.decades + pattern.phase
        guard row >= 0, row < rows, exponent.magnitude <= RowTicks.lastDecade else { continue }
        guard (exact.rounded() - exact).magnitude <= tolerance, row != ticks.last?.row else { return nil }
        ticks.append((row, RoundNumber(digits, exponent: exponent)))
      }
    }
    return ticks
  }

  /// The nearest 1, 2 or 5 times a power of ten at or beyond a value.
  private static func neighbour(_ value: Double, upwards: Bool) -> Double {
    let decade = RoundNumber.decade(of: value)
    let candidates = (decade - 1...decade + 1).flatMap { exponent in
      [1, 2, 5].map { RoundNumber($0, exponent: exponent).value }
    }
    return (upwards ? candidates.first { $0 >= value } : candidates.last { $0 <= value }) ?? value
  }
}

extension RowTicks {
  /// Ticks at given values: a whole number of rows apart where they are evenly spaced, else in the nearest rows.
  private func given(_ values: [Double], _ scale: Axis.Scale) -> FittedAxis? {
    let inside = Set(values).filter { $0 >= lower && $0 <= upper && (scale == .linear || $0 > 0) }.sorted()
    let places = inside.map { scale.forward($0) }
    guard let first = places.first, let last = places.last, first < last else { return nil }
    var axis = plain(scale)
    let (from, to) = (scale.forward(lower), scale.forward(upper))
    let even = (last - first) / Double(places.count - 1)
    if zip(places, places.dropFirst()).allSatisfy({ ($1 - $0 - even).magnitude < 1e-6 * even }) {
      search: for stride in 1..<max(places.count, 2) {
        for spacing in (1...max(rows, 1)).reversed() {
          let perUnit = Double(spacing) / (even * Double(stride))
          guard (to - from) * perUnit > 0.6 * Double(rows) else { break }
          guard let offset = offset((from - first) * perUnit, (to - first) * perUnit) else { continue }
          axis.anchor = first
          axis.origin = Double(offset) + 0.5
          axis.cellsPerUnit = perUnit
          break search
        }
      }
    }
    for value in inside {
      let row = Int(axis.position(value))
      guard row >= 0, row < rows, row != axis.ticks.last?.cell else { continue }
      axis.ticks.append(.init(cell: row, value: value, label: LabelText(value.shown)))
    }
    return axis
  }
}
