import Testing
import Text

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("batch", 5), ("日本", 4), ("e\u{301}", 1), ("é", 1), ("√B → 8", 6), ("⠁⢇", 2), ("│┤", 2), ("x̂", 1),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("한", 2), ("soft\u{AD}", 4), ("\u{200B}\u{FEFF}\u{200E}", 0), ("ｗ", 2),
    ("\u{E000}", 1),
    ("𝔼", 1), ("wᵢ₊₁", 4),
  ])
  func `the width is in cells`(text: String, cells: Int) {
    #expect(Width.of(text) == cells)
  }
}
