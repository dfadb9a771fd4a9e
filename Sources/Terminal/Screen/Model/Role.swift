public import Plots

/// What a piece of text is; the theme decides how that looks.
public enum Role: Sendable, Hashable {
  case plain
  case strong
  case emphasis
  case dim
  case heading
  case code
  case math
  case link
  /// The address to which a link leads; where the terminal knows links it can be opened there.
  case address(String)
  case good
  case bad
  case warning
  /// What one can type.
  case key
  case selected
  /// Part of a picture.
  case ink(Ink)
  /// A cell of a figure: what its upper and its lower half show.
  case dots(upper: Dot, lower: Dot)
  /// Tokens of highlighted code.
  case keyword
  case string
  case number
  case comment
  case function

  /// Whether blanks in it are seen: a field of a heat map and a cell of a figure have a background.
  var isField: Bool {
    switch self {
    case .ink(.shade), .dots: true
    default: false
    }
  }
}
