/// A number as the unevaluated sum of two doubles, about 106 bits of it: what the inner steps of a function are
/// computed in, so that only the last rounding shows.
struct DoubleDouble {
  /// The sum, rounded to a double.
  var high: Double
  /// What the rounding left over.
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  var rounded: Double { high + low }
}

extension DoubleDouble {
  /// a + b without loss, whichever is larger (Knuth's two-sum).
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a + b
    let shareOfB = high - a
    return DoubleDouble(high, (a - (high - shareOfB)) + (b - shareOfB))
  }

  /// a + b without loss where |a| ≥ |b| or a is 0 (Dekker's fast two-sum).
  static func sum(large a: Double, small b: Double) -> DoubleDouble {
    let high = a + b
    return DoubleDouble(high, (a - high) + b)
  }

  /// a · b without loss.
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a * b
    return DoubleDouble(high, (-high).addingProduct(a, b))
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = sum(a.high, b.high)
    return sum(large: s.high, small: s.low + (a.low + b.low))
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    return sum(large: p.high, small: p.low.addingProduct(a.high, b.low).addingProduct(a.low, b.high))
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let quotient = a.high / b.high
    // The remainder a − quotient · b; its first part is exact.
    let remainder = a.high.addingProduct(-quotient, b.high) + a.low.addingProduct(-quotient, b.low)
    return sum(large: quotient, small: remainder / b.high)
  }
}
