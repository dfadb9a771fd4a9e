import Learner
import Testing

@Suite struct `JSON text` {
  @Test(arguments: [
    "null", "true", "[]", "{}", "[1,-2,0.1,1e-07,9223372036854775807]", #"{"a":[{"b":""}],"a":2}"#,
    #""ü 🙂 \" \\ \n \t \r \u0001""#, "[1e+16,-0.0]",
  ])
  func `reads and writes the same bytes`(text: String) throws {
    #expect(String(decoding: try JSON(parsing: Array(text.utf8)).encoded(), as: UTF8.self) == text)
  }

  @Test(arguments: [
    (64.0, "64"), (-3.0, "-3"), (0.04, "0.04"), (0.1 + 0.2, "0.30000000000000004"), (1e-7, "1e-07"), (1e16, "1e+16"),
    (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (0, "0"),
  ])
  func `writes numbers in the shortest digits that read back the same`(number: Double, text: String) throws {
    let bytes = try JSON.number(number).encoded()
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(try JSON(parsing: bytes).number == number)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `refuses what is no number`(number: Double) {
    #expect(throws: NotFinite()) { try JSON.object([.init("a", .array([.number(number)]))]).encoded() }
  }

  @Test(arguments: [
    (#""\u00e9\ud83d\ude42\/\b\f""#, "é🙂/\u{08}\u{0C}"), (#""\ud83d""#, "\u{FFFD}"), (#" "a" "#, "a"),
  ])
  func `reads every escape`(text: String, string: String) throws {
    #expect(try JSON(parsing: Array(text.utf8)).string == string)
  }

  @Test(arguments: [
    "", " ", "nul", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":1,}"#, "01", "1.", ".5", "1e", "+1", "\"", "\"\\", "\"\\x\"",
    "\"\\u12\"", "\"\\u+123\"", "\"\n\"", "1 1", "1e999", "{a:1}", "\u{FEFF}1",
  ])
  func `refuses what is not JSON`(text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: Array(text.utf8)) }
  }

  @Test func `refuses deep nesting before it costs anything`() {
    let text = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error?.message == "it is nested too deeply")
    #expect(error?.offset == 65)
  }
}
