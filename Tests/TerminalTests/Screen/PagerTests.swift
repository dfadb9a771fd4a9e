import Terminal
import Testing

@Suite struct PagerTests {
  /// A line a character: `.` blank, a capital keeps with the next, else free.
  private func lines(_ pattern: String) -> [Line] {
    pattern.map { Line($0 == "." || $0 == "_" ? [] : [Span(String($0))], keepsWithNext: $0.isUppercase || $0 == "_") }
  }

  private func pages(_ pattern: String, height: Int, spare: Int = 0) -> [String] {
    var pager = Pager(lines(pattern), height: height, spare: spare)
    var pages: [String] = []
    while let page = pager.next() { pages.append(page.map { $0.text.isEmpty ? "." : $0.text }.joined()) }
    return pages
  }

  @Test(
    arguments: [
      ("", 5, []), ("abc", 5, ["abc"]), ("ab.cd.ef", 5, ["ab.cd", "ef"]), ("ab.cd.ef", 4, ["ab", "cd", "ef"]),
      ("ab.cd", 2, ["ab", "cd"]), ("..a..", 3, ["a"]), ("abcdef", 4, ["abcd", "ef"]), ("ab.cdef", 6, ["ab", "cdef"]),
      ("a.PPp.b", 4, ["a", "PPp", "b"]), ("a.PPPPPPp.b", 4, ["a", "PPPPPPp", "b"]), ("a.P_p.b", 4, ["a", "P_p", "b"]),
      ("ab.cd...", 4, ["ab", "cd"]), ("abc", 0, ["a", "b", "c"]), ("a.b.H_cd", 6, ["a.b", "H_cd"]),
    ] as [(String, Int, [String])])
  func `a page ends at a blank line and never inside what keeps together`(
    pattern: String, height: Int, expected: [String]
  ) {
    // A blank line that keeps with the next is drawn like any other.
    #expect(pages(pattern, height: height) == expected.map { $0.replacing("_", with: ".") })
  }

  @Test(
    arguments: [
      ("abcde", ["abcde"]), ("ab.cd", ["ab.cd"]), ("ab.cde", ["ab", "cde"]), ("abcde.f", ["abcde", "f"]),
      ("abcdef.g", ["abcd", "ef.g"]), ("PPPPp.b", ["PPPPp", "b"]), ("a.bcd.e.f", ["a", "bcd", "e.f"]),
    ] as [(String, [String])])
  func `a row to spare ends a block, or what there is, and does nothing else`(pattern: String, expected: [String]) {
    #expect(pages(pattern, height: 4, spare: 1) == expected)
  }

  @Test(
    arguments: [
      ("abcde", 4, ["abc", "de"]), ("abcde.f", 4, ["abc", "de.f"]), ("abc", 2, ["ab", "c"]),
      ("aPcde", 4, ["aPc", "de"]), ("abPde", 4, ["abPd", "e"]),
    ] as [(String, Int, [String])])
  func `the last line of a block does not stand on a page alone`(pattern: String, height: Int, expected: [String]) {
    #expect(pages(pattern, height: height) == expected)
  }

  @Test(arguments: [6, 8, 10, 12, 17, 24])
  func `no page of a lesson parts a picture, a table or a question, and nothing is lost`(height: Int) {
    for (name, screen) in Samples.all {
      let lines = screen.lines(for: Medium(width: 80, height: 24))
      var pager = Pager(lines, height: height)
      var shown: [String] = []
      while let page = pager.next() {
        shown += page.map(\.text)
        #expect(page.last?.keepsWithNext == false, "\(name)")
        #expect(page.first?.isBlank == false && page.last?.isBlank == false)
      }
      #expect(shown.filter { !$0.isEmpty } == lines.map(\.text).filter { !$0.isEmpty })
      #expect(pager.isAtEnd)
    }
  }

  @Test func `a page of a list ends between two items`() {
    let items = (1...6).map { _ in [Element.paragraph(["an item with words enough for two lines of forty columns"])] }
    let lines = Screen([.list(items, ordered: nil)]).lines(for: Medium(width: 40, height: 12))
    var pager = Pager(lines, height: 9)
    while let page = pager.next() { #expect(page.first?.text.hasPrefix(" • ") == true) }
  }

  @Test(arguments: 6...12)
  func `no page ends behind the first line of a long item`(height: Int) {
    let words = String(repeating: "an item with words enough for two lines of forty columns ", count: 3)
    let items = (1...6).map { _ in [Element.paragraph([Span(words)])] }
    let lines = Screen([.list(items, ordered: nil)]).lines(for: Medium(width: 40, height: 12))
    #expect(lines.count == 6 * 5)
    var pager = Pager(lines, height: height)
    while let page = pager.next() { #expect(page.last?.text.hasPrefix(" • ") == false) }
  }

  @Test func `a question keeps together with its options`() {
    let lines = Screen([
      .paragraph(["Before."]), .blank, .paragraph(["Which?"]), .blank,
      .choices([Choice(key: "a", text: ["one"]), Choice(key: "b", text: ["two"])]), .blank, .paragraph(["After."]),
    ]).lines(for: Medium(rendering: .plain))
    #expect(lines.map(\.keepsWithNext) == [false, false, true, true, true, false, false, false])
  }

  @Test func `a heading is never the last line of a page`() {
    let lines = Screen([.heading(["Title"], level: 2), .blank, .paragraph(["Text."])]).lines(for: Medium())
    #expect(lines.map(\.keepsWithNext) == [true, true, false])
  }
}
