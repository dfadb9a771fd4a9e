/// The sequences that take and give back the alternate screen, as constants that a signal's handler may write.
enum FullScreen {
  /// Takes it, clears it, hides the cursor, and has a paste marked as one.
  static let entering: StaticString = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[0m\u{1B}[2J"
  /// Gives it back. Cleared first: after a resize a terminal left rows of it behind.
  static let leaving: StaticString = "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[0m\u{1B}[2J\u{1B}[?1049l\u{1B}[?25h"
}
