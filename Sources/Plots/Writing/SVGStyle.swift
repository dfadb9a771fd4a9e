/// The colours and lines of an SVG, by class: those of the terminal, darker on a light page so that words keep a contrast
/// of 4.5 to 1 against it.
enum SVGStyle {
  /// A colour on a light and on a dark page.
  struct Pair {
    let light: String
    let dark: String
  }

  static let page = Pair(light: "#ffffff", dark: "#16181d")
  static let text = Pair(light: "#24292f", dark: "#d9dde3")
  static let dim = Pair(light: "#6a7178", dark: "#8f979f")
  static let series = [
    Pair(light: "#0f7a8a", dark: "#2fb3c6"), Pair(light: "#8a6500", dark: "#d6aa32"),
    Pair(light: "#9b3fae", dark: "#cf83dc"), Pair(light: "#24292f", dark: "#e8eaed"),
  ]

  /// The class of an ink.
  static func name(_ ink: Ink) -> String {
    switch ink {
    case .series(let number): "s\(number & 3)"
    case .dim: "dim"
    case .axis: "axis"
    case .text, .shade: "text"
    case .mark: "mark"
    }
  }

  /// The style sheet: each class by its light colours, then the dark ones for a dark page.
  static let sheet: String = {
    let inks =
      [("text", text), ("mark", text), ("dim", dim), ("axis", dim)] + series.enumerated().map { ("s\($0)", $1) }
    func rules(_ side: KeyPath<Pair, String>, _ indent: String) -> String {
      "\(indent).page{fill:\(page[keyPath: side])}\n"
        + inks.map { name, pair in
          let color = pair[keyPath: side]
          return "\(indent).\(name){fill:\(color)}.line.\(name){fill:none;stroke:\(color)}\n"
        }.joined()
    }
    return """
      text{font:15px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}
      .line{stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
      .axis.line{stroke-width:1.2}.dim.line{stroke-width:1.6}
      .dots2,.dots4{stroke-width:2.6}
      .dots2{stroke-dasharray:0.1 5}.dots3{stroke-dasharray:0.1 6}.dots4{stroke-dasharray:0.1 9}
      .dots5{stroke-dasharray:0.1 11}.dots6{stroke-dasharray:0.1 13}.dashes{stroke-dasharray:13 7}
      .onlight{fill:#000000}.onlight.line{fill:none;stroke:#000000}
      .ondark{fill:#ffffff}.ondark.line{fill:none;stroke:#ffffff}
      .mark,.strong{font-weight:bold}
      .band{opacity:.2}.bar{opacity:.75}.square{shape-rendering:crispEdges}
      \(rules(\.light, ""))@media(prefers-color-scheme:dark){
      \(rules(\.dark, " "))}

      """
  }()
}
