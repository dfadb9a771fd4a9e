import Plots
import Testing

struct CellTests {
  private func line(_ ink: Ink, name: String = "") -> Layer {
    .curve(Curve(name, points: [Point(0, 0), Point(10, 0)], ink: ink))
  }

  private func plot(_ layers: Layer...) -> Plot {
    Plot(subject: "Loss", x: Axis(""), y: Axis("", range: -1...1), layers: layers)
  }

  private func row(_ plot: Plot, _ glyphs: Glyphs = .braille) -> [Cell] {
    let rows = plot.cells(width: 24, height: 7, glyphs: glyphs)
    return rows.first { $0.contains { $0.character == "0" && $0.ink == .text } } ?? []
  }

  @Test(arguments: [
    (Ink.series(0), "⠤⠤⠤⠤⠤⠤"), (.series(1), "⠄⠄⠄⠄⠄⠄"), (.series(2), "⠄ ⠄ ⠄ "), (.series(3), "⠤⠤⠤ ⠠⠤"),
    (.series(4), "⠄⠠ ⠄⠠ "),
    (.dim, "⠄⠄⠄⠄⠄⠄"), (.series(-1), "⠤⠤⠤ ⠠⠤"),
  ])
  func `each series has its own dots`(ink: Ink, dots: String) {
    let cells = row(plot(line(ink)))
    let start = (cells.firstIndex { $0.ink == .axis } ?? 0) + 1
    #expect(String(cells[start..<start + 6].map(\.character)) == dots)
  }

  @Test(arguments: [(Ink.series(0), "*"), (.series(1), "o"), (.series(2), "x"), (.series(3), "#"), (.dim, ":")])
  func `each series has its own character in ASCII`(ink: Ink, character: String) {
    let cells = row(plot(line(ink)), .ascii)
    #expect(cells.filter { $0.ink == ink }.allSatisfy { String($0.character) == character })
    #expect(cells.contains { $0.ink == ink })
  }

  @Test(arguments: Glyphs.allCases)
  func `two curves on one line take turns`(glyphs: Glyphs) {
    let inks = Set(row(plot(line(.series(0)), line(.series(1))), glyphs).compactMap(\.ink))
    #expect(inks.isSuperset(of: [.series(0), .series(1)]))
  }

  @Test func `what stands behind gives way to the series`() {
    let cells = row(plot(line(.dim), line(.series(2))))
    #expect(cells.filter { $0.ink == .series(2) }.allSatisfy { $0.character == "⠄" })
  }

  @Test func `a name stands behind the end of its curve in its ink`() throws {
    let cells = row(plot(line(.series(1), name: "64")))
    #expect(cells.suffix(2) == [Cell("6", ink: .series(1)), Cell("4", ink: .series(1))])
  }

  @Test func `a curve that stops early is named where it stops, or in the margin where that is taken`() {
    let short = Curve("c", points: [Point(0, 0), Point(3, 0), Point(4, .nan)], ink: .series(2))
    let above = Layer.curve(Curve("", points: [Point(0, 1), Point(10, 1)]))
    #expect(String(row(plot(.curve(short), above)).map(\.character)).contains(" c "))
    #expect(String(row(plot(.curve(short), above, line(.dim))).map(\.character)).hasSuffix(" c"))
  }

  @Test func `start, end and minimum have their signs`() {
    let text = Examples.linear.text(width: 44, height: 14, glyphs: .braille)
    for sign in ["●", "✕", "+"] { #expect(text.split(separator: sign, omittingEmptySubsequences: false).count == 2) }
    let plain = Examples.linear.text(width: 44, height: 14, glyphs: .ascii)
    for sign in ["O", "X"] { #expect(plain.contains(sign)) }
  }

  @Test(arguments: [
    (Point(9, 0), "→", ">"), (Point(-9, 0), "←", "<"), (Point(0, 9), "↑", "^"), (Point(0, -9), "↓", "v"),
    (Point(1e30, 1e10), "→", ">"), (Point(1e10, -1e300), "↓", "v"),
  ])
  func `a path that ends outside has an arrow at the border instead of an end`(end: Point, arrow: String, ascii: String)
  {
    let plot = Plot(
      subject: "", x: Axis("", range: -1...1), y: Axis("", range: -1...1),
      layers: [.path(Path(points: [Point(0, 0), end]))])
    let text = plot.text(width: 30, height: 9, glyphs: .braille)
    #expect(text.contains(arrow))
    #expect(!text.contains("✕"))
    #expect(plot.text(width: 30, height: 9, glyphs: .ascii).contains(ascii))
  }

  @Test(arguments: Examples.lesson.map(\.0))
  func `ASCII is ASCII`(name: String) throws {
    let plot = try #require(Examples.lesson.first { $0.0 == name }?.1)
    #expect(plot.text(width: 60, height: 20, glyphs: .ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `control characters of a label are not written`() {
    let plot = Plot(
      title: "a\u{1B}[31mb\nc\u{202E}d\r\n", subject: "", x: Axis("x\u{7}"), y: Axis("y\u{9B}"),
      layers: [line(.series(0), name: "\u{200B}")])
    for row in plot.cells(width: 40, height: 12) {
      for cell in row {
        for scalar in cell.character.unicodeScalars {
          #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
        }
      }
    }
  }
}
