import Plots
import Terminal
import Testing

@Suite struct ThemeTests {
  private let theme = Theme()
  private let line = Line(["a ", Span("b", .good), Span("c", .good), Span(" d", .plain), Span("e", .dim)])

  @Test(arguments: [
    (Medium.ColorDepth.none, "a \u{1B}[1mbc\u{1B}[0m d\u{1B}[2me\u{1B}[0m"),
    (.ansi16, "a \u{1B}[1;36mbc\u{1B}[0m d\u{1B}[2me\u{1B}[0m"),
    (.ansi256, "a \u{1B}[1;38;5;31mbc\u{1B}[0m d\u{1B}[2me\u{1B}[0m"),
    (.trueColor, "a \u{1B}[1;38;2;0;139;176mbc\u{1B}[0m d\u{1B}[2me\u{1B}[0m"),
  ])
  func `a line is drawn in the colours there are`(color: Medium.ColorDepth, bytes: String) {
    #expect(theme.bytes(of: line, medium: Medium(color: color)) == bytes)
  }

  @Test(arguments: [Medium.Rendering.plain, .accessible])
  func `linear text has no escape code`(rendering: Medium.Rendering) {
    #expect(theme.bytes(of: line, medium: Medium(rendering: rendering, color: .trueColor)) == "a bc de")
  }

  @Test(arguments: Author.roles)
  func `without colour only attributes are left`(role: Role) {
    let sequence = theme.opening(role, medium: Medium(color: .none))
    #expect(["", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[4m"].contains(sequence))
  }

  @Test func `code and warnings stand out where there is no colour`() {
    for theme in Theme.builtIn {
      for role in [Role.code, .warning] {
        #expect(theme.opening(role, medium: Medium(color: .none)) != "", "\(theme.name)")
      }
    }
    #expect(theme.opening(.string, medium: Medium(color: .none)) == "")
  }

  @Test func `red and green never tell right from wrong`() {
    for theme in Theme.builtIn {
      let colors = [Role.good, .bad, .warning].map { theme.look(of: $0).paint?.ansi ?? 0 }
      #expect(Set(colors).isDisjoint(with: [2, 10]), "\(theme.name)")
      #expect(theme.name == "contrast" || colors[0] != colors[1])
    }
  }

  @Test func `the series keep apart in every colour depth`() {
    for color in [Medium.ColorDepth.ansi16, .ansi256, .trueColor] {
      let looks = (0..<4).map { theme.opening(.ink(.series($0)), medium: Medium(color: color)) }
      #expect(Set(looks).count == 4)
      #expect(theme.opening(.ink(.series(4)), medium: Medium(color: color)) == looks[0])
      #expect(theme.opening(.ink(.series(-1)), medium: Medium(color: color)) == looks[3])
    }
  }

  @Test func `a line made by hand cannot steer the terminal`() {
    let line = Line([Span("a\u{1B}[2Jb", .strong)])
    #expect(theme.bytes(of: line, medium: Medium(rendering: .plain)) == "a<U+001B>[2Jb")
    #expect(theme.bytes(of: line, medium: Medium()) == "\u{1B}[1ma<U+001B>[2Jb\u{1B}[0m")
  }
}
