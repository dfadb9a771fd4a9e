import Terminal
import Testing

@Suite struct `What is wider than its place` {
  private static let code = Element.code(lines: [["let x = some(very, long, call)"], ["y"]])
  private static let table = Element.table(
    header: [["name"], ["what it does"]], rows: [[["batch"], ["how many samples a step has"]]], alignments: [])

  private static func medium(_ width: Int, _ rendering: Medium.Rendering = .rich, folds: Bool = false) -> Medium {
    var medium = Medium(width: width, rendering: rendering, measure: width)
    medium.foldsCode = folds
    return medium
  }

  @Test func `code is cut at the edge, behind a mark, where it can be looked at in full`() {
    let lines = Screen([Self.code]).lines(for: Self.medium(24))
    #expect(lines.map(\.text) == ["   let x = some(very, ›", "   y"])
    #expect(lines.allSatisfy { $0.width < 24 })
    var ascii = Self.medium(24)
    ascii.unicode = false
    #expect(Screen([Self.code]).lines(for: ascii)[0].text.hasSuffix(">"))
    for rendering in [Medium.Rendering.plain, .accessible] {
      #expect(Screen([Self.code]).lines(for: Self.medium(24, rendering)).count > 2)
    }
  }

  @Test(
    arguments: [
      (80, 0, false), (35, 0, false), (33, 1, false), (24, 1, false),
    ] as [(Int, Int, Bool)])
  func `code that does not fit is given in full, and only that`(width: Int, count: Int, isWhole: Bool) {
    let parts = Screen([.paragraph(["Words."]), Self.code]).wideParts(for: Self.medium(width))
    #expect(parts.count == count)
    for part in parts {
      #expect(part.lines.map(\.text) == ["let x = some(very, long, call)", "y"])
      #expect(part.isShownWhole == isWhole)
    }
  }

  @Test func `folded code is shown whole, if less well`() {
    #expect(Screen([Self.code]).wideParts(for: Self.medium(24, folds: true)).map(\.isShownWhole) == [true])
    #expect(Screen([Self.code]).wideParts(for: Self.medium(24, .plain)).map(\.isShownWhole) == [true])
    #expect(Screen([Self.code]).wideParts(for: Self.medium(24, .accessible)).map(\.lines.count) == [2])
  }

  @Test func `a wrapped table is shown whole, a folded one is not, and none is wide where it is read aloud`() {
    let screen = Screen([Self.table])
    #expect(screen.wideParts(for: Self.medium(80)).isEmpty)
    let wrapped = screen.wideParts(for: Self.medium(32))
    #expect(wrapped.map(\.isShownWhole) == [true])
    #expect(wrapped[0].lines.map(\.text) == ["name    what it does", "batch   how many samples a step has"])
    #expect(screen.wideParts(for: Self.medium(20)).map(\.isShownWhole) == [false])
    #expect(screen.wideParts(for: Self.medium(20, .accessible)).isEmpty)
  }

  @Test func `it is found inside lists, callouts and indents, which take columns themselves`() {
    let nested: [Element] = [
      .list([[Self.code]], ordered: 1), .callout(title: ["Note"], [Self.code]), .indented([Self.code], by: 2),
      .together([Self.code]), .either(rich: [Self.code], linear: []),
    ]
    for element in nested {
      #expect(Screen([element]).wideParts(for: Self.medium(24)).count == 1)
      #expect(Screen([element]).wideParts(for: Self.medium(60)).isEmpty)
    }
    // Alone it fits into 35 columns, behind a number it does not.
    #expect(Screen([nested[0]]).wideParts(for: Self.medium(35)).count == 1)
  }

  @Test(
    arguments: [
      (0, 4, "abcd"), (2, 3, "cde"), (4, 9, "e日本x"), (5, 1, " "), (5, 2, "日"), (6, 2, "  "), (6, 4, " 本x"), (9, 4, "x"),
      (20, 4, ""), (0, 0, ""),
    ] as [(Int, Int, String)])
  func `columns of a line, half a wide character a blank`(first: Int, count: Int, text: String) {
    let line = Line([Span("abc"), Span("de日", .code), Span("本x")])
    #expect(line.width == 10)
    #expect(line.columns(from: first, count: count).text == text)
  }
}
