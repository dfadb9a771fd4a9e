internal import Plots

/// A field of a heat map: letters on a colour of the ramp, the same in every theme.
enum Shade {
  /// The escape sequence of a field; bold letters alone where there are too few colours.
  static func sequence(_ level: Int, _ depth: Medium.ColorDepth) -> String {
    let level = min(max(level, 0), Ramp.count - 1)
    return switch depth {
    case .none, .ansi16: "\u{1B}[1m"
    case .ansi256: in256[level]
    case .trueColor: inAll[level]
    }
  }

  private static let in256 = sequences { color in
    let nearest = Paint.Mixture(color.red, color.green, color.blue).nearest(among: 16..<232)
    return "38;5;\(color.isLight ? 16 : 231);48;5;\(nearest)"
  }

  private static let inAll = sequences { color in
    "38;2;" + (color.isLight ? "0;0;0" : "255;255;255") + ";48;2;\(color.red);\(color.green);\(color.blue)"
  }

  /// Bold letters, black or white, on each colour.
  private static func sequences(_ codes: (Ramp.Color) -> String) -> [String] {
    (0..<Ramp.count).map { "\u{1B}[1;" + codes(Ramp.color($0)) + "m" }
  }
}
