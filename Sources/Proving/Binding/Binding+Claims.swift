import Experiments
import Formula
import Lessons

extension Binding {
  /// How many runs the calls of one claim may take for each seed.
  private static let mostRuns = 64

  mutating func claims(of kind: Kind, settings: Settings, sweep: BoundSlider?) -> [BoundClaim] {
    var claims: [BoundClaim] = []
    for written in block.claims {
      do throws(FormulaError) {
        let claim = try Claim(parsing: written.expect)
        try check(claim, settings: settings, sweep: sweep)
        claims.append(BoundClaim(text: written.text, expect: claim, seeds: written.seeds, place: written.place))
      } catch {
        report(error, at: written.place)
      }
    }
    return claims
  }

  /// A fault of a formula, at the place of the formula: the offset moves the column.
  private mutating func report(_ error: FormulaError, at place: Place) {
    var place = place
    place.column += error.offset
    self.error("formula", at: place, error.message, advice: error.advice)
  }

  /// Refuses a claim with a measure, a setting or a value that there is not, or with a number for a series.
  private func check(_ claim: Claim, settings: Settings, sweep: BoundSlider?) throws(FormulaError) {
    var runs = 0
    for call in claim.calls {
      runs += call.swept == nil ? 1 : sweep?.stops.count ?? 0
      try call.check(settings: settings, sweep: sweep, in: claim.source)
    }
    guard runs <= Self.mostRuns else {
      throw FormulaError("A claim takes at most \(Self.mostRuns) runs a seed; this one takes \(runs).", at: 0)
    }
    do {
      _ = try claim.test(variables: [:]) { $0.standIn(settings.kind) }
    } catch {
      throw error as? FormulaError ?? FormulaError("\(error)", at: 0)
    }
  }
}

extension MeasureCall {
  /// Refuses a call that the block cannot answer.
  func check(settings: Settings, sweep: BoundSlider?, in source: String) throws(FormulaError) {
    let kind = settings.kind
    guard let measure = kind.measure(name) else {
      throw FormulaError(
        "\(kind) has no measure “\(name)”.", at: source.offset(of: name),
        advice: Spelling.advice(for: name, among: kind.measures.map(\.name)))
    }
    if measure.isPath {
      throw FormulaError("\(name) is a way in the plane and has no number.", at: source.offset(of: name))
    }
    var changes: [(String, String)] = []
    for argument in arguments {
      let offset = source.offset(of: argument.setting, behind: name)
      if argument.value == .sweep {
        guard let sweep, sweep.name == argument.setting else {
          throw FormulaError(
            sweep.map { "The block sweeps \($0.name), not \(argument.setting)." }
              ?? "The block has no sweep.", at: offset, advice: "Give the block a sweep over \(argument.setting).")
        }
        continue
      }
      changes.append((argument.setting, argument.value.text))
    }
    do {
      _ = try settings.changed(by: changes)
    } catch {
      throw FormulaError(error.message, at: source.offset(of: error.setting, behind: name), advice: error.advice)
    }
  }

  /// A value of the same type, to check a formula without running anything.
  func standIn(_ kind: Kind) -> Value {
    let isSeries = swept != nil || kind.measure(name)?.isSeries == true
    return isSeries ? .series(Series(x: [1, 2], y: [1, 2])) : .number(1)
  }
}

extension String {
  /// Where a word stands in a formula, in scalars: at its first place, or the first behind another word.
  fileprivate func offset(of word: String, behind other: String? = nil) -> Int {
    let scalars = Array(unicodeScalars)
    let start = other.map { offset(of: $0) } ?? 0
    let sought = Array(word.unicodeScalars)
    guard !sought.isEmpty, scalars.count >= sought.count else { return 0 }
    for at in start...max(start, scalars.count - sought.count)
    where at + sought.count <= scalars.count && Array(scalars[at..<at + sought.count]) == sought {
      let isWhole =
        (at == 0 || !scalars[at - 1].properties.isAlphabetic)
        && (at + sought.count == scalars.count || !scalars[at + sought.count].properties.isAlphabetic)
      if isWhole { return at }
    }
    return start
  }
}
