public import Plots

/// A part of a screen.
public indirect enum Element: Sendable, Equatable {
  /// An empty line.
  case blank
  /// One line; cut with … where it is too long (rich) or wrapped (linear).
  case line([Span])
  /// Prose, wrapped.
  case paragraph([Span])
  case heading([Span], level: Int)
  /// The header of a section: `left`, `right`, and a rule with `rule` at its right end. Linear prints `spoken`.
  case banner(left: [Span], right: [Span], rule: String?, spoken: String)
  /// Two texts at the two ends of a line; on two lines where that is too narrow, and in linear.
  case ends(left: [Span], right: [Span])
  /// Items behind a bullet, or behind numbers from `ordered` on.
  case list([[Element]], ordered: Int?)
  /// A table; "name: value" lines where it is too narrow, and in accessible.
  case table(header: [[Span]], rows: [[[Span]]], alignments: [ColumnAlignment])
  /// Tables without a header, each below its title, whose columns stand below one another.
  case groups([TableGroup], alignments: [ColumnAlignment])
  /// Lines of code, which are never rewrapped; a line that is too long goes on behind a mark, or is cut at one.
  case code(lines: [[Span]])
  /// A text apart: behind a bar in rich, "Title: …" in linear.
  case callout(title: [Span], [Element])
  /// The options of a question; it keeps together with the element before it.
  case choices([Choice])
  /// A picture, with read-outs to its right where there is room, else below; `rows` high in rich (nil: as high as the
  /// window lets it be, at most eight rows of curve). Accessible says its sentence instead, and `spoken` in place of the
  /// read-outs where they would only say the sentence's numbers again.
  case picture(Plot, beside: [Element], rows: Int? = nil, spoken: [Element]? = nil)
  /// A heat map; as for a picture. `rows` is the most that it takes: its fields are all of one height.
  case map(HeatMap, beside: [Element], rows: Int? = nil, spoken: [Element]? = nil)
  /// A picture from a file, drawn where cells have colours enough, with what is to be seen below it; else that in words.
  case figure(Figure)
  /// Names and values.
  case readOuts([ReadOut])
  /// Elements `by` columns further to the right.
  case indented([Element], by: Int)
  /// Elements that no page break parts.
  case together([Element])
  /// What stands in another place, or not at all, where pictures are read as sentences.
  case either(rich: [Element], linear: [Element])
}

extension Element {
  /// Names and values, from pairs.
  public static func keyValues(_ pairs: [(String, [Span])]) -> Element {
    .readOuts(pairs.map { ReadOut($0.0, $0.1) })
  }
}

/// Rows of a table, and what stands above them.
public struct TableGroup: Sendable, Equatable {
  public var title: [Element]
  public var rows: [[[Span]]]

  public init(_ title: [Element], rows: [[[Span]]]) {
    self.title = title
    self.rows = rows
  }
}

/// How a column's cells stand.
public enum ColumnAlignment: Sendable, Hashable {
  case left
  case center
  case right
  /// Numbers below one another, their decimal points too; words at the right end.
  case decimal
}

/// An option of a question, and the key it is chosen by.
public struct Choice: Sendable, Hashable {
  public var key: String
  public var text: [Span]

  public init(key: String, text: [Span]) {
    self.key = key
    self.text = text
  }
}

/// A name and its value.
public struct ReadOut: Sendable, Hashable {
  public var name: String
  public var value: [Span]

  public init(_ name: String, _ value: [Span]) {
    self.name = name
    self.value = value
  }
}
