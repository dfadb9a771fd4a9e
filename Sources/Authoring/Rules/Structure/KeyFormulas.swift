import Experiments
import Formula
import Lessons
import Proving

extension Rule {
  /// What the formulas of a key measure is measured by the experiment that the key names.
  static let keyFormulas = Rule(
    "key-formula",
    question: { question, lesson, report in
      guard let key = question.key, let name = key.experiment else { return }
      let bench = lesson.bench(name)
      let block = lesson.lesson.experiments.first { $0.id == name }
      guard let kind = bench?.kind ?? block.flatMap({ Kind(rawValue: $0.kind) }) else { return }
      let drawn = Dictionary(key.draw.map { ($0.name, Double($0.values.first ?? "1") ?? 1) }) { first, _ in first }
      func check(_ source: String, _ calls: [MeasureCall], at place: Place, _ report: inout Report) {
        for call in calls {
          do {
            // Of a block that cannot be run its kind is known.
            if let bench { try bench.check(call, in: source) } else { try call.check(of: kind, in: source) }
          } catch {
            report.note(.keyFormula(source, error), at: place)
            return
          }
        }
      }
      if let proof = key.proof, let claim = try? Claim(parsing: proof) {
        check(proof, claim.calls, at: question.place(of: "proof"), &report)
      }
      let values = [(key.value, question.place(of: "value"))] + key.mistakes.map { ($0.value, $0.place) }
      for (source, place) in values {
        guard question.isNumeric, let source, let formula = try? Expression(parsing: source) else { continue }
        check(source, formula.calls(variables: drawn), at: place, &report)
      }
    })
}

extension Message {
  static func keyFormula(_ source: String, _ error: FormulaError) -> Message {
    .error("\(quoted(source)): \(error.message)", error.advice)
  }
}
