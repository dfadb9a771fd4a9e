import Formula
import Lessons
import Proving

extension Rule {
  /// The proof of a prediction holds on every seed, or the runs would contradict the answer.
  static let predictions = Rule(
    "prediction",
    runs: { lesson in
      lesson.lesson.questions.compactMap { question in
        guard question.kind == .predict, let key = question.key, let experiment = key.experiment,
          let bench = lesson.bench(experiment), let source = key.proof, let proof = try? Claim(parsing: source),
          proof.calls.allSatisfy({ (try? bench.check($0, in: source)) != nil })
        else { return nil }
        let right = question.options.first(where: \.isRight)?.plain ?? Inline.plain(question.prompt)
        let claim = BoundClaim(text: right, expect: proof, place: question.place(of: "proof"))
        return RunCheck("\(lesson.lesson.id)/\(question.id)") {
          var report = Report("prediction")
          try await lesson.prove([claim], in: bench, into: &report) { found, claim in
            Message.prediction(found, replay: lesson.replay(claim.expect, in: bench, seed: found.firstFailed))
          }
          return report.findings
        }
      }
    })
}

extension Message {
  static func prediction(_ proof: Proof, replay: String) -> Message {
    .error(
      "The proof of \(quoted(proof.text)) fails on \(proof.failed.count) of \(proof.seeds) seeds. "
        + "On seed \(proof.firstFailed) \(proof.found).",
      "See it: \(replay)")
  }
}
