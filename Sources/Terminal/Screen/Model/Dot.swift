/// The upper or the lower half of a cell, as a figure colours it.
public enum Dot: Sendable, Hashable {
  /// The terminal's own background.
  case clear
  /// A colour of xterm's 256, from 16 on: what the first sixteen look like is up to the terminal's owner.
  case palette(UInt8)
  /// Red, green and blue.
  case mixture(UInt8, UInt8, UInt8)
}
