/// A key that was pressed.
public enum Key: Sendable, Hashable {
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case enter
  case escape
  case backspace
  case delete
  case tab
  /// A letter, digit, sign or blank, as it was typed.
  case character(Character)
  /// Ctrl and a small letter. (Ctrl+C and Ctrl+Z are signals and arrive as such.)
  case control(Character)
  /// A key that has no meaning here.
  case unknown
}
