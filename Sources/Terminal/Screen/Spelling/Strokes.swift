/// The characters that the layout itself draws with.
struct Strokes {
  let rule: String
  let bar: String
  let bullet: String
  let ellipsis: String
  /// Before the part of a code line that did not fit.
  let continued: String
  /// At the end of a code line that goes on beyond the window.
  let cut: String

  init(_ medium: Medium) {
    let isDrawn = medium.rendering == .rich && medium.unicode
    rule = isDrawn ? "─" : "-"
    bar = isDrawn ? "│" : "|"
    bullet = isDrawn ? "•" : "-"
    cut = isDrawn ? "›" : ">"
    ellipsis = medium.unicode ? "…" : "..."
    continued = medium.rendering == .accessible ? "continued: " : isDrawn ? "↪ " : "... "
  }
}
