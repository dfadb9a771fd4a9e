import Files
import Lessons
import Terminal
import Text

/// Findings as lines for people: place and sentence, the line of the source with a caret, advice.
struct FindingLines {
  /// Whether a caret is drawn under the place.
  let hasCaret: Bool
  /// The columns that a line of source may take.
  let width: Int
  private var sources: [String: [String]] = [:]

  init(hasCaret: Bool, width: Int) {
    self.hasCaret = hasCaret
    self.width = width
  }

  /// A finding; no line is wrapped, so that programs find its place.
  mutating func lines(_ finding: Finding) -> [Line] {
    let place = finding.place
    let role: Role = finding.severity == .error ? .bad : .warning
    var lines = [
      Line([
        Span("\(place.file):\(place.line):\(place.column): ", .strong), Span("\(finding.severity.rawValue): ", role),
        Span(finding.message),
      ])
    ]
    if let source = source(place) {
      let (text, caret) = Self.excerpt(source, column: place.column, room: width - Self.margin.count)
      lines.append(Line([Span(Self.margin), Span(text, .code)]))
      if hasCaret { lines.append(Line([Span(Self.margin + String(repeating: " ", count: caret)), Span("^", role)])) }
    }
    if let advice = finding.advice { lines.append(Line([Span(Self.margin), Span(advice, .dim)])) }
    return lines
  }

  private static let margin = "    "

  /// The line of a place; nil where the file cannot be read or has no such line.
  private mutating func source(_ place: Place) -> String? {
    if sources[place.file] == nil {
      let bytes = (try? readBytes(place.file)) ?? []
      let text = String(
        decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
      sources[place.file] = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0.last == "\r" ? $0.dropLast() : $0)
      }
    }
    guard let lines = sources[place.file], lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    return line.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" } ? nil : line
  }

  /// What fits of a line around a column, and the cells before the column in it: tabs go to the next multiple of eight,
  /// wide characters take two cells, hidden ones are shown by their numbers.
  static func excerpt(_ line: String, column: Int, room: Int) -> (text: String, caret: Int) {
    var pieces: [(text: String, width: Int)] = []
    var cells = 0
    // A line of data may be megabytes long: what lies far behind the place is not looked at.
    for scalar in line.unicodeScalars.prefix(column + room) {
      let text = scalar == "\t" ? String(repeating: " ", count: 8 - cells % 8) : visible(String(scalar))
      pieces.append((text, Width.of(text)))
      cells += pieces[pieces.count - 1].width
    }
    let at = min(column - 1, pieces.count)
    var start = 0
    var caret = pieces[..<at].reduce(0) { $0 + $1.width }
    // The place stays in view, with some of what stands before it.
    while start < at, caret > room * 2 / 3 {
      caret -= pieces[start].width
      start += 1
    }
    var text = start > 0 ? "…" : ""
    if start > 0 { caret += 1 }
    var used = Width.of(text)
    for (index, piece) in pieces[start...].enumerated() {
      let isLast = start + index == pieces.count - 1 && pieces.count == line.unicodeScalars.count
      if used + piece.width > room - (isLast ? 0 : 1) { return (text + "…", caret) }
      text += piece.text
      used += piece.width
    }
    return (text, caret)
  }
}
