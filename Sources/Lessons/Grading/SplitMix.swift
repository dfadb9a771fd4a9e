/// A small generator for shuffling: Steele, Lea and Flood's SplitMix64. The same seed gives the same order everywhere.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to n − 1. The bias of the remainder is below 2⁻⁵⁰ for the few options of a question.
  mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "There is no number below \(n).")
    return Int(next() % UInt64(n))
  }

  /// The elements in another order (Fisher and Yates).
  mutating func shuffled<T>(_ elements: [T]) -> [T] {
    var result = elements
    for i in result.indices.dropFirst().reversed() {
      result.swapAt(i, below(i + 1))
    }
    return result
  }
}
