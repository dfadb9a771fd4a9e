/// The terminal of the process: what is written to it, and everything that comes from it.
///
/// There is one. Until `next` is called it only writes, and signals do what they always do. It asks for lines or for keys, and hears signals, in one loop without threads; a caller with work of its
/// own does some of it whenever `next` has come back with `timeout`.
///
///     let console = Console(historyFile: folder + "/history")
///     defer { console.close() }
///     while case .line(let words) = console.next(.line(prompt: "1/7 › ")) { console.write(answer(to: words)) }
public final class Console {
  /// What `next` waits for beside signals.
  public enum Mode: Sendable, Hashable {
    /// A line. `remembers`: whether the line goes into the history, where commands belong and answers do not.
    case line(prompt: String, remembers: Bool = true)
    /// A key.
    case keys
    /// Nothing: keys that are pressed wait until they are asked for.
    case busy
  }

  /// What is drawn on, kept up to date with the window.
  public private(set) var medium: Medium
  /// Whether a person types and reads here. Without one no prompt is shown, and lines come from a script.
  public let isInteractive: Bool
  /// Whether readline edits the lines: on a terminal that can move its cursor.
  public let editsLines: Bool
  /// Whether nobody reads what is written any more: a pipe whose other end is gone.
  public private(set) var isOutputClosed = false
  /// Why what was written has not arrived, where it goes into a file: `no space left on the disk`.
  public private(set) var outputFailure: String?
  /// Whether the alternate screen is shown.
  public private(set) var isFullScreen = false
  /// The line that the learner types; its completions are to be set.
  public let prompt: Prompt

  /// How roles look here.
  public let theme: Theme

  private let environment: [String: String]
  private let options: Medium.Options
  private var display: Display
  private var keyboard = Keyboard()
  private var script = LineBuffer()
  private var scriptPromptShown: String?
  private var isInputAtEnd = false
  private var isInKeys = false
  private var signals = Signals()
  private var isAtLineStart = true
  private var isStatusShown = false
  private var isSizeTold = false

  /// - Parameters:
  ///   - environment: the variables that say what the terminal is.
  ///   - historyFile: where the lines of the prompt are kept, in a folder that exists; nil: only until the end.
  ///   - theme: how roles look; like the painter, it is made only for a terminal that shows looks.
  ///   - painter: what makes pixels of figures.
  public init(
    environment: [String: String] = Console.environment(), plain: Bool = false, accessible: Bool = false,
    historyFile: String? = nil, theme: @autoclosure () -> Theme = Theme(),
    painter: @autoclosure () -> FigurePainter? = nil
  ) {
    System.openMissingDescriptors()
    self.environment = environment
    isInteractive = System.isTerminal(System.input) && System.isTerminal(System.output)
    editsLines = isInteractive && !["", "dumb"].contains(environment["TERM"] ?? "")
    var medium = Medium.measured(environment, (plain, accessible, nil))
    medium.painter = medium.isLinear ? nil : painter()
    self.medium = medium
    options = (plain, accessible, medium.painter)
    self.theme = medium.isLinear ? .unstyled : theme()
    display = Display(theme: self.theme)
    prompt = Prompt(historyFile: historyFile)
    prompt.marksPastes = !medium.isLinear
    System.prepare()
  }

  /// The variables of the process.
  public static func environment() -> [String: String] { System.environment() }

  // MARK: writing

  /// Writes text as it is; a prompt that is in sight makes room for it. Where nobody reads, nothing happens.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes text in UTF-8; the same.
  public func write(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    status(nil)
    prompt.hide()
    if scriptPromptShown != nil {
      scriptPromptShown = nil
      put("\n")
    }
    put(bytes)
    isAtLineStart = last == 0x0A
  }

  /// Shows a line, already in its style, that stands only until something else is written; nil takes it away.
  ///
  /// It must not be wider than the window.
  public func status(_ text: String?) {
    guard editsLines, !isFullScreen else { return }
    if let text {
      prompt.hide()
      put(lineStart + "\r" + text + "\u{1B}[K")
      isAtLineStart = true
      isStatusShown = true
    } else if isStatusShown {
      isStatusShown = false
      put("\r\u{1B}[K")
    }
  }

  // MARK: the full screen

  /// Takes the alternate screen.
  public func enterFullScreen() {
    guard !isFullScreen else { return }
    listen()
    status(nil)
    prompt.remove()
    enterKeys()
    isFullScreen = true
    System.mark(fullScreen: true)
    put("\(FullScreen.entering)")
    display.forget()
  }

  /// Shows lines on the full screen, writing only what has changed.
  public func draw(_ lines: [Line]) {
    precondition(isFullScreen, "lines are drawn on the full screen only: call enterFullScreen() first")
    prompt.hide()
    put(display.frame(lines, medium: medium))
  }

  /// Gives the alternate screen back: what stood there before is in sight again.
  public func leaveFullScreen() {
    guard isFullScreen else { return }
    prompt.remove()
    put("\(FullScreen.leaving)")
    isFullScreen = false
    System.mark(fullScreen: false)
    leaveKeys()
  }

  // MARK: the end

  /// Leaves the terminal as it was found. Also exit() and a crash do so.
  public func close() {
    status(nil)
    prompt.remove()
    leaveFullScreen()
    leaveKeys()
  }

  /// Ends the process by a signal that `next` has told of, the terminal as it was found.
  public func die(of signal: Int32) -> Never {
    close()
    System.die(of: signal)
  }

  // MARK: input

  /// The next thing that happens, or `.timeout` after so many milliseconds (nil: it waits; 0: what is there already).
  public func next(_ mode: Mode, timeout: Int? = nil) -> DeviceInput {
    listen()
    let deadline = timeout.map { System.milliseconds() + $0 }
    while true {
      if isOutputClosed { return .terminated(signal: isInteractive ? System.hangUp : System.brokenPipe) }
      if let input = takeSignal() { return input }
      enter(mode)
      if let input = takeWaiting(mode) { return input }
      let limits = [deadline, mode == .keys ? keyboard.deadline : nil].compactMap { $0 }
      let now = System.milliseconds()
      if System.wait(forInput: mode != .busy, milliseconds: limits.min().map { $0 - now }) {
        // What came while it waited is older than what is read now: an Enter finds the window as it was pressed in.
        if let input = takeSignal() { return input }
        if let input = read(mode) { return input }
        continue
      }
      if mode == .keys { keyboard.look(at: System.milliseconds()) }
      if let deadline, System.milliseconds() >= deadline {
        return takeWaiting(mode) ?? .timeout
      }
    }
  }

  /// Puts the terminal into the state that a mode needs.
  private func enter(_ mode: Mode) {
    guard isInteractive else { return }
    switch mode {
    case .keys:
      prompt.remove()
      enterKeys()
    case .busy:
      prompt.remove()
      // A key pressed now is neither shown twice nor taken by the system, as Ctrl+D would be: the next prompt gets it.
      if editsLines { enterKeys() } else if !isFullScreen { leaveKeys() }
    case .line(let text, _):
      leaveKeys()
      if editsLines { showPrompt(text) } else { showPlainPrompt(text) }
    }
  }

  private func showPrompt(_ text: String) {
    guard !prompt.isShowing(text) else { return }
    status(nil)
    if prompt.isAway, let line = prompt.nextPasted {
      // The line was seen in the paste, but what it does stands under it here.
      put(lineStart + text + line + "\n")
    } else {
      prompt.hide()
      put(isFullScreen ? lastRow : lineStart)
      prompt.show(text)
    }
    isAtLineStart = true
  }

  /// A line on the full screen is typed in its last row.
  private var lastRow: String { "\u{1B}[\(medium.height);1H\(Theme.reset)\u{1B}[K\u{1B}[?25h" }

  private func showPlainPrompt(_ text: String) {
    guard scriptPromptShown != text else { return }
    put((scriptPromptShown == nil ? lineStart : "\n") + text)
    scriptPromptShown = text
    isAtLineStart = true
  }

  /// What must be written before something that begins a line.
  private var lineStart: String { isAtLineStart ? "" : "\n" }

  private func enterKeys() {
    guard isInteractive, !isInKeys else { return }
    System.enterKeys()
    isInKeys = true
  }

  private func leaveKeys() {
    guard isInKeys else { return }
    System.restoreSettings()
    isInKeys = false
  }

  /// What has been read before and not been given yet.
  private func takeWaiting(_ mode: Mode) -> DeviceInput? {
    switch mode {
    case .busy: return nil
    case .keys: return keyboard.next().map { .key($0) } ?? (isInputAtEnd ? .endOfInput : nil)
    case .line:
      if let line = prompt.takePasted() { return .line(line) }
      if let line = script.next() {
        scriptPromptShown = nil
        return .line(line)
      }
      guard isInputAtEnd else { return nil }
      // On a terminal another line may follow a Ctrl+D.
      if isInteractive { isInputAtEnd = false }
      scriptPromptShown = nil
      return .endOfInput
    }
  }

  /// Reads what is there.
  private func read(_ mode: Mode) -> DeviceInput? {
    if case .line(_, let remembers) = mode, editsLines {
      guard let finished = prompt.readKey(remembers: remembers) else { return nil }
      // Until the next prompt the terminal is as while something runs.
      enterKeys()
      if isFullScreen { afterLineOnFullScreen() }
      switch finished {
      case .line(let line): return .line(line)
      case .end:
        if let gone = inputIsGone { return gone }
        if !isFullScreen, !Readline.endsLineAtEnd { put("\n") }
        return .endOfInput
      }
    }
    // Keys are read one at a time, so that what was typed ahead is still there for a prompt.
    switch (System.read(atMost: mode == .keys ? 1 : 1 << 14), mode) {
    case (.nothingNow, _): break
    case (.some(let bytes), .keys):
      keyboard.read(bytes, at: System.milliseconds())
    case (.some(let bytes), _): script.feed(bytes)
    case (.end, _) where inputIsGone != nil: return inputIsGone
    case (.end, .keys): isInputAtEnd = true
    case (.end, _):
      script.end()
      isInputAtEnd = true
      if isInteractive { put("\n") }
    }
    return nil
  }

  /// The input of a terminal also ends when its window is closed, a moment before the signal that says so.
  private var inputIsGone: DeviceInput? {
    isInteractive && !System.isTerminal(System.input) ? .terminated(signal: System.hangUp) : nil
  }

  private func afterLineOnFullScreen() {
    put("\u{1B}[?25l")
    display.forget()
  }

  // MARK: signals

  /// From the first question on, signals are told of instead of ending the program.
  private func listen() {
    guard System.catchSignals() else { return }
    // A window that has changed since the medium was measured made a signal that nobody heard.
    if Medium.measured(environment, options) != medium { signals.add(System.windowChange) }
  }

  private func takeSignal() -> DeviceInput? {
    signals.gather()
    for signal in [System.terminate, System.hangUp] where signals.take(signal) { return .terminated(signal: signal) }
    if signals.take(System.interrupt) {
      interrupt()
      return .interrupt
    }
    if signals.take(System.stopKey) {
      stop()
      _ = signals.take(System.goOn)
      return .continued
    }
    if signals.take(System.goOn) {
      goOn()
      return .continued
    }
    return takeSize(isSignalled: signals.take(System.windowChange))
  }

  /// A window of another size, also one whose signal is still on its way: that is then not told again.
  private func takeSize(isSignalled: Bool) -> DeviceInput? {
    let measured = Medium.measured(environment, options)
    let isKnown = measured == medium && (isSizeTold || !isSignalled)
    if isSignalled || !isKnown { isSizeTold = !isSignalled }
    guard !isKnown else { return nil }
    medium = measured
    prompt.resize()
    return .resized
  }

  private func interrupt() {
    keyboard.clear()
    guard isInteractive else { return }
    status(nil)
    let wasAway = prompt.isAway
    prompt.abandon()
    script.clear()
    scriptPromptShown = nil
    if isFullScreen {
      if !wasAway { afterLineOnFullScreen() }
    } else if !isInKeys {
      // The terminal, or readline, has written ^C.
      put("\n")
      isAtLineStart = true
    }
  }

  private func stop() {
    status(nil)
    prompt.pause()
    if isFullScreen { put("\(FullScreen.leaving)") }
    System.restoreSettings()
    System.stop()
    signals.gather()
    goOn()
  }

  /// A shell has had the terminal in between and may have changed all of it.
  private func goOn() {
    medium = Medium.measured(environment, options)
    scriptPromptShown = nil
    if isInKeys { System.enterKeys() }
    if isFullScreen {
      System.mark(fullScreen: true)
      put("\(FullScreen.entering)")
      display.forget()
      if !prompt.isAway { put(lastRow) }
    }
    prompt.goOn()
  }

  // MARK: below

  private func put(_ text: String) { put(Array(text.utf8)) }

  private func put(_ bytes: [UInt8]) {
    guard !isOutputClosed else { return }
    switch System.write(bytes) {
    case .all: break
    case .unread: isOutputClosed = true
    case .failed(let reason):
      outputFailure = reason
      isOutputClosed = true
    }
  }
}
