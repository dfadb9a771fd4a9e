import Formula
import Testing

struct ExpressionTests {
  @Test(arguments: [
    ("12", 12), (".5", 0.5), ("1e-5", 1e-5), ("2E3", 2000), ("12 %", 0.12), ("50%", 0.5), ("1 + 2 * 3", 7),
    ("(1 + 2) * 3", 9), ("8 - 2 - 1", 5), ("8 / 2 / 2", 2), ("-2^2", -4), ("2^-1", 0.5), ("2^3^2", 512), ("−3 + 4", 1),
    ("3 - -2", 5), ("2 * -3", -6), ("sqrt(16)", 4), ("abs(-2)", 2), ("exp(0)", 1), ("log(exp(2))", 2),
    ("round(2.5)", 2),
    ("round(3.5)", 4), ("k * 2", 6), ("r * sqrt(k + 1)", 0.2), ("  1\t+\u{A0}1 ", 2),
  ])
  func `a formula of numbers and drawn names`(source: String, expected: Double) throws {
    let value = try Expression(parsing: source).evaluate(variables: ["k": 3, "r": 0.1]) { call in
      .missing("no measure \(call.name)")
    }
    let number = try #require(value.number)
    #expect(abs(number - expected) < 1e-12, "\(source) = \(number)")
  }

  @Test(arguments: [
    ("", "The formula is empty.", 0, nil as String?),
    ("1 +", "Here a number, a measure or “(” is expected, but the formula ends.", 3, nil),
    ("1 + * 2", "Here a number, a measure or “(” is expected, not “*”.", 4, nil),
    ("(1", "Here “)” is expected, but the formula ends.", 2, nil),
    ("1 2", "The formula could end here, but “2” follows.", 2, nil),
    ("0,5", "The formula could end here, but “,” follows.", 1, "A decimal takes a point: 0.5."),
    ("2x", "“2x” is not a number.", 0, "Put * between a number and a name."),
    ("1.2.3", "“1.2.” is not a number.", 0, nil),
    ("5.", "A digit is missing behind the point.", 2, nil),
    ("1e999", "“1e999” is too large for a number.", 0, nil),
    ("a × b", "“×” has no meaning in a formula.", 2, "Write *."),
    ("a \u{202E} b", "“<U+202E>” has no meaning in a formula.", 2, nil),
    (
      "a == b", "“==” is not allowed: two measured numbers are hardly ever equal.", 2,
      "Write an interval: x in [1.9, 2.1]."
    ),
    (
      "a = b", "A single “=” only gives a setting its value, inside a measure: loss(batch=64).", 2,
      "To compare use <, <=, >, >= or in [low, high]."
    ),
    ("a < b", "The formula could end here, but “<” follows.", 2, "Only a claim compares."),
    ("slope", "slope is a function: slope takes one series, in parentheses.", 0, nil),
    ("distance(loss)", "distance takes two series, not 1.", 0, nil),
    (
      "slop(loss)", "There is no function “slop”, and a measure takes settings: slop(batch=64).", 0,
      "Did you mean slope?"
    ),
    (
      "slope(batch=64)", "slope takes one series, not the setting batch.", 6,
      "Settings belong to a measure: slope(loss(batch=…))."
    ),
    ("loss(batch=1, batch=2)", "batch is given twice.", 14, nil),
    ("loss(batch=sweep, rate=sweep, gain=sweep)", "At most two settings of a call may be swept.", 30, nil),
    ("loss(batch=2*steps(batch=1))", "A setting takes a number or a word, not a measure of another run.", 13, nil),
    ("1 + sweep", "Here a number, a measure or “(” is expected, not “sweep”.", 4, nil),
    ("ä", "“ä” has no meaning in a formula.", 0, nil),
  ])
  func `a formula that cannot be read`(source: String, message: String, offset: Int, advice: String?) {
    #expect(throws: FormulaError(message, at: offset, advice: advice)) { try Expression(parsing: source) }
  }

  @Test
  func `a formula is at most 500 characters long and 16 deep`() throws {
    _ = try Expression(parsing: String(repeating: "1+", count: 249) + "11")
    #expect(throws: FormulaError("A formula has at most 500 characters.", at: 500)) {
      try Expression(parsing: String(repeating: "1+", count: 250) + "1")
    }
    let nested = { String(repeating: "(", count: $0) + "1" + String(repeating: ")", count: $0) }
    _ = try Expression(parsing: nested(16))
    #expect(throws: FormulaError("A formula is nested at most 16 deep.", at: 17)) {
      try Expression(parsing: nested(17))
    }
    #expect(throws: FormulaError.self) { try Expression(parsing: String(repeating: "2^", count: 17) + "2") }
  }

  @Test
  func `measure calls are listed once, with their sums worked out`() throws {
    let expression = try Expression(parsing: "loss(batch=8*8, rule=linear) / loss + slope(noise(batch=sweep)) - loss")
    #expect(expression.calls.map(\.written) == ["loss(batch=64, rule=linear)", "loss", "noise(batch=sweep)"])
    #expect(expression.names == ["loss"])
    #expect(expression.calls[2].swept == ["batch"])
  }

  @Test
  func `a lone word may hold hyphens and may be a drawn name`() throws {
    let expression = try Expression(parsing: "loss(data=two-classes, batch=k, rate=k-1, base=2*k)")
    var asked: [String] = []
    _ = try expression.evaluate(variables: ["k": 4]) { call in
      asked.append(call.written)
      return .number(1)
    }
    #expect(asked == ["loss(data=two-classes, batch=4, rate=3, base=8)"])
    #expect(expression.calls.isEmpty)
    #expect(expression.names == ["k"])
    let unknown = FormulaError("“k” is no drawn variable, and base takes a number or one word.", at: 42)
    #expect(throws: unknown) { try expression.evaluate(variables: [:]) { _ in .number(1) } }
  }

  @Test(arguments: [
    ("first(s)", 2), ("final(s)", 32), ("min(s)", 2), ("max(s)", 32), ("mean(s)", 14), ("at(s, 2.9)", 8),
    ("at(s, 3)", 8),
    ("at(s, -9)", 2), ("slope(s)", 2), ("distance(s, s)", 0), ("distance(s, t)", 0.693_147_180_559_945_3), ("s", 32),
    ("s + 1", 33), ("1 - distance(s, t) / log(2)", 0),
  ])
  func `functions of series`(source: String, expected: Double) throws {
    let series = ["s": Series(x: [1, 2, 4], y: [2, 8, 32]), "t": Series(x: [1, 4], y: [4, 16])]
    let value = try Expression(parsing: source).evaluate(variables: [:]) { call in
      series[call.name].map { .series($0) } ?? .missing("")
    }
    #expect(abs(try #require(value.number) - expected) < 1e-12)
  }

  @Test(arguments: [
    ("1 / 0", "a division by zero"), ("sqrt(-1)", "a negative number has no square root"),
    ("log(0)", "only a positive number has a logarithm"), ("exp(1000)", "exp(1000) is too large"),
    ("1e308 * 10", "the number is too large"), ("1e308 + 1e308", "the number is too large"),
    ("gone + 1", "it was not met"),
    ("(-8)^0.5", "−8 to the power 0.5 is no finite number"), ("slope(point)", "a slope needs two different x"),
    ("slope(below)", "a slope needs positive numbers: it is taken of the logarithms"),
    ("first(empty)", "the series is empty"),
    ("distance(point, below)", "a distance needs positive numbers: it is taken of the logarithms"),
    ("distance(point, far)", "the two series have no x in common"), ("torn", "not finite"),
    ("slope(torn)", "not finite"),
    ("distance(point, torn)", "not finite"), ("at(torn, 7)", "not finite"),
  ])
  func `a number that there is not says why`(source: String, reason: String) throws {
    let values: [String: Value] = [
      "gone": .missing("it was not met"), "point": .series(Series(x: [1], y: [1])),
      "below": .series(Series(x: [1, 2], y: [-1, 1])), "far": .series(Series(x: [9], y: [1])),
      "empty": .series(Series(x: [], y: [])),
      "torn": .series(Series(x: [1, 2, 3], y: [1, 2, .nan]).finite(else: "not finite")),
    ]
    let value = try Expression(parsing: source).evaluate(variables: [:]) { try #require(values[$0.name]) }
    #expect(value.number == nil)
    #expect(value.reason == reason)
  }

  @Test
  func `a number where a series is due is an error at its place`() throws {
    let expression = try Expression(parsing: "1 + slope(steps)")
    #expect(throws: FormulaError("slope takes one series, and this is a number.", at: 4)) {
      try expression.evaluate(variables: [:]) { _ in .number(64) }
    }
  }

  @Test
  func `what was there before a series broke off can still be asked`() throws {
    let torn = Series(x: [0, 1, 2], y: [3, 2, .infinity]).finite(else: "not finite")
    #expect(torn.y == [3, 2])
    #expect(torn.final == nil)
    let value = try Expression(parsing: "first(s) + at(s, 0)").evaluate(variables: [:]) { _ in .series(torn) }
    #expect(value == .number(6))
  }
}
