/// Cells of a figure: two colours, one above the other, the same in every theme.
enum DotCodes {
  /// The escape sequence of a cell; what is drawn in it is ``text(_:_:)``.
  static func sequence(_ upper: Dot, _ lower: Dot) -> String {
    if upper == lower { return wrapped([code(lower, ground: true)]) }
    // The half that has no colour is left to the terminal's background, so the other one is drawn in the letter's colour.
    if upper == .clear { return wrapped([code(lower, ground: false)]) }
    return wrapped([code(upper, ground: false), code(lower, ground: true)])
  }

  /// The character of a cell.
  static func text(_ upper: Dot, _ lower: Dot) -> Character { upper == lower ? " " : upper == .clear ? "▄" : "▀" }

  private static func wrapped(_ codes: [String?]) -> String {
    let codes = codes.compactMap(\.self)
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func code(_ dot: Dot, ground: Bool) -> String? {
    let plane = ground ? "48" : "38"
    return switch dot {
    case .clear: nil
    case .palette(let number): "\(plane);5;\(number)"
    case .mixture(let red, let green, let blue): "\(plane);2;\(red);\(green);\(blue)"
    }
  }
}
