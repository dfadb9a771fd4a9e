import Lessons

extension Rule {
  /// A terminal shows no HTML: a tag is shown as it is written.
  static let html = Rule(
    "html",
    lesson: { lesson, report in
      for piece in lesson.text.words {
        for (tag, offset) in tags(in: piece.text) { report.note(.html(tag), at: piece.place.moved(by: offset)) }
      }
    })

  /// The HTML tags in a text, and how many scalars stand before each.
  private static func tags(in text: String) -> [(tag: String, offset: Int)] {
    let scalars = Array(text.unicodeScalars)
    var found: [(String, Int)] = []
    var start = 0
    while let open = scalars[start...].firstIndex(of: "<") {
      start = open + 1
      guard let close = scalars[start...].prefix(mostTag).firstIndex(of: ">") else { continue }
      let inner = String(String.UnicodeScalarView(scalars[start..<close]))
      let name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      let rest = inner.drop { $0 == "/" }.dropFirst(name.count).first
      if tagNames.contains(name), rest == nil || rest == " " || rest == "/" { found.append(("<\(inner)>", open)) }
    }
    return found
  }

  /// No tag is longer: many beginnings before one end cost no more than they are long.
  private static let mostTag = 200

  // `List<Int>` is no tag: only what HTML knows is one.
  private static let tagNames: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "caption", "center", "code", "dd", "del", "details", "div", "dl", "dt",
    "em", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "input", "ins", "kbd", "li",
    "mark", "ol", "p", "pre", "s", "script", "small", "span", "strong", "style", "sub", "summary", "sup", "svg",
    "table",
    "tbody", "td", "th", "thead", "tr", "u", "ul", "video",
  ]
}

extension Message {
  static func html(_ tag: String) -> Message {
    .warning("HTML is shown as it is written: \(quoted(tag)).", "Write it in Markdown, or leave it out.")
  }
}
