import Formula
import Lessons

/// Proves the claims of a bench: each on the seeds 1 … n, all claims of a seed on the same runs.
public struct Prover: Sendable {
  /// The lesson's id, for the proofs.
  public let lesson: String
  /// Where the claims are tried.
  public let bench: Bench
  /// What is to be proved.
  public let claims: [BoundClaim]

  /// - Parameter claims: the bench's own unless given, such as a prediction's proof.
  public init(lesson: String, bench: Bench, claims: [BoundClaim]? = nil) {
    self.lesson = lesson
    self.bench = bench
    self.claims = claims ?? bench.claims
  }

  /// What one seed said of one claim.
  struct Trying: Sendable {
    var outcome: Claim.Outcome
    var seconds: Double
  }
}

extension Prover {
  /// Proves all claims, one seed after the other.
  ///
  /// - Throws: `RunEnded.cancelled`; `RunRefused` and `SettingError` for calls that cannot be run.
  public func prove(isCancelled: @escaping () -> Bool = { false }) throws -> [Proof] {
    let wanted = try wanted()
    return proofs(try (1...seedCount).map { try trying(seed: $0, wanted, isCancelled: isCancelled) })
  }

  /// Proves all claims with one task for each core; the same result as one seed after the other.
  ///
  /// - Throws: as `prove`; `RunEnded.cancelled` when its task is cancelled.
  public func proveInParallel(tasks: Int = 2) async throws -> [Proof] {
    precondition(tasks > 0, "Claims are proved by at least one task, not \(tasks).")
    let count = seedCount
    let wanted = try wanted()
    let found = try await withThrowingTaskGroup(of: [(Int, [Trying?])].self) { group in
      for first in 1...min(tasks, count) {
        group.addTask {
          try stride(from: first, through: count, by: tasks).map { seed in
            (seed, try trying(seed: seed, wanted) { Task.isCancelled })
          }
        }
      }
      var bySeed = [[Trying?]](repeating: [], count: count)
      for try await part in group {
        for (seed, trying) in part { bySeed[seed - 1] = trying }
      }
      return bySeed
    }
    return proofs(found)
  }

  private var seedCount: Int { claims.map(\.seeds.of).max() ?? 1 }

  /// Tries each claim that wants this seed.
  private func trying(seed: Int, _ wanted: Wanted, isCancelled: @escaping () -> Bool) throws -> [Trying?] {
    let laboratory = Laboratory(measuring: wanted, isCancelled: isCancelled)
    return try claims.map { claim in
      guard seed <= claim.seeds.of else { return nil }
      let start = ContinuousClock.now
      let outcome = try claim.expect.test(variables: [:]) { call in
        try laboratory.value(of: call, in: bench, seed: UInt64(seed))
      }
      return Trying(outcome: outcome, seconds: (ContinuousClock.now - start).inSeconds)
    }
  }

  private func wanted() throws -> Wanted { try Wanted(claims.flatMap(\.expect.calls), in: bench) }

  private func proofs(_ bySeed: [[Trying?]]) -> [Proof] {
    claims.indices.map { i in
      let claim = claims[i]
      let tries = bySeed.prefix(claim.seeds.of).compactMap { $0[i] }
      let failed = tries.indices.filter { !tries[$0].outcome.holds }
      return Proof(
        lesson: lesson, experiment: bench.id, text: claim.text, expect: claim.expect.source,
        holds: tries.count - failed.count >= claim.seeds.count, seeds: claim.seeds.of, failed: failed.map { $0 + 1 },
        found: Proof.Found(tries.compactMap(\.outcome.left)),
        reason: failed.lazy.compactMap { tries[$0].outcome.reason }.first,
        seconds: tries.reduce(0) { $0 + $1.seconds }, sides: failed.first.map { tries[$0].outcome.sides } ?? [])
    }
  }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
