internal import Text

/// A piece of running text.
public enum Inline: Sendable, Equatable {
  /// Words as they are.
  case text(String)
  /// *Emphasis.*
  case emphasis([Inline])
  /// **Strong emphasis.**
  case strong([Inline])
  /// Code, kept letter by letter.
  case code(String)
  /// A formula in LaTeX's notation, without the dollars.
  case math(String)
  /// A link and where it leads.
  case link([Inline], url: String)
  /// An image in running text: what it shows, and where it lies.
  case image([Inline], url: String)
  /// Words struck through.
  case strikethrough([Inline])
  /// A line break that the author asked for.
  case lineBreak
}

extension Inline {
  /// The words alone, without any marks: `Multiply by **4**` is `Multiply by 4`.
  public static func plain(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { inline.append(to: &text, isShown: false) }
    return text
  }

  /// The same as a screen shows them, with formulas drawn: `times $\sqrt{k}$` is `times √k`.
  public static func shown(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { inline.append(to: &text, isShown: true) }
    return text
  }

  private func append(to text: inout String, isShown: Bool) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .math(let source):
      let math = isShown ? MathText(source) : nil
      text += math.flatMap { $0.isDrawable ? $0.line : nil } ?? source
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _),
      .image(let inner, _):
      for inline in inner { inline.append(to: &text, isShown: isShown) }
    case .lineBreak: text += " "
    }
  }
}
