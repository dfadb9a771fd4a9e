import TestSupport
import Testing

@testable import Terminal

@Suite struct `A figure` {
  private static let figure = Figure(
    folder: "/pack", path: "one/map.png", name: "map.png", description: [Span("A map of runs", .emphasis)])

  /// A painter that fills its whole frame, at most so high, with bands of these colours.
  private static func painter(_ colors: [SIMD3<UInt8>?], height: Int? = nil) -> FigurePainter {
    FigurePainter { _, width, room in
      let height = min(height ?? room, room)
      let bytes = (0..<height).flatMap { y in
        (0..<width).flatMap { x -> [UInt8] in
          guard let color = colors[(x + y) % colors.count] else { return [0, 0, 0, 0] }
          return [color.x, color.y, color.z, 255]
        }
      }
      return .success(Pixels(width: width, height: height, bytes: bytes))
    }
  }

  private func lines(_ medium: Medium, _ painter: FigurePainter?, _ elements: [Element]? = nil) -> [Line] {
    var medium = medium
    medium.painter = painter
    return Screen(elements ?? [.figure(Self.figure)]).lines(for: medium)
  }

  private static let red = SIMD3<UInt8>(255, 0, 0), blue = SIMD3<UInt8>(0, 0, 255)

  @Test(arguments: [Medium.ColorDepth.ansi256, .trueColor])
  func `is drawn in half cells, what is to be seen below it`(color: Medium.ColorDepth) {
    let lines = lines(Medium(color: color), Self.painter([Self.red, Self.blue]))
    #expect(lines.count == 15 && lines.last?.text == " A map of runs")
    #expect(lines[0].text == " " + String(repeating: "▀", count: 78) && lines[0].width == 79)
    let code =
      color == .ansi256
      ? ("38;5;196;48;5;21", "38;5;21;48;5;196") : ("38;2;255;0;0;48;2;0;0;255", "38;2;0;0;255;48;2;255;0;0")
    let bytes = Theme().bytes(of: lines[0], medium: Medium(color: color))
    #expect(bytes.hasPrefix(" \u{1B}[\(code.0)m▀\u{1B}[0m\u{1B}[\(code.1)m▀") && bytes.hasSuffix("▀\u{1B}[0m"))
  }

  @Test func `leaves to the terminal what is not there, and draws one colour as one run`() {
    let medium = Medium(width: 20, color: .trueColor)
    func row(_ upper: SIMD3<UInt8>?, _ lower: SIMD3<UInt8>?) -> String {
      let painter = FigurePainter { _, _, _ in
        func pixel(_ color: SIMD3<UInt8>?) -> [UInt8] { color.map { [$0.x, $0.y, $0.z, 255] } ?? [0, 0, 0, 0] }
        return .success(Pixels(width: 2, height: 2, bytes: pixel(upper) + pixel(upper) + pixel(lower) + pixel(lower)))
      }
      return Theme().bytes(of: lines(medium, painter)[0], medium: medium)
    }
    #expect(row(Self.red, Self.red) == " \u{1B}[48;2;255;0;0m  \u{1B}[0m")
    #expect(row(Self.red, nil) == " \u{1B}[38;2;255;0;0m▀▀\u{1B}[0m")
    #expect(row(nil, Self.red) == " \u{1B}[38;2;255;0;0m▄▄\u{1B}[0m")
    #expect(row(nil, nil) == "")
  }

  @Test func `has an odd row of pixels above nothing`() {
    let lines = lines(Medium(color: .trueColor), Self.painter([Self.red], height: 3))
    #expect(lines.count == 3 && lines[1].text == " " + String(repeating: "▀", count: 78))
  }

  @Test(arguments: [
    Medium(rendering: .plain, color: .none), Medium(rendering: .plain, color: .trueColor),
    Medium(rendering: .accessible, color: .trueColor), Medium(color: .none), Medium(color: .ansi16),
    Medium(color: .trueColor, unicode: false), Medium(width: 16, color: .trueColor),
    Medium(height: 7, color: .trueColor),
  ])
  func `is its description where it cannot be drawn`(medium: Medium) {
    let painter = FigurePainter { _, _, _ in
      Issue.record("Nothing is to be painted on \(medium).")
      return .failure(.missing)
    }
    let text = lines(medium, painter).map(\.text).joined(separator: "\n")
    switch (medium.rendering, medium.width) {
    case (.accessible, _): #expect(text == "Image: A map of runs")
    case (.plain, _): #expect(text == "Image: A map of runs (map.png)")
    case (.rich, 80): #expect(text == " Image: A map of runs (map.png)")
    default: #expect(text == " Image: A map\n of runs\n (map.png)")
    }
  }

  @Test(arguments: [
    (FigureFault.missing, " Image: A map of runs (map.png: the picture is missing)"),
    (.large, " Image: A map of runs (map.png: the picture is too large to be drawn)"),
    (.broken, " Image: A map of runs (map.png: the picture cannot be read)"),
    (.unavailable, " Image: A map of runs (map.png)"),
  ])
  func `that cannot be had is its description with a quiet word`(fault: FigureFault, text: String) {
    let lines = lines(Medium(color: .trueColor), FigurePainter { _, _, _ in .failure(fault) })
    #expect(lines.map(\.text) == [text])
    #expect(lines[0].spans.map(\.role) == [.plain, .emphasis, .dim])
  }

  @Test func `is its description where nobody paints`() {
    #expect(lines(Medium(color: .trueColor), nil).map(\.text) == [" Image: A map of runs (map.png)"])
  }

  @Test(arguments: [40, 60, 80, 120, 200, 300], [8, 10, 12, 16, 24, 40, 60, 100])
  func `is never higher than a page, nor wider than the text`(width: Int, height: Int) {
    let medium = Medium(width: width, height: height, color: .trueColor)
    let description = Span(String(repeating: "many words ", count: 12))
    let figure = Figure(folder: "", path: "", name: "map.png", description: [description])
    let lines = lines(
      medium, Self.painter([Self.red, nil]), [.paragraph(["Before."]), .blank, .figure(figure), .blank])
    let shown = lines.dropFirst(2).dropLast()
    #expect(shown.count <= max(4, height - 3) || shown.allSatisfy { !$0.text.contains("▀") })
    #expect(lines.allSatisfy { $0.width < min(width, 80) })
    // No page ends within it.
    let isDrawn = shown.contains { $0.text.contains("▀") }
    #expect(!isDrawn || shown.dropLast().allSatisfy { $0.keepsWithNext })
    #expect(height < 16 || shown.count >= min(40, height * 3 / 5))
  }

  @Test func `is as wide as its place in a list or a note lets it be`() {
    let elements: [Element] = [
      .list([[.paragraph(["One"]), .blank, .figure(Self.figure)]], ordered: nil),
      .callout(title: ["Note"], [.figure(Self.figure)]),
    ]
    let lines = lines(Medium(color: .trueColor), Self.painter([Self.red], height: 4), elements)
    #expect(lines.map(\.width) == [6, 0, 79, 79, 16, 7, 79, 79, 16])
    #expect(lines[7].text.hasPrefix(" │   "))
  }

  // MARK: few colours

  private func dots(_ width: Int, _ height: Int, _ color: (Int, Int) -> SIMD3<UInt8>?) -> [Dot] {
    var bytes: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width { bytes += color(x, y).map { [$0.x, $0.y, $0.z, 255] } ?? [0, 0, 0, 0] }
    }
    return Palette.dots(of: Pixels(width: width, height: height, bytes: bytes))
  }

  @Test func `takes the colours of the palette as they are`() {
    for number in 16..<256 {
      let color = Paint.Mixture.xterm(number)
      let dot = dots(1, 1) { _, _ in SIMD3(UInt8(color.red), UInt8(color.green), UInt8(color.blue)) }[0]
      guard case .palette(let found) = dot else {
        Issue.record("\(number) is \(dot)")
        continue
      }
      #expect(Paint.Mixture.xterm(Int(found)) == color, "\(number)")
    }
  }

  @Test func `keeps a surface of one colour of one colour`() {
    let surface = dots(30, 20) { _, _ in SIMD3(31, 119, 180) }
    for row in 1..<20 { #expect(Set(surface[(row * 30 + 1)..<(row * 30 + 29)]) == [surface[31]], "\(row)") }
  }

  /// Over a ramp the palette's colours are as light as the ramp's own, as a mean over some columns.
  @Test func `keeps a smooth change smooth`() {
    let made = dots(64, 16) { x, _ in SIMD3(repeating: UInt8(x * 4)) }
    for start in stride(from: 0, to: 64, by: 8) {
      var sum = 0
      for y in 0..<16 {
        for x in start..<(start + 8) {
          if case .palette(let number) = made[y * 64 + x] { sum += Paint.Mixture.xterm(Int(number)).green }
        }
      }
      #expect(abs(sum / 128 - (start * 4 + 14)) <= 6, "\(start): \(sum / 128)")
    }
  }

  @Test func `leaves holes where nothing is`() {
    #expect(dots(2, 2) { x, y in x == y ? Self.red : nil } == [.palette(196), .clear, .clear, .palette(196)])
  }

  @Test func `is drawn again on a full screen cell by cell`() {
    var display = Display()
    var medium = Medium(width: 30, height: 6, color: .trueColor)
    medium.height = 40
    let first = lines(medium, Self.painter([Self.red, Self.blue], height: 2))
    let second = lines(medium, Self.painter([Self.red, Self.red], height: 2))
    #expect(display.frame(first, medium: medium).contains("38;2;255;0;0;48;2;0;0;255m▀"))
    #expect(display.frame(first, medium: medium) == "")
    #expect(display.frame(second, medium: medium).contains("\u{1B}[48;2;255;0;0m "))
  }
}
