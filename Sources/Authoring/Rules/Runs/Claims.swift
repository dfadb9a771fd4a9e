import Elementary
import Lessons
import Proving

extension Rule {
  /// What a lesson claims holds on the seeds that it names.
  static let claims = Rule(
    "claim",
    runs: { lesson in
      lesson.lesson.experiments.compactMap { block in
        guard let bench = lesson.bench(block.id), !bench.claims.isEmpty else { return nil }
        return RunCheck("\(lesson.lesson.id)/\(block.id)") {
          var report = Report("claim")
          try await lesson.prove(bench.claims, in: bench, into: &report) { proof, claim in
            Message.claim(
              proof, share: claim.seeds, replay: lesson.replay(claim.expect, in: bench, seed: proof.firstFailed))
          }
          return report.findings
        }
      }
    })
}

extension CheckedLesson {
  /// Proves claims of an experiment and notes those that do not hold.
  func prove(
    _ claims: [BoundClaim], in bench: Bench, into report: inout Report, message: (Proof, BoundClaim) -> Message
  ) async throws {
    do {
      let proofs = try await Prover(lesson: lesson.id, bench: bench, claims: claims).proveInParallel()
      for (proof, claim) in zip(proofs, claims) where !proof.holds {
        report.note(message(proof, claim), at: claim.place)
      }
    } catch {
      try report.note(failureOf: error, at: claims[0].place)
    }
  }
}

extension Proof {
  /// The first seed on which it did not hold.
  var firstFailed: Int { failed.first ?? 1 }

  /// What was found on that seed: its sides, or why one is missing.
  var found: String {
    if let reason { return reason }
    return "its sides are \(sides.map { $0?.shown ?? "none" }.joined(separator: ", "))"
  }
}

extension Message {
  static func claim(_ proof: Proof, share: ExperimentBlock.Seeds, replay: String) -> Message {
    let held = proof.seeds - proof.failed.count
    return .error(
      "The claim \(quoted(proof.text)) holds on \(held) of \(proof.seeds) seeds, not on \(share.count). "
        + "On seed \(proof.firstFailed) \(proof.found).",
      "See it: \(replay)")
  }
}
