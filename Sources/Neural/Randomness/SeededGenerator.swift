import Elementary

/// Random numbers that a seed decides: the same on every machine, today and in ten years.
///
/// xoshiro256** by Blackman and Vigna, its state filled by splitmix64, as they advise. The standard library's own
/// `random(in:)` and `shuffle` may change from version to version; those below do not.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  /// The second number of the last pair of normal ones.
  private var spare: Double?

  /// The generator of a seed.
  public init(seed: UInt64) {
    var filler = SplitMix(state: seed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// One of many independent generators of a seed: the weights may take stream 1, the order of the samples stream 2, and
  /// a change to one leaves the other alone.
  public init(seed: UInt64, stream: UInt64) {
    var outer = SplitMix(state: seed)
    var inner = SplitMix(state: stream ^ 0x6a09_e667_f3bc_c908)
    self.init(seed: outer.next() ^ inner.next())
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    func rotated(_ x: UInt64, _ k: UInt64) -> UInt64 { x << k | x >> (64 - k) }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }
}

extension SeededGenerator {
  /// A number from [0, 1), a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to but not including `n`, each as likely (Lemire's method).
  public mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "There is no whole number from 0 below \(n).")
    let bound = UInt64(n)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from the normal distribution of mean 0 and deviation 1 (Box and Muller's method).
  public mutating func normal() -> Double {
    if let number = spare {
      spare = nil
      return number
    }
    // From (0, 1], so that the logarithm is finite.
    let radius = (-2 * Double.log(Double((next() >> 11) + 1) * 0x1p-53)).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * Double.sin(angle)
    return radius * Double.cos(angle)
  }

  /// Puts the numbers into a random order, each order as likely (Fisher and Yates).
  public mutating func shuffle(_ numbers: inout [Int]) {
    guard numbers.count > 1 else { return }
    for last in stride(from: numbers.count - 1, to: 0, by: -1) { numbers.swapAt(last, below(last + 1)) }
  }
}

/// Steele, Lea and Flood's generator, which turns any seed, 0 too, into well mixed bits.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
