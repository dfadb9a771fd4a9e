public import Experiments
public import Formula
import Lessons

extension Binding {
  /// How many different runs the calls of one claim may have for each seed.
  static let mostRuns = 64
  /// How many runs a sweep may have.
  static let mostCells = 256

  mutating func claims(of kind: Kind, settings: Settings, sweeps: [BoundSlider]) -> [BoundClaim] {
    var claims: [BoundClaim] = []
    for written in block.claims {
      do throws(FormulaError) {
        let claim = try Claim(parsing: written.expect)
        try check(claim, settings: settings, sweeps: sweeps)
        claims.append(BoundClaim(text: written.text, expect: claim, seeds: written.seeds, place: written.place))
      } catch {
        report(error, at: written.place)
      }
    }
    return claims
  }

  /// Looks at the measures and the settings that a block speaks of, each for itself, where its own settings are wrong: all
  /// its faults are told at once, and none that only follows from another one.
  mutating func lookAtNames(of kind: Kind) {
    for written in block.sliders + block.sweeps { _ = bound(written, of: kind) }
    for row in block.runs + (block.puzzle?.runs ?? []) { _ = accepts(row.settings, of: kind) }
    _ = show(of: kind)
    for written in block.claims {
      do throws(FormulaError) {
        let claim = try Claim(parsing: written.expect)
        for call in claim.calls { try call.check(of: kind, in: claim.source) }
      } catch {
        report(error, at: written.place)
      }
    }
  }

  /// A fault of a formula, at the place of the formula: the offset moves the column.
  private mutating func report(_ error: FormulaError, at place: Place) {
    var place = place
    place.column += error.offset
    self.error("formula", at: place, error.message, advice: error.advice)
  }

  /// Refuses a claim with a measure, a setting or a value that there is not, or with a number for a series.
  private func check(_ claim: Claim, settings: Settings, sweeps: [BoundSlider]) throws(FormulaError) {
    var runs = 0
    for call in claim.calls { try call.check(settings: settings, sweeps: sweeps, in: claim.source) }
    // What is asked for twice runs once.
    for call in Set(claim.calls) {
      runs += call.swept.reduce(1) { runs, name in runs * (sweeps.first { $0.name == name }?.stops.count ?? 1) }
    }
    guard runs <= Self.mostRuns else {
      throw FormulaError("A claim takes at most \(Self.mostRuns) runs a seed; this one takes \(runs).", at: 0)
    }
    let outcome: Claim.Outcome
    do {
      outcome = try claim.test(variables: [:]) { $0.standIn(settings.kind) }
    } catch {
      throw error as? FormulaError ?? FormulaError("\(error)", at: 0)
    }
    if outcome.reason == Value.noNumber {
      throw FormulaError(
        "A number is wanted, and a sweep over two settings is a grid.", at: 0,
        advice: "Take its min, its max, its valley, or its wall at a level.")
    }
  }
}

extension MeasureCall {
  /// Refuses a call that the block cannot answer.
  func check(settings: Settings, sweeps: [BoundSlider], in source: String) throws(FormulaError) {
    let measure = try measure(of: settings.kind, in: source)
    if measure.isPath {
      throw FormulaError("\(name) is a way in the plane and has no number.", at: source.offset(of: name))
    }
    if measure.isGrid, !swept.isEmpty {
      throw FormulaError("\(name) is a grid already, and is not swept.", at: source.offset(of: name))
    }
    var changes: [(String, String)] = []
    for argument in arguments {
      let offset = source.offset(of: argument.setting, behind: name)
      if argument.value == .sweep {
        guard sweeps.contains(where: { $0.name == argument.setting }) else {
          throw FormulaError(
            sweeps.isEmpty
              ? "The block has no sweep."
              : "The block sweeps \(sweeps.map(\.name).joined(separator: " and ")), not \(argument.setting).",
            at: offset, advice: "Give the block a sweep over \(argument.setting).")
        }
        guard swept.count(where: { $0 == argument.setting }) == 1 else {
          throw FormulaError("\(argument.setting) is swept twice.", at: offset)
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

  private func measure(of kind: Kind, in source: String) throws(FormulaError) -> MeasureSpec {
    if let measure = kind.measure(name) { return measure }
    throw FormulaError(
      "\(kind) has no measure “\(name)”.", at: source.offset(of: name),
      advice: Spelling.advice(for: name, among: kind.measures.map(\.name)))
  }

  /// Refuses a call of a measure, a setting or a value that no block of a kind has: what can be told of a block that cannot
  /// be run.
  public func check(of kind: Kind, in source: String) throws(FormulaError) {
    _ = try measure(of: kind, in: source)
    for argument in arguments {
      do throws(SettingError) {
        if argument.value != .sweep, let spec = kind.setting(argument.setting) {
          _ = try spec.value(from: argument.value.text)
        } else if kind.setting(argument.setting) == nil {
          _ = try Settings(kind: kind, [(argument.setting, "1")])
        }
      } catch {
        throw FormulaError(error.message, at: source.offset(of: argument.setting, behind: name), advice: error.advice)
      }
    }
  }

  /// A value of the same type, to check a formula without running anything.
  func standIn(_ kind: Kind) -> Value {
    let spec = kind.measure(name)
    if swept.count == 2 || spec?.isGrid == true { return .grid(Grid(x: [1, 2], y: [1, 2], values: [4, 3, 2, 1])) }
    let isSeries = swept.count == 1 || spec?.isSeries == true
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
