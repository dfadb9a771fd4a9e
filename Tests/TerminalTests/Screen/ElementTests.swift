import Terminal
import Testing

@Suite struct ElementTests {
  private func text(_ elements: [Element], _ width: Int = 80, _ rendering: Medium.Rendering = .rich) -> [String] {
    Screen(elements).lines(for: Medium(width: width, rendering: rendering)).map(\.text)
  }

  @Test(
    arguments: [
      ("one two", 20, ["one two"]),
      ("one two three four five", 20, ["one two three four", "five"]),
      ("a  b\tc", 20, ["a b c"]),
      ("first\nsecond", 20, ["first", "second"]),
      ("abcdefghijklmnopqrstuvwxyz", 20, ["abcdefghijklmnopqrs", "tuvwxyz"]),
      ("some learning-rate warmup", 20, ["some learning-rate", "warmup"]),
      ("a quite learning-rate", 20, ["a quite learning-", "rate"]),
      ("number of steps is -12345678", 20, ["number of steps is", "-12345678"]),
      ("日本語の文章、改行。終わり", 20, ["日本語の文章、改", "行。終わり"]),
      ("no\u{A0}break is kept together\u{A0}here", 20, ["no\u{A0}break is kept", "together\u{A0}here"]),
      ("the loss is below 20 %", 20, ["the loss is below", "20 %"]),
      ("a batch that goes × 8", 20, ["a batch that", "goes × 8"]),
      ("this is rate and 8 × 64", 20, ["this is rate and", "8 × 64"]),
      ("divide the rate ÷ batch", 20, ["divide the rate ÷", "batch"]),
      ("the loss will be then …", 20, ["the loss will be", "then …"]),
      ("lessons and help · quit", 20, ["lessons and help ·", "quit"]),
      ("words words, tail – so", 20, ["words words, tail –", "so"]),
      ("oneverylongwordin %…", 18, ["oneverylongwordin", "%…"]),
      ("", 20, []), ("   ", 20, []),
    ] as [(String, Int, [String])])
  func `prose is wrapped`(source: String, width: Int, lines: [String]) {
    #expect(text([.paragraph([Span(source)])], width, .plain) == lines)
  }

  @Test func `commands in prose are not parted at their hyphens`() {
    let spans: [Span] = ["Now type: ", Span("batch-size", .code)]
    #expect(text([.paragraph(spans)], 20, .plain) == ["Now type:", "batch-size"])
  }

  @Test func `styles survive wrapping`() {
    let lines = Screen([.paragraph(["one ", Span("two three four", .strong), " five"])])
      .lines(for: Medium(width: 20, rendering: .plain))
    #expect(lines == [Line(["one ", Span("two three four", .strong)]), Line(["five"])])
  }

  @Test(arguments: [
    ("8 → 64", "8 to 64"), ("a–d", "a to d"), ("–", "none"), ("batch 8→64", "batch 8 to 64"), ("▸ 12", "selected 12"),
    ("4 ‹64› 128", "4 selected 64 128"), ("×2", "times 2"), ("−2.5", "minus 2.5"), ("16° a step", "16 degrees a step"),
    ("√B", "the square root of B"), ("about · help", "about, help"), ("←/→ value", "left / right value"),
    ("well – this", "well – this"), ("naïve Übung", "naïve Übung"), ("12\u{202F}800", "12800"),
    ("β₁ ≤ 0.9", "β sub 1 at most 0.9"), ("(1) ____ steps", "(1) blank steps"), ("a __b", "a __b"), ("don’t", "don’t"),
  ])
  func `marks are words in the accessible rendering`(source: String, spoken: String) {
    #expect(text([.paragraph([Span(source)])], 80, .accessible) == [spoken])
  }

  @Test func `spoken text replaces the drawn one, in accessible only`() {
    let elements: [Element] = [.paragraph(["falls as ", Span("1/√B", .math, spoken: "1 over root B")])]
    #expect(text(elements, 80, .accessible) == ["falls as 1 over root B"])
    #expect(text(elements, 80, .plain) == ["falls as 1/√B"])
  }

  @Test func `a table without a header is a line for each row in the accessible rendering`() {
    let rows: [[[Span]]] = [[[], ["1"], ["Tensors"], ["planned"]], [["▸"], ["2"], ["Warmup"], []]]
    let table = Element.table(header: [], rows: rows, alignments: [])
    #expect(text([table], 80, .accessible) == ["1: Tensors, planned", "selected: 2, Warmup"])
    #expect(text([table], 80, .plain).count == 2)
  }

  @Test func `what stands elsewhere in the two renderings`() {
    let either = Element.either(rich: ["seen"].map { .line([$0]) }, linear: ["heard"].map { .line([$0]) })
    #expect(text([either], 80, .rich) == [" seen"])
    #expect(text([either], 80, .plain) == ["heard"])
    #expect(text([either], 80, .accessible) == ["heard"])
  }

  @Test func `code in prose keeps its marks`() {
    #expect(text([.paragraph([Span("x – y", .code)])], 80, .accessible) == ["x – y"])
  }

  @Test func `a banner says in linear what it is`() {
    let banner = Element.banner(left: ["left"], right: ["right"], rule: "1 of 7", spoken: "Section 1 of 7.")
    #expect(text([banner], 80, .plain) == ["Section 1 of 7."])
    #expect(text([banner], 80, .accessible) == ["Section 1 of 7."])
  }

  @Test func `a banner's rule ends where the text ends`() {
    let banner = Element.banner(left: ["left"], right: ["right"], rule: "1 of 7", spoken: "")
    let lines = text([banner], 30)
    #expect(lines == [" left" + String(repeating: " ", count: 19) + "right", " ────────────────── 1 of 7 ──"])
  }

  @Test(
    arguments: [
      (40, ["  a  one     b  two     c  three"]), (24, ["  a  one", "  b  two", "  c  three"]),
    ] as [(Int, [String])])
  func `three options stand in a row where they fit`(width: Int, lines: [String]) {
    let choices = ["one", "two", "three"].enumerated().map { Choice(key: ["a", "b", "c"][$0], text: [Span($1)]) }
    #expect(text([.choices(choices)], width) == lines.map { " " + $0 })
  }

  @Test func `four options stand in two columns, the first down first`() {
    let choices = ["Leave it alone", "Divide it by 4", "Multiply it by 4", "Multiply it by 2"].enumerated()
      .map { Choice(key: ["a", "b", "c", "d"][$0], text: [Span($1)]) }
    #expect(
      text([.choices(choices)], 80) == [
        "   a  Leave it alone            c  Multiply it by 4", "   b  Divide it by 4            d  Multiply it by 2",
      ])
  }

  @Test func `what stands at the right ends the last line of a text that is too long for one`() {
    let left: [Span] = ["a question that is too long for a line"]
    #expect(
      text([.ends(left: left, right: ["12/a"])], 30) == [
        " a question that is too long", " for a line              12/a",
      ])
  }

  @Test func `what stands at the right stays there on a line of its own, but the name in a banner`() {
    let left: [Span] = ["a question that is too long for a line"]
    #expect(text([.ends(left: left, right: ["a place with a name"])], 30).last == "          a place with a name")
    let one = text([.ends(left: ["a question of one line"], right: ["12/where"])], 30)
    #expect(one == [" a question of one line", "                     12/where"])
    let banner = Element.banner(left: ["a course of lessons"], right: ["its title"], rule: nil, spoken: "")
    #expect(text([banner], 24).dropFirst().first == " its title")
  }

  @Test func `columns move closer before a cell is wrapped`() {
    let table = Element.table(
      header: [["batch"], ["loss"]], rows: [[["8"], ["2.32 → 0.0988"]]], alignments: [.decimal, .right])
    #expect(text([table], 23).last == "     8   2.32 → 0.0988")
    #expect(text([table], 22).last == "     8  2.32 → 0.0988")
    #expect(text([table], 21) == [" batch: 8", " loss: 2.32 → 0.0988"])
  }

  @Test func `short math stands on one line`() {
    let spans: [Span] = ["the error goes as ", Span("∝ 1/√B", .math), "."]
    #expect(text([.paragraph(spans)], 24, .plain) == ["the error goes as", "∝ 1/√B."])
  }

  @Test func `a line that is too long is cut in rich and wrapped in linear`() {
    let line = [Element.line(["one two  three four five six seven"])]
    #expect(text(line, 20) == [" one two  three fou…"].map { String($0.dropLast(2)) + "…" })
    for rendering in [Medium.Rendering.plain, .accessible] {
      #expect(text(line, 20, rendering) == ["one two three four", "five six seven"])
    }
    #expect(text([.line(["a  b"])], 20, .plain) == ["a  b"])
  }

  @Test func `code is never rewrapped, and goes on behind a mark`() {
    let code = Element.code(lines: [["for x in y:"], ["\tz = f(x, another_argument)"], []])
    #expect(text([code], 24) == ["   for x in y:", "       z = f(x,", "   ↪ another_argument)", ""])
    #expect(text([code], 24, .plain) == ["  for x in y:", "      z = f(x,", "  ... another_argument)", ""])
    #expect(text([code], 24, .accessible)[2] == "continued: another_argu")
  }

  @Test func `a table folds into names and values where it is too narrow`() {
    let table = Element.table(
      header: [["quantity"], ["value"], ["meaning"]], rows: [[["steps"], ["–"], ["how many there are"]]],
      alignments: [.left, .right])
    #expect(
      text([table], 60) == [
        " quantity   value   meaning", " steps          –   how many there are",
      ])
    #expect(text([table], 26) == [" quantity: steps", " value: –", " meaning: how many there", "   are"])
    #expect(text([table], 80, .accessible) == ["quantity: steps", "value: none", "meaning: how many there are"])
  }

  @Test func `only the last column's wrapping needs no blank lines, and code stays whole before prose does`() {
    let rows: [[[Span]]] = [
      [[Span("sweep descent", .code)], ["a run for each value of one setting"]],
      [[Span("wide", .code)], ["code in full"]],
    ]
    let table = Element.table(header: [["word"], ["does"]], rows: rows, alignments: [.left, .left])
    #expect(
      text([table], 40) == [
        " word            does", " sweep descent   a run for each value", "                 of one setting",
        " wide            code in full",
      ])
  }

  @Test func `tables in groups have the same columns`() {
    let groups = [
      TableGroup([.heading(["One"], level: 2)], rows: [[["a"], ["1"]], [["long"], ["2"]]]),
      TableGroup([.heading(["Two"], level: 2)], rows: [[["b"], ["3"]]]),
    ]
    let screen: [Element] = [.groups(groups, alignments: [.left, .left])]
    #expect(text(screen) == [" One", " a      1", " long   2", "", " Two", " b      3"])
    #expect(text(screen, 80, .accessible) == ["Heading: One", "a: 1", "long: 2", "", "Heading: Two", "b: 3"])
    let lines = Screen(screen).lines(for: Medium())
    #expect(lines.map(\.keepsWithNext) == [true, true, false, false, true, false])
  }

  @Test(arguments: [10, 12])
  func `a page does not end behind a table's header`(height: Int) {
    let rows = (1...30).map {
      [[Span("\($0)")], [Span("a cell with words enough for a second line in forty columns")]]
    }
    let table = Element.table(header: [["n"], ["words"]], rows: rows, alignments: [.right, .left])
    let lines = Screen([.paragraph(["Before."]), .blank, table]).lines(for: Medium(width: 40, height: height))
    for height in 3...6 {
      var pager = Pager(lines, height: height)
      while let page = pager.next() { #expect(page.last?.text.hasSuffix("words") == false) }
    }
  }

  @Test func `a heading is announced where it is read aloud`() {
    #expect(text([.heading(["Warmup"], level: 3)], 80, .accessible) == ["Heading: Warmup"])
    #expect(text([.heading(["Warmup"], level: 3)], 80, .plain) == ["Warmup"])
  }

  @Test func `a callout is a bar in rich and a title with a colon in linear`() {
    let callout = Element.callout(title: ["Rule"], [.paragraph(["Scale both."]), .blank, .paragraph(["Always."])])
    #expect(text([callout]) == [" │ Rule", " │ Scale both.", " │", " │ Always."])
    #expect(text([callout], 80, .plain) == ["Rule: Scale both.", "", "Always."])
  }

  @Test func `items hang behind their numbers`() {
    let items: [[Element]] = (1...10).map { [.paragraph(["item \($0)"])] }
    #expect(text([.list(items, ordered: 1)], 80, .plain).suffix(2) == [" 9. item 9", "10. item 10"])
    #expect(text([.list([[.paragraph(["one two three"])]], ordered: nil)], 20) == [" • one two three"])
  }
}
