internal import Elementary

/// FSRS-6, the free spaced repetition scheduler: how well something is remembered, and when it should be asked again.
///
/// A memory has a stability S, the days until it is recalled with a chance of 90 %, and a difficulty D from 1 to 10.
/// After t days the chance is R(t, S) = (1 + F·t/S)^d with d = −w20 and F = 0.9^(1/d) − 1. All functions are pure, and
/// have the same bits on every machine.
///
/// Source: J. Ye and others, "The Algorithm" of open-spaced-repetition, version 6; agreement with py-fsrs 6.3.2 is tested.
public struct FSRS: Sendable, Equatable {
  /// w0 … w20.
  public let weights: [Double]

  /// The weights that FSRS-6 was fitted to, for who has no weights of their own.
  public static let standard = FSRS(weights: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  public init(weights: [Double]) {
    precondition(weights.count == 21, "FSRS-6 has 21 weights, not \(weights.count).")
    self.weights = weights
  }

  /// How well something was known.
  public enum Rating: Int, Sendable, Comparable, CaseIterable {
    case again = 1
    case hard, good, easy

    public static func < (a: Rating, b: Rating) -> Bool { a.rawValue < b.rawValue }
  }

  /// What is remembered of one card.
  public struct Memory: Sendable, Equatable {
    /// Days until it is recalled with a chance of 90 %; at least 0.001.
    public var stability: Double
    /// 1 (easy) to 10 (hard).
    public var difficulty: Double

    public init(stability: Double, difficulty: Double) {
      self.stability = stability
      self.difficulty = difficulty
    }
  }

  static let leastStability = 0.001
  /// A hundred years, in days.
  public static let longestInterval = 36_500
}

extension FSRS {
  /// The chance of recall after so many days: R(t, S) = (1 + F·t/S)^d.
  public func retrievability(after days: Int, _ memory: Memory) -> Double {
    Double.pow(1 + factor * Double(max(0, days)) / memory.stability, decay)
  }

  /// Whole days until the chance of recall has fallen to `retention`: (S/F)·(retention^(1/d) − 1), rounded half to even,
  /// 1 to `longest`.
  public func interval(_ memory: Memory, retention: Double, longest: Int = FSRS.longestInterval) -> Int {
    let days = memory.stability / factor * (Double.pow(retention, 1 / decay) - 1)
    // What is longer than any life need not fit into an Int.
    return min(max(Int(min(days, 1e9).rounded(.toNearestOrEven)), 1), longest)
  }

  /// What is remembered after the first rating: S₀ = w[G−1], D₀ = w4 − e^(w5·(G−1)) + 1.
  public func first(_ rating: Rating) -> Memory {
    Memory(
      stability: max(weights[rating.rawValue - 1], FSRS.leastStability),
      difficulty: clamped(firstDifficulty(rating)))
  }

  /// What is remembered after a rating so many whole days later.
  public func next(_ memory: Memory, _ rating: Rating, after days: Int) -> Memory {
    let stability =
      if days < 1 {
        sameDay(memory, rating)
      } else if rating == .again {
        forgotten(memory, retrievability(after: days, memory))
      } else {
        recalled(memory, rating, retrievability(after: days, memory))
      }
    return Memory(
      stability: max(stability, FSRS.leastStability), difficulty: difficulty(after: rating, memory.difficulty))
  }
}

extension FSRS {
  private var decay: Double { -weights[20] }

  /// F, by which R(S, S) = 0.9.
  private var factor: Double { Double.pow(0.9, 1 / decay) - 1 }

  private func firstDifficulty(_ rating: Rating) -> Double {
    weights[4] - Double.exp(weights[5] * Double(rating.rawValue - 1)) + 1
  }

  /// D′ = w7·D₀(easy) + (1 − w7)·(D + (10 − D)/9 · (−w6·(G − 3))), with D₀ as it is before it is clamped.
  private func difficulty(after rating: Rating, _ difficulty: Double) -> Double {
    let change = -weights[6] * Double(rating.rawValue - 3)
    let moved = difficulty + (10 - difficulty) / 9 * change
    return clamped(weights[7] * firstDifficulty(.easy) + (1 - weights[7]) * moved)
  }

  private func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  /// S′ = S·(1 + e^w8·(11 − D)·S^−w9·(e^((1−R)·w10) − 1)·(w15 if hard)·(w16 if easy)).
  private func recalled(_ memory: Memory, _ rating: Rating, _ chance: Double) -> Double {
    let gain =
      Double.exp(weights[8]) * (11 - memory.difficulty) * Double.pow(memory.stability, -weights[9])
      * (Double.exp((1 - chance) * weights[10]) - 1) * (rating == .hard ? weights[15] : 1)
      * (rating == .easy ? weights[16] : 1)
    return memory.stability * (1 + gain)
  }

  /// S′ = min(w11·D^−w12·((S+1)^w13 − 1)·e^((1−R)·w14), S/e^(w17·w18)).
  private func forgotten(_ memory: Memory, _ chance: Double) -> Double {
    let long =
      weights[11] * Double.pow(memory.difficulty, -weights[12]) * (Double.pow(memory.stability + 1, weights[13]) - 1)
      * Double.exp((1 - chance) * weights[14])
    return min(long, memory.stability / Double.exp(weights[17] * weights[18]))
  }

  /// S′ = S·e^(w17·(G − 3 + w18))·S^−w19, and what was recalled loses nothing.
  private func sameDay(_ memory: Memory, _ rating: Rating) -> Double {
    let growth =
      Double.exp(weights[17] * (Double(rating.rawValue) - 3 + weights[18])) * Double.pow(memory.stability, -weights[19])
    return memory.stability * (rating >= .hard ? max(growth, 1) : growth)
  }
}
