import Terminal
import Testing

@Suite struct `A theme's file` {
  private func theme(_ text: String) throws -> Theme { try Theme(named: "mine", reading: text) }

  @Test func `changes what it names and leaves the rest as its base has it`() throws {
    let theme = try theme(
      """
      # My theme
      base: dark
      heading: ffd75f yellow bold   # as a title should be
      link: cyan underline
      dim: plain
      """)
    #expect(theme.name == "mine")
    func opening(_ role: Role, _ depth: Medium.ColorDepth) -> String {
      theme.opening(role, medium: Medium(color: depth))
    }
    #expect(opening(.heading, .trueColor) == "\u{1B}[1;38;2;255;215;95m")
    #expect(opening(.heading, .ansi256) == "\u{1B}[1;38;5;221m")
    #expect(opening(.heading, .ansi16) == "\u{1B}[1;33m")
    #expect(opening(.heading, .none) == "\u{1B}[1m")
    #expect(opening(.link, .trueColor) == "\u{1B}[4;36m")
    #expect(opening(.dim, .trueColor) == "")
    for role in [Role.code, .good, .bad, .keyword] { #expect(theme.look(of: role) == Theme.dark.look(of: role)) }
  }

  @Test func `that is empty is the usual theme`() throws {
    for role in Author.roles { #expect(try theme("\n# nothing\n").look(of: role) == Theme().look(of: role)) }
  }

  @Test func `finds the nearest of sixteen colours where it names none`() throws {
    #expect(try theme("code: ff0011").opening(.code, medium: Medium(color: .ansi16)) == "\u{1B}[91m")
  }

  @Test(
    arguments: [
      ("base: dakr", "line 1: “dakr” is no colour and no attribute. Did you mean dark?"),
      ("\nhaeding: bold", "line 2: “haeding” is nothing that a theme colours. Did you mean heading?"),
      ("heading: blod", "line 1: “blod” is no colour and no attribute. Did you mean bold?"),
      ("heading: 12345g", "line 1: “12345g” is no colour and no attribute. A colour is six hexadecimal digits"),
      ("code: \u{1B}[2J", "line 1: “<U+001B>[2J” is no colour and no attribute. A colour is six hexadecimal digits"),
    ])
  func `names the line and the nearest right word`(text: String, sentence: String) {
    do {
      _ = try theme(text)
      Issue.record("“\(text)” was read.")
    } catch {
      #expect((error as? ThemeFault)?.sentence.hasPrefix(sentence) == true, "\((error as? ThemeFault)?.sentence ?? "")")
    }
  }

  @Test(
    arguments: [
      ([:], Background.unknown), (["COLORFGBG": "15;0"], .dark), (["COLORFGBG": "0;15"], .light),
      (["COLORFGBG": "0;default;15"], .light), (["COLORFGBG": "15;default;0"], .dark), (["COLORFGBG": "12;8"], .dark),
      (["COLORFGBG": "0;7"], .light), (["COLORFGBG": "default;default"], .unknown), (["COLORFGBG": ""], .unknown),
    ] as [([String: String], Background)])
  func `is not needed where the terminal says what its background is`(
    environment: [String: String], background: Background
  ) {
    #expect(Background(environment: environment) == background)
    #expect(Theme.usual(on: .light) == .light)
    #expect(Theme.usual(on: .dark) == .dark)
    #expect(Theme.usual(on: .unknown) == Theme())
  }
}

@Suite struct `Links` {
  private func bytes(_ address: String, _ medium: Medium = Medium(color: .none, opensLinks: true)) -> String {
    Theme().bytes(of: Line(["see ", Span("here", .address(address))]), medium: medium)
  }

  @Test func `open where the terminal knows how`() {
    let link = "\u{1B}]8;;https://a.org/b\u{1B}\\here\u{1B}]8;;\u{1B}\\"
    #expect(bytes("https://a.org/b") == "see \u{1B}[2m\(link)\u{1B}[0m")
    #expect(bytes("https://a.org/b", Medium(color: .none)) == "see \u{1B}[2mhere\u{1B}[0m")
    #expect(bytes("https://a.org/b", Medium(rendering: .plain, opensLinks: true)) == "see here")
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "ssh://a", "https://a.org/\u{1B}\\x", "https://a.org/a b",
    "https://ä.org", "https://a.org/\u{7}", "a.org", "", "https://" + String(repeating: "a", count: 2000),
  ])
  func `are text alone where the address could do more than lead to a page`(address: String) {
    #expect(bytes(address) == "see \u{1B}[2mhere\u{1B}[0m")
  }

  @Test func `keep their whole address in each line that they are broken into`() {
    let address = "https://a.org/" + String(repeating: "x", count: 100)
    let lines = Screen([.paragraph([Span(address, .address(address))])]).lines(for: Medium(width: 40))
    #expect(lines.count > 2)
    for line in lines { #expect(line.spans.contains { $0.role == .address(address) }) }
  }
}
