/// One thing drawn in a plot.
public enum Layer: Sendable, Equatable {
  /// A line through points, named at its end.
  case curve(Curve)
  /// The way of a walker, with ● at its start and ✕ at its end.
  case path(Path)
  /// Rings of equal height of a function of x and y.
  case contour(Contour)
  /// One place with a sign.
  case mark(Mark)
  /// Points that no line joins.
  case scatter(Scatter)
  /// What many runs have in common: their median as a line, and how far they spread around it.
  case band(Band)
  /// How often values fall between round numbers.
  case histogram(Histogram)
}

/// A place in the plot's own units.
public struct Point: Sendable, Equatable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// A point that can be drawn; infinity and NaN end what they belong to.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A line through points in their order. The first point that is infinite or not a number ends it.
public struct Curve: Sendable, Equatable {
  /// Stands at the line's end: "8". Empty for none.
  public var name: String

  /// The words after the subject in the sentence: "at batch 8"; nil says the name in brackets.
  public var spoken: String?

  /// What a short name stands for, where the picture is alone and nobody else says so: "small batch".
  public var title: String?

  /// What it is a curve of, where that is not what the picture is of: "the expected noise".
  public var subject: String?

  public var points: [Point]
  public var ink: Ink

  public init(
    _ name: String, spoken: String? = nil, subject: String? = nil, points: [Point], ink: Ink = .series(0)
  ) {
    self.name = name
    self.spoken = spoken
    self.subject = subject
    self.points = points
    self.ink = ink
  }

  /// A curve of two columns of numbers; the shorter one counts.
  public init(
    _ name: String, spoken: String? = nil, subject: String? = nil, x: [Double], y: [Double], ink: Ink = .series(0)
  ) {
    self.init(name, spoken: spoken, subject: subject, points: zip(x, y).map { Point($0, $1) }, ink: ink)
  }
}

/// The way of a walker over the plane, cut at the border of the plot. Where it ends outside, an arrow stands at the border.
public struct Path: Sendable, Equatable {
  /// Who walks, in the sentence: "batch 64". Empty for none; it is not drawn.
  public var name: String

  public var points: [Point]

  /// `.dim` is an earlier path: dotted, without ● and ✕.
  public var ink: Ink

  public init(_ name: String = "", points: [Point], ink: Ink = .series(0)) {
    self.name = name
    self.points = points
    self.ink = ink
  }
}

/// One place with a sign, such as + at a minimum.
public struct Mark: Sendable, Equatable {
  public var place: Point
  public var sign: Character

  /// What is there, for the sentence: "minimum". A path says how far from it it ends.
  public var name: String

  public init(_ place: Point, sign: Character = "+", name: String = "") {
    self.place = place
    self.sign = sign
    self.name = name
  }
}

/// Points that no line joins.
public struct Scatter: Sendable, Equatable {
  /// What the points are; stands beside the rightmost of them. Empty for none.
  public var name: String

  /// What the points are in the sentence; nil says the name.
  public var spoken: String?

  /// Whether each point is one dot, as many points need; else each is a sign that tells its series.
  public var isFine: Bool

  public var points: [Point]
  public var ink: Ink

  public init(
    _ name: String = "", spoken: String? = nil, isFine: Bool = false, points: [Point], ink: Ink = .series(0)
  ) {
    self.name = name
    self.spoken = spoken
    self.isFine = isFine
    self.points = points
    self.ink = ink
  }
}
