import Experiments
import Formula
import Lessons
import Proving

extension Rule {
  /// A claim on curves that holds before the first step says nothing of the training that it seems to speak of.
  static let untrained = Rule(
    "untrained",
    runs: { lesson in
      lesson.lesson.experiments.compactMap { block in
        guard let bench = lesson.bench(block.id) else { return nil }
        let claims = bench.claims.filter { $0.speaksOfCurves(in: bench) }
        guard !claims.isEmpty else { return nil }
        return RunCheck("\(lesson.lesson.id)/\(block.id)") {
          var report = Report("untrained")
          do {
            for claim in claims where try claim.holdsUntrained(in: bench) {
              report.note(.untrained(claim.text), at: claim.place)
            }
          } catch {
            try report.note(failureOf: error, at: claims[0].place)
          }
          return report.findings
        }
      }
    })
}

extension BoundClaim {
  /// Whether all that it measures are curves of a training, or of a walk down.
  fileprivate func speaksOfCurves(in bench: Bench) -> Bool {
    guard bench.kind == .train || bench.kind == .descent, !expect.calls.isEmpty else { return false }
    return expect.calls.allSatisfy { bench.kind.measure($0.name)?.isSeries == true && $0.swept.isEmpty }
  }

  /// Whether it holds on as many seeds as it must with every curve cut to its first point.
  fileprivate func holdsUntrained(in bench: Bench) throws -> Bool {
    var failures = 0
    for seed in 1...seeds.of {
      try Task.checkCancellation()
      let outcome = try expect.test(variables: [:]) { try bench.firstPoint(of: $0, seed: UInt64(seed)) }
      if !outcome.holds { failures += 1 }
      if failures > seeds.of - seeds.count { return false }
    }
    return true
  }
}

extension Bench {
  /// The curve that a call asks for, as far as its first point.
  fileprivate func firstPoint(of call: MeasureCall, seed: UInt64) throws -> Value {
    var trial = try trial(call.arguments.map { (name: $0.setting, value: $0.value.text) }, seed: seed)
    trial.wanted = [call.name]
    var steps = try Run(trial).makeIterator()
    repeat {
      if let curve = steps.result.series(of: call.name), let x = curve.x.first, let y = curve.y.first {
        return .series(Series(x: [x], y: [y]))
      }
      try Task.checkCancellation()
    } while steps.next() != nil
    return steps.result.value(of: call.name)
  }
}

extension Message {
  static func untrained(_ claim: String) -> Message {
    .warning(
      "The claim \(quoted(claim)) holds before the first step too, so a network that learns nothing meets it.",
      "Add what fails at the start, such as “and loss < first(loss)”.")
  }
}
