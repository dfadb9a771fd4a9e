/// The keys that have been pressed and not been asked for yet, with the wait that tells an Esc from an arrow.
struct Keyboard: Sendable {
  /// How long an Esc waits for the rest of an arrow, in milliseconds: longer than a slow line needs, too short to be felt.
  static let escapeDelay = 40

  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var pressed = 0

  /// When something begun has waited long enough, on the clock of `read`; nil when nothing waits.
  var deadline: Int? { decoder.isWaiting ? pressed + Self.escapeDelay : nil }

  /// Takes bytes that came at a time in milliseconds.
  mutating func read(_ bytes: [UInt8], at time: Int) {
    keys += decoder.feed(bytes)
    pressed = time
  }

  /// What was begun is a key of its own where nothing has followed in time.
  mutating func look(at time: Int) {
    if let deadline, time >= deadline { keys += decoder.finish() }
  }

  mutating func next() -> Key? { keys.isEmpty ? nil : keys.removeFirst() }

  mutating func clear() {
    keys = []
    decoder.endPaste()
  }
}
