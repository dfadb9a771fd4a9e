import Elementary

/// Fits a level axis to columns: the data reach from edge to edge, ticks stand in the nearest column, labels never touch.
struct ColumnTicks {
  let columns: Int
  /// Columns to the left and to the right of the axis that a label may reach into.
  let before: Int
  let after: Int

  private let axis: FittedAxis
  private let lower: Double
  private let upper: Double

  /// About so many columns from one tick to the next.
  private let idealSpacing = 12.0

  /// - Parameter after: columns beside the right end that a centred label may use.
  static func fit(
    _ axis: Axis, values: some Sequence<Double>, columns: Int, before: Int = 1, after: Int = 1
  ) -> FittedAxis {
    let range = AxisRange(axis, values: values)
    let fit = ColumnTicks(range, axis.scale, columns: columns, before: before, after: after)
    var fitted = fit.axis
    fitted.ticks = fit.ticks(axis)
    return fitted
  }

  private init(_ range: AxisRange, _ scale: Axis.Scale, columns: Int, before: Int, after: Int) {
    (lower, upper) = (range.lower, range.upper)
    (self.columns, self.before, self.after) = (columns, before, after)
    let (from, to) = (scale.forward(lower), scale.forward(upper))
    // A quarter of a cell is the middle of the first of its two dots.
    axis = FittedAxis(
      scale: scale, anchor: from, origin: 0.25, cellsPerUnit: max(Double(columns) - 0.5, 0.1) / (to - from), ticks: [])
  }

  private func ticks(_ axis: Axis) -> [FittedAxis.Tick] {
    if let values = axis.ticks {
      let inside = Set(values).filter { $0 >= lower && $0 <= upper && (axis.scale == .linear || $0 > 0) }.sorted()
      if !inside.isEmpty { return thinned(inside.map { tick($0, $0.shown) }) }
    }
    return (axis.scale == .log ? decades() : nil) ?? counted()
  }

  private func tick(_ value: Double, _ text: String) -> FittedAxis.Tick {
    .init(cell: min(max(Int(axis.position(value)), 0), columns - 1), value: value, label: LabelText(text))
  }

  private func tick(_ number: RoundNumber) -> FittedAxis.Tick { tick(number.value, number.text) }
}

extension ColumnTicks {
  /// Where a label of a tick begins: centred, but not beyond the picture.
  static func start(of tick: FittedAxis.Tick, before: Int, columns: Int, after: Int) -> Int {
    let width = tick.label.width
    return max(min(tick.cell - (width - 1) / 2, columns + after - width), -before)
  }

  private func start(_ tick: FittedAxis.Tick) -> Int {
    ColumnTicks.start(of: tick, before: before, columns: columns, after: after)
  }

  private func fits(_ ticks: [FittedAxis.Tick], gap: Int = 2) -> Bool {
    var free = Int.min / 2
    for tick in ticks where !tick.label.isEmpty {
      let (start, width) = (start(tick), tick.label.width)
      guard start >= free, start + width <= columns + after else { return false }
      free = start + width + gap
    }
    return true
  }

  /// Every tick where the cells tell them apart; as many labels, evenly, as do not touch.
  private func thinned(_ ticks: [FittedAxis.Tick]) -> [FittedAxis.Tick] {
    let isCrowded = zip(ticks, ticks.dropFirst()).contains { $1.cell - $0.cell < 2 }
    for stride in 1...max(ticks.count, 1) {
      var labelled = ticks
      for index in ticks.indices where !index.isMultiple(of: stride) { labelled[index].label = .none }
      guard fits(labelled, gap: 1) else { continue }
      return isCrowded ? labelled.filter { !$0.label.isEmpty } : labelled
    }
    return []
  }
}

extension ColumnTicks {
  /// Steps of 1, 2 or 5 times a power of ten; on an axis that ends at a power of two, halves of it.
  private func counted() -> [FittedAxis.Tick] {
    var steps = RoundNumber.steps(around: upper - lower)
    if upper >= 16, upper <= 1e9, let whole = Int(exactly: upper), whole.nonzeroBitCount == 1 {
      steps += [whole / 2, whole / 4, whole / 8].map { RoundNumber($0, exponent: 0) }
    }
    var best: (score: Double, ticks: [FittedAxis.Tick])?
    for step in steps {
      guard let numbers = multiples(of: step), let first = numbers.first, let last = numbers.last else { continue }
      let ticks = numbers.map(tick)
      guard fits(ticks) else { continue }
      let spacing = Double(columns) / Double(max(numbers.count - 1, 1))
      var score = -(spacing > idealSpacing ? spacing / idealSpacing : idealSpacing / spacing)
      let reach = 1e-6 * (upper - lower)
      if (first.value - lower).magnitude < reach, (last.value - upper).magnitude < reach { score += 0.7 }
      if numbers.count == 1 { score -= 100 }
      if score > (best?.score ?? -.infinity) { best = (score, ticks) }
    }
    return best?.ticks ?? []
  }

  /// The multiples of a step on the axis; nil where there are none or too many to look at.
  private func multiples(of step: RoundNumber) -> [RoundNumber]? {
    let size = step.value
    guard size > 0 else { return nil }
    let (first, last) = ((lower / size - 1e-6).rounded(.up), (upper / size + 1e-6).rounded(.down))
    guard first.magnitude < 1e12, last.magnitude < 1e12, first <= last, last - first <= Double(columns) / 3 else {
      return nil
    }
    return (Int(first)...Int(last)).map(step.times)
  }

  /// 1, 2 and 5, or 1 and 3, or 1 times the powers of ten, or every so many of those; nil where fewer than two are in sight.
  private func decades() -> [FittedAxis.Tick]? {
    let (first, last) = (RoundNumber.decade(of: lower), RoundNumber.decade(of: upper))
    for (digits, stride) in [([1, 2, 5], 1), ([1, 3], 1), ([1], 1)]
      + [2, 3, 5, 10, 20, 50, 100, 300].map({ ([1], $0) })
    {
      var numbers: [RoundNumber] = []
      for exponent in first...last where exponent.isMultiple(of: stride) {
        numbers += digits.map { RoundNumber($0, exponent: exponent) }
      }
      let ticks = numbers.filter { $0.value >= lower * (1 - 1e-9) && $0.value <= upper * (1 + 1e-9) }.map(tick)
      if ticks.count < 2 { return nil }
      if fits(ticks) { return ticks }
    }
    return nil
  }
}
