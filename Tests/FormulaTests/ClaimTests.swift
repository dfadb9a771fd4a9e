import Formula
import Testing

struct ClaimTests {
  @Test(arguments: [
    ("loss(batch=64) > 8 * loss(batch=8)", false, 64.0, [64, 64] as [Double?]),
    ("loss(batch=64) >= 8 * loss(batch=8)", true, 64, [64, 64]), ("1 < 2 < 3", true, 1, [1, 2, 3]),
    ("1 < 2 <= 2", true, 1, [1, 2, 2]), ("1 < 3 < 2", false, 1, [1, 3, 2]),
    ("3 > 2 > 1 and 1 in [0, 1]", true, 3, [3, 2, 1, 1, 0, 1]),
    ("3 * 0.1 in [0.2, 0.3]", true, 0.3, [0.3, 0.2, 0.3]), ("0.31 in [0.2, 0.3]", false, 0.31, [0.31, 0.2, 0.3]),
    ("1 < 2 and 2 < 1", false, 1, [1, 2, 2, 1]),
  ])
  func `a claim holds or not, and gives its sides`(source: String, holds: Bool, left: Double, sides: [Double?]) throws {
    let outcome = try Claim(parsing: source).test(variables: [:]) { call in
      guard case .number(let batch) = call.arguments[0].value else { return .missing("") }
      return .number(batch == 64 ? 64 : batch)
    }
    #expect(outcome.holds == holds)
    #expect(abs(try #require(outcome.left) - left) < 1e-12)
    #expect(outcome.sides.count == sides.count)
    #expect(outcome.reason == nil)
  }

  @Test
  func `a claim with a missing number does not hold and says why`() throws {
    let outcome = try Claim(parsing: "turning > 5 and 1 < 2").test(variables: [:]) { _ in
      .missing("a run of one step has no turning")
    }
    #expect(!outcome.holds)
    #expect(outcome.left == nil)
    #expect(outcome.sides == [nil, 5, 1, 2])
    #expect(outcome.reason == "a run of one step has no turning")
  }

  @Test(arguments: [
    (
      "loss(batch=64)", "Here “<”, “<=”, “>”, “>=” or “in [low, high]” is expected, but the formula ends.", 14,
      nil as String?
    ),
    ("1 < 2 or 2 < 3", "The formula could end here, but “or” follows.", 6, "Claims are joined by and only."),
    ("x in [0.5, 0.4]", "Nothing lies in this interval: 0.5 is more than 0.4.", 5, "The lower bound stands first."),
    ("x in 3", "Here “[” is expected, not “3”.", 5, nil),
    ("x in [1 2]", "Here “,” is expected, not “2”.", 8, nil),
    ("a ≤ b", "“≤” has no meaning in a formula.", 2, "Write <=."),
    ("(a < b)", "Here “)” is expected, not “<”.", 3, nil),
  ])
  func `a claim that cannot be read`(source: String, message: String, offset: Int, advice: String?) {
    #expect(throws: FormulaError(message, at: offset, advice: advice)) { try Claim(parsing: source) }
  }

  @Test
  func `the calls of all tests are listed once`() throws {
    let claim = try Claim(parsing: "loss(batch=8) < loss < first(loss) and noise(batch=sweep) > loss(batch=8)")
    #expect(claim.calls.map(\.written) == ["loss(batch=8)", "loss", "noise(batch=sweep)"])
    #expect(claim.names == ["loss"])
  }
}
