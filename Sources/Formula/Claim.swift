import Elementary

/// A formula that holds or does not: one test or several, all of which must hold.
///
/// ```
/// claim = test { "and" test }
/// test  = sum ( ("<"|"<="|">"|">=") sum )+     such as a < b < c
///       | sum "in" "[" sum "," sum "]"         bounds inclusive
/// ```
/// Its sums are those of `Expression`. There is no "==": measured numbers are hardly ever equal.
public struct Claim: Sendable, Equatable {
  /// The formula as written.
  public let source: String
  let tests: [Test]

  /// Reads a claim.
  public init(parsing source: String) throws(FormulaError) {
    var parser = try Parser(source)
    var tests: [Test] = []
    repeat { tests.append(try parser.test()) } while parser.takes(word: "and")
    try parser.expectEnd()
    self.source = source
    self.tests = tests
  }

  struct Test: Sendable, Equatable {
    /// The sides in the order of the source; an interval's bounds are the second and the third.
    var sides: [Node]
    var relation: Relation
  }

  enum Relation: Sendable, Equatable {
    /// One sign between each two sides.
    case chain([Sign])
    case interval
  }

  enum Sign: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// What a test of the claim found.
  public struct Outcome: Sendable, Equatable {
    /// Whether all tests hold.
    public var holds: Bool
    /// The left side of the first test; none where it is missing.
    public var left: Double?
    /// Every side of every test, in the order of the source.
    public var sides: [Double?]
    /// Why a test with a missing number does not hold.
    public var reason: String?
  }
}

extension Claim {
  /// Every measure call, once, in the order of the source; bare names count as calls.
  public var calls: [MeasureCall] {
    var calls: [MeasureCall] = []
    for side in tests.flatMap(\.sides) {
      for call in side.calls(variables: [:]) where !calls.contains(call) { calls.append(call) }
    }
    return calls
  }

  /// Every bare name that is no function, once.
  public var names: [String] {
    var names: [String] = []
    for name in tests.flatMap(\.sides).flatMap(\.allNames) where !names.contains(name) { names.append(name) }
    return names
  }

  /// Tests the claim; a side that is missing makes it fail and says why.
  ///
  /// - Throws: a `FormulaError` where a number stands for a series; whatever `measure` throws.
  public func test(variables: [String: Double], measure: (MeasureCall) throws -> Value) throws -> Outcome {
    try withoutActuallyEscaping(measure) { measure in
      let evaluation = Evaluation(variables: variables, measure: measure)
      var outcome = Outcome(holds: true, left: nil, sides: [], reason: nil)
      for test in tests {
        let values = try test.sides.map(evaluation.value)
        outcome.sides += values.map(\.number)
        if let reason = values.lazy.compactMap(\.reason).first {
          outcome.reason = outcome.reason ?? reason
          outcome.holds = false
        } else if !test.holds(for: values.compactMap(\.number)) {
          outcome.holds = false
        }
      }
      outcome.left = outcome.sides.first ?? nil
      return outcome
    }
  }
}

extension Claim.Test {
  func holds(for sides: [Double]) -> Bool {
    switch relation {
    case .interval:
      // The bounds are inclusive as written in decimal: 3 * 0.1 lies in [0.3, 1].
      let slack = 1e-9 * sides[0].magnitude
      return sides[1] - slack <= sides[0] && sides[0] <= sides[2] + slack
    case .chain(let signs):
      return signs.enumerated().allSatisfy { i, sign in
        switch sign {
        case .less: sides[i] < sides[i + 1]
        case .lessOrEqual: sides[i] <= sides[i + 1]
        case .greater: sides[i] > sides[i + 1]
        case .greaterOrEqual: sides[i] >= sides[i + 1]
        }
      }
    }
  }
}

extension Parser {
  /// One test of a claim.
  fileprivate mutating func test() throws(FormulaError) -> Claim.Test {
    var sides = [try sum()]
    if takes(word: "in") {
      let start = token.offset
      try expect("[")
      sides.append(try sum())
      try expect(",")
      sides.append(try sum())
      try expect("]")
      if let low = sides[1].constant, let high = sides[2].constant, low > high {
        throw FormulaError(
          "Nothing lies in this interval: \(low.shown) is more than \(high.shown).", at: start,
          advice: "The lower bound stands first.")
      }
      return Claim.Test(sides: sides, relation: .interval)
    }
    var signs: [Claim.Sign] = []
    while let sign = takesSign() {
      signs.append(sign)
      sides.append(try sum())
    }
    guard !signs.isEmpty else { throw surprise(expecting: "“<”, “<=”, “>”, “>=” or “in [low, high]”") }
    return Claim.Test(sides: sides, relation: .chain(signs))
  }

  private mutating func takesSign() -> Claim.Sign? {
    for sign in Claim.Sign.allCases where takes(sign.rawValue) { return sign }
    return nil
  }
}
