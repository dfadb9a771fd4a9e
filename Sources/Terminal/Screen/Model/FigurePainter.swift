/// What makes pixels of the figures that a medium shows.
///
/// A medium without one shows what is to be seen on them in words.
public final class FigurePainter: Sendable {
  /// The pixels of a figure that fill a frame of so many pixels, its proportions kept; or why there are none.
  public let paint: @Sendable (_ figure: Figure, _ width: Int, _ height: Int) -> Result<Pixels, FigureFault>

  /// A painter; it is asked again for what it has painted already.
  public init(_ paint: @escaping @Sendable (Figure, Int, Int) -> Result<Pixels, FigureFault>) { self.paint = paint }
}

extension FigurePainter: Hashable {
  public static func == (left: FigurePainter, right: FigurePainter) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Why a figure cannot be drawn.
public enum FigureFault: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// It is too large, or takes too long.
  case large
  /// It is no picture, or a damaged one.
  case broken
  /// Pictures cannot be drawn here, which is not the figure's fault.
  case unavailable
}

/// Pixels from left to right and from top to bottom.
public struct Pixels: Sendable, Hashable {
  /// The columns.
  public let width: Int
  /// The rows.
  public let height: Int
  /// Four for each pixel: red, green, blue; and 255, or 0 for one that is not there.
  public let bytes: [UInt8]

  /// Pixels of these bytes.
  public init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(bytes.count == width * height * 4, "\(bytes.count) bytes are not \(width) × \(height) pixels of four.")
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
