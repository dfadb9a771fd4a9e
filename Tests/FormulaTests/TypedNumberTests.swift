import Formula
import Testing

struct TypedNumberTests {
  @Test(arguments: [
    (".5", 0.5), ("0,5", 0.5), ("5e-1", 0.5), ("1/2", 0.5), ("50%", 0.5), ("50 %", 0.5), ("−0.5", -0.5), ("-.5", -0.5),
    ("+3", 3), (" 12 ", 12), ("12", 12), ("1E3", 1000), ("0,125", 0.125), ("1234,567", 1234.567), ("1,23", 1.23),
    ("1,2345", 1.2345), ("1.234", 1.234), ("-1/4", -0.25), ("1 / 4", 0.25), ("0,5/2", 0.25), ("5.", 5), ("- 2", -2),
    ("\u{202F}2", 2),
  ])
  func `a number in any of its spellings`(typed: String, expected: Double) {
    #expect(TypedNumber.read(typed) == .number(expected))
  }

  @Test(arguments: [
    ("50", 50.0), ("50 %", 50), ("50%", 50), ("0.5", 0.5),
  ])
  func `with the unit percent, 50 means 50`(typed: String, expected: Double) {
    #expect(TypedNumber.read(typed, unit: "%") == .number(expected))
  }

  @Test
  func `a unit may be typed behind the number`() {
    #expect(TypedNumber.read("12 ms", unit: "ms") == .number(12))
    #expect(TypedNumber.read("12", unit: "ms") == .number(12))
    #expect(TypedNumber.read("12 s", unit: "ms") == .unreadable("Type a number (in ms), such as 12, 0.5 or 1/2."))
  }

  @Test(arguments: [
    ("", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("nan", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("inf", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("0x1", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("2*3", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("e5", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("1/2/3", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("-", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    (",", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("1/", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("1,234", "“1,234” can be read as 1234 or as 1.234: type one of these."),
    ("-12,345", "“12,345” can be read as -12345 or as -12.345: type one of these."),
    (
      "1,234.5",
      "“1,234.5” has more than one point or comma: type the digits with one decimal point and no separators."
    ),
    ("1 234", "Type the number without gaps: 1234."),
    ("12\u{202F}800", "Type the number without gaps: 12800."),
    ("1/0", "A division by zero is no number."),
    ("1e999", "That number is too large."),
    ("1e200/1e-200", "That number is too large."),
    (String(repeating: "1", count: 65), "That is too long for a number."),
  ])
  func `what is no number, or two, is unreadable and says what is accepted`(typed: String, sentence: String) {
    #expect(TypedNumber.read(typed) == .unreadable(sentence))
  }
}

struct ToleranceTests {
  @Test(arguments: [
    ("0.01", 0.5, 0.51, true), ("0.01", 0.5, 0.49, true), ("0.01", 0.5, 0.5101, false), ("1 %", 0.5, 0.505, true),
    ("1 %", 0.5, 0.495, true), ("1 %", 0.5, 0.5051, false), ("1%", -200, -202, true), ("12 %", 0.5, 0.56, true),
    ("[0.4, 0.6]", 0.5, 0.4, true), ("[0.4, 0.6]", 0.5, 0.6, true), ("[0.4, 0.6]", 0.5, 0.61, false), ("0", 3, 3, true),
    ("0", 3, 3.001, false), ("[-1, 1]", 0, -1, true),
  ])
  func `bounds are inclusive as written in decimal`(source: String, key: Double, typed: Double, accepted: Bool) throws {
    #expect(try Tolerance(parsing: source).accepts(typed, key: key) == accepted)
  }

  @Test(arguments: [
    (2, 0.1249, 0.12, true), (2, 0.125, 0.13, true), (2, 0.12, 0.125, false), (3, 1999.6, 2000, true), (1, 0, 0, true),
    (3, -1.314, -1.31, true), (1, 9.6, 10, true),
  ])
  func `so many significant digits`(digits: Int, key: Double, typed: Double, accepted: Bool) {
    #expect(Tolerance(digits: digits).accepts(typed, key: key) == accepted)
  }

  @Test
  func `what is accepted is said with its bounds`() throws {
    #expect(try Tolerance(parsing: "1 %").shown(key: 0.5) == "0.495 to 0.505")
    #expect(try Tolerance(parsing: "[0.4, 0.6]").shown(key: 0.5) == "0.4 to 0.6")
    #expect(try Tolerance(parsing: "0").shown(key: 3) == "3")
    #expect(Tolerance(digits: 2).shown(key: 0.5) == "0.5 to 2 significant digits")
  }

  @Test(arguments: [
    ("", "The tolerance is empty.", 0), ("-1", "A tolerance is a number of at least 0.", 0),
    ("loss", "A tolerance is a number of at least 0.", 0),
    ("[1, 0]", "Nothing lies in this interval: 1 is more than 0.", 0),
    ("[1, x]", "The bounds of a tolerance are numbers.", 0), ("[1; 2]", "“;” has no meaning in a formula.", 2),
    ("[1, 2] and 1 < 2", "The bounds of a tolerance are numbers.", 0),
  ])
  func `a tolerance that cannot be read`(source: String, message: String, offset: Int) {
    let error = #expect(throws: FormulaError.self) { try Tolerance(parsing: source) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }
}

struct SpellingTests {
  @Test(arguments: [
    ("bacth", "batch"), ("Batch", "batch"), ("rat", "rate"), ("warmpu", "warmup"), ("learning", nil), ("x", nil),
    ("epoch", "epochs"), ("labelnoise", "labelNoise"), ("", nil),
  ])
  func `the nearest right word, or none`(word: String, nearest: String?) {
    let words = ["batch", "rate", "rule", "warmup", "epochs", "labelNoise"]
    #expect(Spelling.nearest(to: word, among: words) == nearest)
    #expect(Spelling.advice(for: word, among: words) == nearest.map { "Did you mean \($0)?" })
  }
}
