/// The themes that come along, each written as a file of one's own would be.
extension Theme {
  /// For terminals of which nothing is known. On black, on white and on what lies between, its colours have a contrast of
  /// three at least; text that is read in long runs has no colour.
  public static let neutral = made(
    "neutral",
    """
    strong: bold
    emphasis: italic
    dim: faint
    heading: 008bb0 cyan bold
    code: 4a80d8 bright-blue
    link: 4a80d8 bright-blue underline
    good: 008bb0 cyan bold
    bad: cc641e yellow bold
    warning: 98790a yellow
    key: bold
    selected: 008bb0 cyan bold
    keyword: d0508f magenta
    string: 458f62 green
    number: 008bb0 cyan
    comment: faint
    function: 4a80d8 bright-blue
    axis: faint
    mark: bold
    series-1: 008bb0 cyan
    series-2: 98790a yellow
    series-3: d0508f magenta
    series-4: bold
    """)

  /// For dark backgrounds.
  public static let dark = made(
    "dark",
    """
    strong: bold
    emphasis: italic
    dim: a8a8a8 faint
    heading: 5fd7ff cyan bold
    code: 87afff cyan
    link: 87afff cyan underline
    good: 5fd7ff cyan bold
    bad: ffaf5f yellow bold
    warning: ffd75f yellow
    key: bold
    selected: 5fd7ff cyan bold
    keyword: ff87af bright-magenta
    string: 87d787 green
    number: 5fd7ff cyan
    comment: a8a8a8 faint
    function: 87afff bright-cyan
    axis: 808080 faint
    mark: bold
    series-1: 5fd7ff cyan
    series-2: ffd75f yellow
    series-3: ff87af bright-magenta
    series-4: bold
    """)

  /// For light backgrounds.
  public static let light = made(
    "light",
    """
    strong: bold
    emphasis: italic
    dim: 5a5a5a faint
    heading: 005f87 blue bold
    code: 1f55b8 blue
    link: 1f55b8 blue underline
    good: 005f87 blue bold
    bad: af0000 red bold
    warning: 7a5600 magenta
    key: bold
    selected: 005f87 blue bold
    keyword: af005f magenta
    string: 2b6a3a blue
    number: 005f87 blue
    comment: 5a5a5a faint
    function: 1f55b8 blue
    axis: 808080 faint
    mark: bold
    series-1: 005f87 blue
    series-2: 7a5600 red
    series-3: af005f magenta
    series-4: bold
    """)

  /// The terminal's own text colour throughout; attributes tell apart what matters.
  public static let contrast = made(
    "contrast",
    """
    strong: bold
    emphasis: underline
    heading: bold
    code: bold
    link: underline
    good: bold
    bad: bold underline
    warning: underline
    key: bold
    selected: bold inverse
    keyword: bold
    function: bold
    mark: bold
    series-1: bold
    """)

  public static let builtIn = [neutral, dark, light, contrast]

  /// The theme of this name that comes along.
  public static func builtIn(_ name: String) -> Theme? { builtIn.first { $0.name == name } }

  /// The theme for a background.
  public static func usual(on background: Background) -> Theme {
    switch background {
    case .dark: dark
    case .light: light
    case .unknown: neutral
    }
  }

  /// No look for any role: what linear text is written with, where no look is seen.
  static let unstyled = Theme(name: "unstyled", looks: [Look](repeating: Look(), count: Role.names.count))

  private static func made(_ name: String, _ text: String) -> Theme {
    do {
      return try Theme(name: name, on: [Look](repeating: Look(), count: Role.names.count), reading: text)
    } catch {
      preconditionFailure("the theme \(name): \(error.sentence)")
    }
  }
}

/// What is known of the terminal's background.
public enum Background: Sendable, Hashable {
  case dark
  case light
  case unknown

  /// What the variable `COLORFGBG` says, which rxvt, Konsole and iTerm2 set: "15;0", its last number the background's.
  ///
  /// The terminal itself is not asked (OSC 11). Those that do not answer make every start wait, and an answer that comes
  /// late, over a slow line, would stand in the prompt as if it had been typed.
  public init(environment: [String: String]) {
    let last = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    switch last {
    case .some(0...6), .some(8): self = .dark
    case .some(7), .some(9...15): self = .light
    default: self = .unknown
    }
  }
}
