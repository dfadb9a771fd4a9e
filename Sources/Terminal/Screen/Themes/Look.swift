/// The colour and the attributes of a role.
public struct Look: Sendable, Hashable {
  public var paint: Paint?
  public var isBold = false
  /// Dimmed by the terminal, where the colour itself cannot be drawn.
  public var isFaint = false
  public var isItalic = false
  public var isUnderlined = false
  public var isInverse = false

  /// A plain look.
  public init(_ paint: Paint? = nil) { self.paint = paint }

  /// The look as one escape sequence; empty where it is plain.
  ///
  /// Without colour, italics are underlined, because many terminals without colour have none.
  func sequence(_ depth: Medium.ColorDepth) -> String {
    let color = paint?.codes(depth)
    let isMixed = depth >= .ansi256 && paint?.mixture != nil
    let isUnderlined = self.isUnderlined || depth == .none && isItalic
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isFaint && !isMixed { codes.append("2") }
    if isItalic && depth != .none { codes.append("3") }
    if isUnderlined { codes.append("4") }
    if isInverse { codes.append("7") }
    if let color { codes.append(color) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Look {
  /// A look as a theme's file writes it: `5fd7ff cyan bold`.
  ///
  /// - Throws: ``ThemeFault`` for a word that is neither a colour nor an attribute.
  init(reading words: some Sequence<Substring>) throws(ThemeFault) {
    var mixture: Paint.Mixture?, ansi: Int?
    self.init()
    for word in words {
      switch word {
      case "plain": break
      case "bold": isBold = true
      case "faint": isFaint = true
      case "italic": isItalic = true
      case "underline": isUnderlined = true
      case "inverse": isInverse = true
      default:
        if let number = Paint.names.firstIndex(of: String(word)) {
          ansi = number
        } else if let read = Paint.Mixture(hexadecimal: word) {
          mixture = read
        } else {
          throw ThemeFault(word: String(word), known: Self.attributes + Paint.names, isRole: false)
        }
      }
    }
    paint = mixture.map { Paint($0, ansi: ansi) } ?? ansi.map { Paint(ansi: $0) }
  }

  private static let attributes = ["bold", "faint", "italic", "underline", "inverse", "plain"]
}
