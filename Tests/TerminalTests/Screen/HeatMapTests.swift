import Plots
import Terminal
import Testing

struct HeatMapScreenTests {
  private let map = HeatMap(
    subject: "Loss", x: .init("batch", ["8", "16", "32"]), y: .init("rate", ["0.1", "0.2"]),
    values: [0.1, 0.2, 0.4, nil, 0.1, 0.2], scale: .log, missing: "diverged")

  private func lines(_ medium: Medium) -> [Line] { Screen([.map(map, beside: [], rows: 9)]).lines(for: medium) }

  @Test func `with colours the fields are backgrounds`() {
    let theme = Theme()
    for (color, code) in [(Medium.ColorDepth.trueColor, "48;2;"), (.ansi256, "48;5;")] {
      let medium = Medium(color: color)
      let bytes = lines(medium).map { theme.bytes(of: $0, medium: medium) }.joined(separator: "\n")
      #expect(bytes.contains(code))
      #expect(!bytes.contains("▓"))
    }
  }

  @Test(arguments: [Medium.ColorDepth.none, .ansi16])
  func `with few colours or none the fields are densities`(color: Medium.ColorDepth) {
    let medium = Medium(color: color)
    let text = lines(medium).map(\.text).joined(separator: "\n")
    #expect(text.contains("█") && text.contains("◆ best") && text.contains("× diverged"))
    #expect(!lines(medium).map { Theme().bytes(of: $0, medium: medium) }.joined().contains("48;"))
  }

  @Test func `plain draws digits under the sentence, and is ASCII`() {
    let text = lines(Medium(rendering: .plain)).map(\.text).joined(separator: "\n")
    #expect(text.hasPrefix("Loss over batch 8 to 32 and rate 0.1 to 0.2: the best is 0.1 at batch 8 and"))
    #expect(text.contains("9") && text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `accessible says the sentence only`() {
    let text = lines(Medium(rendering: .accessible)).map(\.text).joined(separator: " ")
    #expect(text.contains("1 of 6: diverged.") && !text.contains("best  "))
  }

  @Test func `a row of coloured fields is not blank`() {
    let lines = lines(Medium(color: .trueColor)).drop { !$0.text.contains("rate") }.prefix(5)
    #expect(lines.count == 5 && lines.allSatisfy { !$0.isBlank })
    let fields = lines.dropFirst().map { $0.spans.filter { $0.role != .plain && $0.text.hasSuffix(" ") }.count }
    #expect(fields.reduce(0, +) >= 5, "blanks at the end of a row are part of it")
  }

  @Test func `a map is no higher than its fields`() {
    #expect(Screen([.map(map, beside: [], rows: 30)]).lines(for: Medium(height: 60)).count <= 12)
  }
}
