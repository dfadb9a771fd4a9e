internal import Plots

/// The colour and the attributes of a role.
struct Look {
  var color: Color?
  var isBold = false
  var isDim = false
  var isItalic = false
  var isUnderlined = false

  /// Without colour, attributes tell apart what matters: emphasis, links and the selection.
  init(of role: Role, hasColor: Bool) {
    switch role {
    case .plain, .math, .ink(.text): break
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

extension Look.Color {
  static let cyan = Self(ansi16: 36, ansi256: 37, red: 38, green: 161, blue: 178)
  static let yellow = Self(ansi16: 33, ansi256: 178, red: 201, green: 158, blue: 38)
  static let magenta = Self(ansi16: 35, ansi256: 170, red: 194, green: 112, blue: 209)
  static let blue = Self(ansi16: 94, ansi256: 68, red: 98, green: 146, blue: 214)
  static let green = Self(ansi16: 32, ansi256: 72, red: 95, green: 168, blue: 130)
  static let orange = Self(ansi16: 33, ansi256: 173, red: 214, green: 134, blue: 84)
}
