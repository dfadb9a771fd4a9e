import Testing
import Text

@Suite struct NearestTests {
  static let words = ["next", "back", "contents", "batch", "rule", "rate", "quit", "quiz", "lessons", "lesson", "run"]

  @Test(arguments: [
    ("bacth", "batch"), ("nxet", "next"), ("lesons", "lessons"), ("lessn", "lesson"), ("quti", "quit"),
    ("rulle", "rule"), ("BATCH", "batch"), ("cont", "contents"), ("qiz", "quiz"), ("nect", "next"),
  ])
  func `a slip finds the word that was meant`(typed: String, meant: String) {
    #expect(Nearest.match(typed, in: Self.words) == meant)
  }

  @Test(arguments: ["", "q", "zzz", "elephant", "gradient", "xy", "12", String(repeating: "a", count: 10_000)])
  func `nothing is near a word that resembles none`(typed: String) {
    #expect(Nearest.match(typed, in: Self.words) == nil)
  }

  @Test func `a beginning that two words share is no hint`() {
    #expect(Nearest.match("accu", in: ["accumulate", "accuracy"]) == nil)
  }

  @Test func `of two equally near words the one with the same first letter wins`() {
    #expect(Nearest.match("rat", in: ["bat", "rate"]) == "rate")
  }
}
