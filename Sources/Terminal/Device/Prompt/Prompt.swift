/// The line that the learner types, with readline's editing, history and completion.
///
/// It is shown when lines are asked for, hidden while something else is written, and shown again with what had been typed.
public final class Prompt {
  /// The words that may stand in the place of the one before the cursor, for a line and the characters before its cursor.
  /// One that ends with `=` gets no blank behind it.
  public var completions: (_ line: String, _ cursor: Int) -> [String] = { _, _ in [] }

  /// How many lines the history keeps.
  static let historyLimit = 1000
  /// A longer line, in bytes, is not kept.
  static let longestRemembered = 1000

  private enum State: Equatable {
    case away
    case shown(String)
    case hidden(String)
  }

  private let historyFile: String?
  private var isStarted = false
  private var state = State.away
  /// What was typed when the prompt was taken away for something else.
  private var kept: (text: String, point: Int)?
  /// The further lines of a paste: pasted newlines stay in the line until Enter, and then it is several lines.
  private var pasted: [String] = []

  /// Whether the terminal is asked to mark what is pasted; linear text has no escape sequence, not even around a prompt.
  var marksPastes = true

  init(historyFile: String?) { self.historyFile = historyFile }

  var isAway: Bool { state == .away }
  func isShowing(_ prompt: String) -> Bool { state == .shown(prompt) }
  var nextPasted: String? { pasted.first }

  /// A line that needs no key any more, if there is one.
  func takePasted() -> String? { pasted.isEmpty ? nil : pasted.removeFirst() }

  /// Shows the prompt, at the beginning of a screen line, or leaves it as it is.
  func show(_ prompt: String) {
    switch state {
    case .shown(prompt): return
    case .hidden(prompt): Readline.show()
    default:
      remove()
      start()
      System.mark(prompt: true)
      Readline.install(prompt) { [unowned self] in completions($0, $1) }
      if let kept { Readline.insert(kept) }
      kept = nil
    }
    state = .shown(prompt)
  }

  /// Takes it from the screen until `show`; the terminal stays readline's.
  func hide() {
    guard case .shown(let prompt) = state else { return }
    Readline.hide()
    state = .hidden(prompt)
  }

  /// Gives the terminal back; what had been typed comes again with the next prompt.
  func remove() {
    guard state != .away else { return }
    hide()
    let unfinished = Readline.unfinished
    kept = unfinished.text.isEmpty ? nil : unfinished
    Readline.remove()
    gone()
  }

  /// Lets readline take one key. A line that it finishes has left the terminal as it was before the prompt.
  func readKey(remembers: Bool) -> Readline.Finished? {
    Readline.readCharacter()
    guard let finished = Readline.takeFinished() else { return nil }
    gone()
    guard case .line(let text) = finished else { return finished }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.count > 1, lines.last == "" { lines.removeLast() }
    if remembers { for line in lines { remember(line) } }
    pasted += lines.dropFirst()
    return .line(lines[0])
  }

  /// Ctrl+C: forgets the line.
  func abandon() {
    pasted = []
    kept = nil
    guard state != .away else { return }
    if case .hidden = state { Readline.show() }
    Readline.abandon()
    Readline.remove()
    gone()
  }

  func resize() { if case .shown = state { Readline.resize() } }

  /// Before and after the time that the process is stopped.
  func pause() { if state != .away { Readline.pause() } }

  func goOn() {
    switch state {
    case .away: return
    case .shown(let prompt), .hidden(let prompt):
      System.mark(prompt: true)
      Readline.goOn()
      state = .shown(prompt)
    }
  }

  private func gone() {
    state = .away
    System.mark(prompt: false)
  }

  private func start() {
    guard !isStarted else { return }
    isStarted = true
    Readline.start()
    if !marksPastes { Readline.stopMarkingPastes() }
    if let historyFile, System.createPrivateFile(historyFile) {
      Readline.loadHistory(historyFile, limit: Self.historyLimit)
    }
  }

  private func remember(_ line: String) {
    guard line.contains(where: { $0 != " " }), line.utf8.count <= Self.longestRemembered, Readline.remember(line),
      let historyFile
    else { return }
    Readline.appendHistory(to: historyFile)
  }
}
