/// What something is drawn with; a theme turns it into a colour, and every series has a dot pattern besides.
public enum Ink: Sendable, Hashable {
  /// 0 solid, 1 every second dot, 2 every fourth, 3 dashes, 4 every third, 5 every sixth, 6 every fifth, 7 dashes; from 8 on
  /// again. The colours are four.
  case series(Int)
  /// What stands behind: rings and the run before.
  case dim
  /// Axis lines and ticks.
  case axis
  /// Labels and the title.
  case text
  /// Marks such as the minimum.
  case mark
  /// A field of a heat map: its background is one of the ``Ramp``'s colours, from 0 for the lowest.
  case shade(Int)
}

/// The characters a picture is made of.
public enum Glyphs: Sendable, Hashable, CaseIterable {
  /// Braille cells of 2 × 4 dots and box-drawing axes.
  case braille
  /// ASCII only; letters of the author's labels stay as they are.
  case ascii
}

/// One character of a written picture.
public struct Cell: Sendable, Hashable {
  public var character: Character

  /// nil where nothing is drawn.
  public var ink: Ink?

  public init(_ character: Character, ink: Ink? = nil) {
    self.character = character
    self.ink = ink
  }

  static let empty = Cell(" ")
}
