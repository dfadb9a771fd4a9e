/// A picture as a value: what is drawn, on which axes, and what it is about.
///
/// A plot knows nothing of terminals. It is laid out once for a size and then written as braille cells or ASCII
/// characters (`cells(width:height:glyphs:)`), or said in words made from the same numbers (`sentence()`).
///
///     let plot = Plot(
///       subject: "Loss",
///       x: Axis("samples seen", unit: "samples"), y: Axis("loss"),
///       layers: [.curve(Curve("8", spoken: "at batch 8", points: points, ink: .series(0)))])
public struct Plot: Sendable, Equatable {
  /// The line above the picture; nil leaves the row to the picture.
  public var title: String?

  /// What the curves show, as the sentence begins: "Loss".
  public var subject: String

  /// The axis from left to right.
  public var x: Axis

  /// The axis from bottom to top.
  public var y: Axis

  /// What is drawn. The first curve or path is the one that matters most: where two share a place, it is seen.
  public var layers: [Layer]

  public init(title: String? = nil, subject: String, x: Axis, y: Axis, layers: [Layer]) {
    self.title = title
    self.subject = subject
    self.x = x
    self.y = y
    self.layers = layers
  }
}
