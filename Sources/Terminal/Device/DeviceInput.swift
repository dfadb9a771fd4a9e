/// What a terminal has to tell.
public enum DeviceInput: Sendable, Hashable {
  /// A line was finished, without its end of line.
  case line(String)
  /// A key was pressed, while keys were asked for.
  case key(Key)
  /// Ctrl+D on an empty line, or the end of piped input.
  case endOfInput
  /// Ctrl+C.
  case interrupt
  /// The window has another size; the medium knows it already.
  case resized
  /// The process should end: it was told to by this signal, or (SIGPIPE) nobody reads what it writes any more.
  case terminated(signal: Int32)
  /// The process was stopped and goes on: a full screen must be drawn again, a prompt has been.
  case continued
  /// Nothing came in the time given.
  case timeout
}
