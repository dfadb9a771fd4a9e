internal import Plots

/// The colour and the attributes of a role.
struct Look {
  var color: Color?
  /// What the character stands on: a field of a heat map, where the terminal has colours enough.
  var background: Ramp.Color?
  var isBold = false
  var isDim = false
  var isItalic = false
  var isUnderlined = false

  /// Without colour, attributes tell apart what matters: emphasis, links and the selection.
  init(of role: Role, hasColor: Bool) {
    switch role {
    case .plain, .math, .ink(.text): break
    case .ink(.shade(let level)):
      isBold = true
      background = Ramp.color(level)
    case .strong, .key, .ink(.mark): isBold = true
    case .emphasis:
      isItalic = hasColor
      isUnderlined = !hasColor
    case .dim, .comment, .ink(.dim), .ink(.axis): isDim = true
    case .heading: (color, isBold) = (.cyan, true)
    case .code: color = .blue
    case .link: (color, isUnderlined) = (.blue, true)
    case .good: (color, isBold) = (.cyan, true)
    case .bad: (color, isBold) = (.orange, true)
    case .warning: color = .yellow
    case .selected:
      (color, isBold) = (.cyan, true)
      isUnderlined = !hasColor
    case .keyword: color = .magenta
    case .string: color = .green
    case .number: color = .cyan
    case .function: color = .blue
    case .ink(.series(let number)):
      switch ((number % 4) + 4) % 4 {
      case 0: color = .cyan
      case 1: color = .yellow
      case 2: color = .magenta
      default: isBold = true
      }
    }
  }

  /// The look as one escape sequence; empty where it is plain.
  func sequence(_ depth: Medium.ColorDepth) -> String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isItalic { codes.append("3") }
    if isUnderlined { codes.append("4") }
    if let color {
      switch depth {
      case .none: break
      case .ansi16: codes.append(String(color.ansi16))
      case .ansi256: codes.append("38;5;\(color.ansi256)")
      case .trueColor: codes.append("38;2;\(color.red);\(color.green);\(color.blue)")
      }
    }
    if let background, depth >= .ansi256 { codes += background.codes(depth) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// A colour of the palette, of middle brightness so that it reads on light and on dark.
  struct Color {
    let ansi16: Int
    let ansi256: Int
    let red: Int
    let green: Int
    let blue: Int
  }
}

extension Ramp.Color {
  /// Black or white letters on this colour.
  fileprivate func codes(_ depth: Medium.ColorDepth) -> [String] {
    if depth == .trueColor { return ["38;2;" + (isLight ? "0;0;0" : "255;255;255"), "48;2;\(red);\(green);\(blue)"] }
    return ["38;5;\(isLight ? 16 : 231)", "48;5;\(ansi256)"]
  }

  /// The nearest colour of the cube of 6 × 6 × 6 that terminals with 256 colours have.
  private var ansi256: Int {
    let steps = [0, 95, 135, 175, 215, 255]
    func nearest(_ part: Int) -> Int {
      steps.indices.min { (steps[$0] - part).magnitude < (steps[$1] - part).magnitude } ?? 0
    }
    return 16 + 36 * nearest(red) + 6 * nearest(green) + nearest(blue)
  }
}

extension Look.Color {
  static let cyan = Self(ansi16: 36, ansi256: 37, red: 38, green: 161, blue: 178)
  static let yellow = Self(ansi16: 33, ansi256: 178, red: 201, green: 158, blue: 38)
  static let magenta = Self(ansi16: 35, ansi256: 170, red: 194, green: 112, blue: 209)
  static let blue = Self(ansi16: 94, ansi256: 68, red: 98, green: 146, blue: 214)
  static let green = Self(ansi16: 32, ansi256: 72, red: 95, green: 168, blue: 130)
  static let orange = Self(ansi16: 33, ansi256: 173, red: 214, green: 134, blue: 84)
}
