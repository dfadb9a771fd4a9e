/// A curve that a run reports: points (x, y) in the order of x.
///
/// All points are finite: a curve that stopped being finite ends before that point and says why in `cut`.
public struct Series: Sendable, Equatable {
  /// Where the points lie.
  public var x: [Double]
  /// The measured values, one for each x.
  public var y: [Double]
  /// Why there are no more points, where the curve broke off: "the loss is not finite from step 40".
  public var cut: String?

  /// - Precondition: as many x as y.
  public init(x: [Double], y: [Double], cut: String? = nil) {
    precondition(x.count == y.count, "A series has as many x as y, not \(x.count) and \(y.count).")
    self.x = x
    self.y = y
    self.cut = cut
  }
}

extension Series {
  /// The last y; none where the series is empty or broke off.
  public var final: Double? { cut == nil ? y.last : nil }

  /// The points up to the first y that is not finite.
  public func finite(else reason: String) -> Series {
    guard let end = y.firstIndex(where: { !$0.isFinite }) else { return self }
    return Series(x: Array(x[..<end]), y: Array(y[..<end]), cut: reason)
  }
}
