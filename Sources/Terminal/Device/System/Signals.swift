/// Signals that came and have not been told of yet.
struct Signals: Sendable {
  private var bits: UInt64 = 0

  /// Adds those that came since the last look.
  mutating func gather() { bits |= System.takeSignals() }

  /// Adds one.
  mutating func add(_ signal: Int32) { bits |= 1 << UInt64(signal) }

  /// Whether one came; it is then told of, and gone.
  mutating func take(_ signal: Int32) -> Bool {
    defer { bits &= ~(1 << UInt64(signal)) }
    return bits & 1 << UInt64(signal) != 0
  }
}
