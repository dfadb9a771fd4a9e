import Testing

@testable import Plots

struct SVGTests {
  private static let all = Examples.lesson + Examples.hostile + Examples.more

  private static func plot(_ name: String) throws -> Plot { try #require(all.first { $0.0 == name }?.1) }

  @Test(arguments: all.map(\.0))
  func `an SVG is well-formed and says its sentence`(name: String) throws {
    let plot = try SVGTests.plot(name)
    for (columns, rows) in [(72, 20), (40, 12), (200, 60), (0, 0)] {
      let markup = try Markup(plot.svg(columns: columns, rows: rows))
      #expect(markup.elements.first?.name == "svg")
      #expect(markup.elements.first?.attributes["xmlns"] == "http://www.w3.org/2000/svg")
      #expect(markup.elements.first { $0.name == "desc" }?.text == plot.sentence(pointing: true).flattened)
      #expect(markup.elements.first { $0.name == "title" }?.text.isEmpty == false)
    }
  }

  @Test(arguments: all.map(\.0))
  func `nothing of an SVG lies outside of it`(name: String) throws {
    let markup = try Markup(try SVGTests.plot(name).svg(columns: 60, rows: 16))
    let (width, height) = (60 * SVG.cellWidth + 2 * SVG.border, 16 * SVG.cellHeight + 2 * SVG.border)
    for element in markup.elements.dropFirst() {
      for (key, value) in element.attributes where ["x", "cx"].contains(key) {
        #expect((0...width).contains(try #require(Double(value))))
      }
      for (key, value) in element.attributes where ["y", "cy"].contains(key) {
        #expect((0...height).contains(try #require(Double(value))))
      }
      guard let path = element.attributes["d"] else { continue }
      var isInside = true
      for spot in path.split(whereSeparator: { "ML".contains($0) }) {
        let numbers = spot.split(separator: " ").compactMap { Double($0) }
        isInside =
          isInside && numbers.count == 2 && (0...width).contains(numbers[0]) && (0...height).contains(numbers[1])
      }
      #expect(isInside, "\(path)")
    }
  }

  @Test func `an SVG asks for nothing and runs nothing`() throws {
    var plot = Examples.warmup
    plot.title = "<script>alert('1 & 2')</script>\u{1B}[31m\u{202E}"
    plot.subject = "]]> <a href=\"http://example.com\">"
    let text = plot.svg()
    let names = Set(try Markup(text).elements.map(\.name))
    #expect(names.isSubset(of: ["svg", "title", "desc", "style", "rect", "path", "text", "circle", "polygon"]))
    for word in ["<script", "href=\"", "url(", "@import", "\u{1B}", "\u{202E}", "onload"] {
      #expect(!text.contains(word))
    }
    #expect(
      try Markup(text).elements.first { $0.name == "title" }?.text
        == "<script>alert('1 & 2')</script>\u{FFFD}[31m\u{FFFD}")
  }

  @Test func `the same plot gives the same bytes`() { #expect(Examples.linear.svg() == Examples.linear.svg()) }

  @Test func `it looks like the picture in cells`() throws {
    let markup = try Markup(Examples.warmup.svg(columns: 60, rows: 20))
    let texts = markup.elements.filter { $0.name == "text" }
    let cells = Examples.warmup.cells(width: 60, height: 20).map { String($0.map(\.character)) }
    #expect(texts.count == 19)
    for text in texts { #expect(cells.contains { $0.contains(text.text) }) }
    for (name, style) in [("a", "s0"), ("b", "s1"), ("c", "s2"), ("d", "s3")] {
      #expect(texts.contains { $0.text == name && $0.attributes["class"] == style })
    }
    let lines = markup.elements.compactMap { $0.name == "path" ? $0.attributes["class"] : nil }
    #expect(lines == ["line s0", "line s1 dots2", "line s2 dots4", "line s3 dashes", "line axis"])
  }

  @Test func `colours keep their contrast on a light and on a dark page`() {
    for pair in [SVGStyle.text, SVGStyle.dim] + SVGStyle.series {
      #expect(contrast(pair.light, SVGStyle.page.light) >= 4.5)
      #expect(contrast(pair.dark, SVGStyle.page.dark) >= 4.5)
    }
  }

  @Test(arguments: [(0, "0"), (1.5, "1.5"), (-0.004, "0"), (12.345, "12.35"), (-3.05, "-3.05"), (100, "100")])
  func `places are written in short digits`(pixels: Double, text: String) { #expect(SVG.text(pixels) == text) }

  /// The contrast of two colours: (L₁ + 0.05) / (L₂ + 0.05) (WCAG 2.1).
  private func contrast(_ one: String, _ other: String) -> Double {
    let light = [one, other].map { hex -> Double in
      let parts = Int(hex.dropFirst(), radix: 16) ?? 0
      return Ramp.Color(red: parts >> 16, green: parts >> 8 & 255, blue: parts & 255).luminance
    }.sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }
}

extension String {
  /// What XML keeps of the text.
  var flattened: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }
}
