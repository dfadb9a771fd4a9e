import Terminal
import Testing

@Suite struct `The medium` {
  static let usual = ["TERM": "xterm-256color", "LANG": "en_GB.UTF-8"]

  static func detected(_ more: [String: String] = [:], plain: Bool = false, accessible: Bool = false) -> Medium {
    .detected(
      environment: usual.merging(more) { $1 }, isOutputTerminal: true, columns: 100, rows: 30, plain: plain,
      accessible: accessible)
  }

  @Test func `is rich on a usual terminal`() {
    #expect(Self.detected() == Medium(width: 100, height: 30, rendering: .rich, color: .ansi256, unicode: true))
  }

  @Test(
    arguments: [
      ([:], false, false, Medium.Rendering.rich), ([:], true, false, .plain), ([:], false, true, .accessible),
      ([:], true, true, .accessible), (["ACCESSIBLE": "1"], false, false, .accessible),
      (["ACCESSIBLE": "0"], false, false, .rich), (["ACCESSIBLE": ""], false, false, .rich),
      (["ACCESSIBLE": "1"], true, false, .accessible), (["TERM": "dumb"], false, false, .plain),
      (["TERM": ""], false, false, .plain), (["TERM": "dumb"], false, true, .accessible),
      (["NO_COLOR": "1"], false, false, .rich),
    ] as [([String: String], Bool, Bool, Medium.Rendering)])
  func `is linear where it is asked for or must be`(
    environment: [String: String], plain: Bool, accessible: Bool, rendering: Medium.Rendering
  ) {
    #expect(Self.detected(environment, plain: plain, accessible: accessible).rendering == rendering)
  }

  @Test(
    arguments: [
      ([:], Medium.ColorDepth.ansi256), (["COLORTERM": "truecolor"], .trueColor), (["COLORTERM": "24bit"], .trueColor),
      (["TERM": "xterm"], .ansi16), (["TERM": "xterm-direct"], .trueColor), (["TERM": "vt100"], .none),
      (["TERM": "dumb"], .none), (["TERM": "linux"], .ansi16), (["NO_COLOR": "1"], .none),
      (["NO_COLOR": "1", "COLORTERM": "truecolor"], .none), (["NO_COLOR": ""], .ansi256),
    ] as [([String: String], Medium.ColorDepth)])
  func `has the colours that the terminal has`(environment: [String: String], color: Medium.ColorDepth) {
    #expect(Self.detected(environment).color == color)
  }

  @Test(
    arguments: [
      ([:], true), (["LANG": "C"], false), (["LANG": ""], true), (["LANG": "POSIX"], false),
      (["LANG": "C.UTF-8"], true),
      (["LANG": "de_DE.utf8"], true),
      (["LANG": "de_DE.ISO-8859-1"], false), (["LANG": "de_DE"], false), (["LC_ALL": "de_DE@euro"], false),
      (["LC_CTYPE": "C.UTF-8", "LANG": "de_DE"], true), (["TERM": "linux"], false),
    ] as [([String: String], Bool)])
  func `draws more than ASCII unless the locale or the font says no`(environment: [String: String], unicode: Bool) {
    #expect(Self.detected(environment).unicode == unicode)
  }

  @Test func `of a pipe is plain, colourless and 80 columns wide, or as COLUMNS says`() {
    let pipe = Medium.detected(environment: Self.usual, isOutputTerminal: false)
    #expect(pipe == Medium(width: 80, height: 24, rendering: .plain, color: .none, unicode: true))
    let wide = Self.usual.merging(["COLUMNS": "120"]) { $1 }
    #expect(Medium.detected(environment: wide, isOutputTerminal: false).width == 120)
    #expect(Medium.detected(environment: wide, isOutputTerminal: true, columns: 60, rows: 20).width == 60)
    let absurd = Self.usual.merging(["COLUMNS": "-3", "LINES": "many"]) { $1 }
    #expect(Medium.detected(environment: absurd, isOutputTerminal: false) == pipe)
  }

  @Test func `is 80 by 24 where the terminal says 0 by 0`() {
    let medium = Medium.detected(environment: Self.usual, isOutputTerminal: true)
    #expect((medium.width, medium.height) == (80, 24))
  }

  @Test(
    arguments: [
      ([:], false), (["VTE_VERSION": "7200"], true), (["VTE_VERSION": "4803"], false), (["TERM": "xterm-kitty"], true),
      (["TERM_PROGRAM": "iTerm.app"], true), (["TERM_PROGRAM": "Apple_Terminal"], false), (["WT_SESSION": "1"], true),
      (["TERM": "screen-256color", "VTE_VERSION": "7200"], false), (["TERM": "dumb", "WT_SESSION": "1"], false),
      (["TERM": "linux", "KONSOLE_VERSION": "1"], false), (["ACCESSIBLE": "1", "WT_SESSION": "1"], false),
    ] as [([String: String], Bool)])
  func `opens links where the terminal is known to`(environment: [String: String], opens: Bool) {
    #expect(Self.detected(environment).opensLinks == opens)
  }
}
