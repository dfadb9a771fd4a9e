/// An SVG document that grows element by element: the same picture gives the same bytes.
///
/// Its unit is the cell of a terminal, 9 × 18 pixels, so that what was laid out for cells keeps its places. It holds no
/// script, asks for nothing from elsewhere, and follows the reader's choice of a light or a dark page.
struct SVG {
  static let cellWidth = 9.0
  static let cellHeight = 18.0
  /// Pixels around the picture.
  static let border = 12.0
  /// So many names are explained below a picture.
  static let mostKeys = 12

  private let width: Double
  private let height: Double
  private var body = ""

  /// A document of so many cells.
  init(columns: Int, rows: Int) {
    width = Double(columns) * SVG.cellWidth + 2 * SVG.border
    height = Double(rows) * SVG.cellHeight + 2 * SVG.border
  }

  /// The whole text.
  ///
  /// - Parameters:
  ///   - title: names the picture, for the tip that a browser shows.
  ///   - description: says what is seen, for those who do not see it.
  func document(title: String, description: String) -> String {
    let size = "\(SVG.text(width))\" height=\"\(SVG.text(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size)" viewBox="0 0 \(SVG.text(width)) \(SVG.text(height))" \
      role="img" aria-labelledby="title desc">
      <title id="title">\(SVG.escaped(title))</title>
      <desc id="desc">\(SVG.escaped(description))</desc>
      <style>
      \(SVGStyle.sheet)</style>
      <rect class="page" width="\(SVG.text(width))" height="\(SVG.text(height))"/>
      \(body)</svg>

      """
  }

  /// A place in cells as pixels.
  static func x(_ column: Double) -> Double { border + column * cellWidth }
  static func y(_ row: Double) -> Double { border + row * cellHeight }
}

extension SVG {
  /// Lines through places given in cells.
  mutating func lines(_ pieces: [[Spot]], style: String) {
    let path = pieces.filter { $0.count > 1 }.map { piece in
      "M" + piece.map { "\(SVG.text(SVG.x($0.x))) \(SVG.text(SVG.y($0.y)))" }.joined(separator: "L")
    }.joined()
    if !path.isEmpty { body += "<path class=\"\(style)\" d=\"\(path)\"/>\n" }
  }

  /// The area inside a line through places given in cells.
  mutating func area(_ outline: [Spot], style: String) {
    guard outline.count > 2 else { return }
    let points = outline.map { "\(SVG.text(SVG.x($0.x))),\(SVG.text(SVG.y($0.y)))" }.joined(separator: " ")
    body += "<polygon class=\"\(style)\" points=\"\(points)\"/>\n"
  }

  /// An upright rectangle between two corners given in cells.
  mutating func rectangle(_ from: Spot, _ to: Spot, style: String, fill: String? = nil) {
    let (left, top) = (SVG.x(from.x), SVG.y(from.y))
    let fill = fill.map { " fill=\"\($0)\"" } ?? ""
    body += "<rect class=\"\(style)\"\(fill) x=\"\(SVG.text(left))\" y=\"\(SVG.text(top))\" "
    body += "width=\"\(SVG.text(SVG.x(to.x) - left))\" height=\"\(SVG.text(SVG.y(to.y) - top))\"/>\n"
  }

  mutating func circle(_ centre: Spot, radius: Double, style: String) {
    body += "<circle class=\"\(style)\" cx=\"\(SVG.text(SVG.x(centre.x)))\" cy=\"\(SVG.text(SVG.y(centre.y)))\" "
    body += "r=\"\(SVG.text(radius))\"/>\n"
  }

  /// Words whose anchor stands at a place given in cells, on the middle of whose row they are written.
  mutating func words(_ text: String, at place: Spot, anchor: Layout.Words.Anchor = .start, style: String) {
    guard !text.isEmpty else { return }
    let anchor =
      switch anchor {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    // The baseline lies a third of the letters' size below their middle.
    let (x, y) = (SVG.text(SVG.x(place.x)), SVG.text(SVG.y(place.y) + 5))
    body += "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\"\(anchor)>\(SVG.escaped(text))</text>\n"
  }
}

extension SVG {
  /// Words of a layout.
  mutating func words(_ words: Layout.Words) {
    let share =
      switch words.anchor {
      case .start: 0.0
      case .middle: 0.5
      case .end: 1.0
      }
    let place = Spot(x: Double(words.column) + share * Double(words.text.width), y: Double(words.row) + 0.5)
    self.words(
      String(words.text.characters), at: words.exact ?? place, anchor: words.anchor, style: SVGStyle.name(words.ink))
  }

  /// Pixels with at most two decimals, the same digits everywhere.
  static func text(_ pixels: Double) -> String {
    precondition(pixels.magnitude < 1e9, "A place of \(pixels) pixels lies in no picture.")
    let hundredths = Int((pixels * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if rest > 0 { text += "." + (rest < 10 ? "0" : "") + String(rest.isMultiple(of: 10) ? rest / 10 : rest) }
    return text
  }

  /// Text as XML takes it: its own signs as entities, and what XML 1.0 cannot hold, or what hides, as �.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += " "
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    if scalar.value & 0xFFFE == 0xFFFE { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
