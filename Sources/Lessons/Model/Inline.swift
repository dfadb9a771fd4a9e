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
  /// Words struck through.
  case strikethrough([Inline])
  /// A line break that the author asked for.
  case lineBreak
}

extension Inline {
  /// The words alone, without any marks: `Multiply by **4**` is `Multiply by 4`.
  public static func plain(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { inline.append(to: &text) }
    return text
  }

  private func append(to text: inout String) {
    switch self {
    case .text(let words), .code(let words), .math(let words): text += words
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _):
      for inline in inner { inline.append(to: &text) }
    case .lineBreak: text += " "
    }
  }
}
