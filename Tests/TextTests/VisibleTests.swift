import Testing
import Text

@Suite struct VisibleTests {
  @Test(arguments: [
    ("\u{1B}[2J", "<U+001B>[2J"), ("a\u{202E}b", "a<U+202E>b"), ("\u{7F}", "<U+007F>"), ("\u{9B}31m", "<U+009B>31m"),
    ("\r\n", "<U+000D>\n"), ("zero\u{200B}width", "zero<U+200B>width"), ("\u{FEFF}x", "<U+FEFF>x"),
    ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"), ("\u{2028}", "<U+2028>"), ("\u{E0041}", "<U+E0041>"),
    ("a\u{200D}b", "a<U+200D>b"), ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"), ("\u{0}", "<U+0000>"),
  ])
  func `what steers or hides is shown by its number`(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test(arguments: [
    "plain", "tab\tand\nnewline", "64 → 8, √B, 8–64, ×", "日本語", "می\u{200C}خواهم", "é e\u{301}", "no\u{202F}break",
    "❤\u{FE0F}",
  ])
  func `what is only text stays as it is`(text: String) {
    #expect(visible(text) == text)
  }

  @Test func `two hundred thousand control characters are shown in linear time`() {
    let text = String(repeating: "\u{1B}", count: 200_000)
    #expect(visible(text).utf8.count == 200_000 * 8)
  }
}
