import CReadline
import Synchronization

/// GNU readline behind Swift types: the one file that knows it.
///
/// It is used by its callback interface: the caller waits for input, then lets readline read one character of it.
enum Readline {
  /// A line that was finished, or the end of input.
  enum Finished: Sendable, Equatable {
    case line(String)
    case end
  }

  /// The callbacks have no context, so what they find and need stands here.
  private static let finished = Mutex<[Finished]>([])
  nonisolated(unsafe) private static var completions: (String, Int) -> [String] = { _, _ in [] }
  private static let isStarted = Mutex(false)

  /// Before the first prompt; again it does nothing.
  static func start() {
    let isFirst = isStarted.withLock { started in
      defer { started = true }
      return !started
    }
    guard isFirst else { return }
    prompt_use_utf8()
    unsafe prompt_start { _, start, end in unsafe Readline.complete(start: Int(start), end: Int(end)) }
  }

  // MARK: a prompt

  /// Shows a prompt; the terminal is then readline's until `remove`, or until a line is finished.
  static func install(_ prompt: String, completions: @escaping (String, Int) -> [String]) {
    unsafe Self.completions = completions
    unsafe rl_callback_handler_install(promptWithHiddenStyle(prompt)) { line in
      // Removed in here, or readline would show the prompt again before the line was answered.
      rl_callback_handler_remove()
      guard let line = unsafe line else {
        Readline.finished.withLock { $0.append(.end) }
        return
      }
      let text = unsafe String(cString: line)
      unsafe free(line)
      Readline.finished.withLock { $0.append(.line(text)) }
    }
  }

  /// Lets readline read one character, which must be there.
  static func readCharacter() { rl_callback_read_char() }

  /// What was finished since the last call.
  static func takeFinished() -> Finished? {
    finished.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  static func remove() { prompt_remove() }
  static func hide() { prompt_hide() }
  static func show() { prompt_show() }
  static func abandon() { prompt_abandon() }
  static func pause() { prompt_pause() }
  static func goOn() { prompt_go_on() }
  static func resize() { prompt_resize() }

  /// What has been typed so far, and the byte before which the cursor stands.
  static var unfinished: (text: String, point: Int) { (unsafe String(cString: prompt_line()), Int(prompt_point())) }

  static func insert(_ unfinished: (text: String, point: Int)) {
    unsafe prompt_insert(unfinished.text, Int32(clamping: unfinished.point))
  }

  static func stopMarkingPastes() { unsafe rl_variable_bind("enable-bracketed-paste", "off") }

  /// Whether the end of input has ended the prompt's line on the screen by itself, which depends on `~/.inputrc`.
  static var endsLineAtEnd: Bool {
    guard let value = unsafe rl_variable_value("enable-bracketed-paste") else { return false }
    return unsafe String(cString: value) == "on"
  }

  // MARK: history

  /// Reads the lines of earlier sessions and keeps at most so many, also in the file.
  static func loadHistory(_ path: String, limit: Int) {
    using_history()
    stifle_history(Int32(limit))
    unsafe read_history(path)
    unsafe history_truncate_file(path, Int32(limit))
  }

  /// Adds a line, unless it is the same as the one before. Returns whether it was added.
  static func remember(_ line: String) -> Bool {
    if let last = unsafe prompt_newest(), unsafe String(cString: last) == line { return false }
    unsafe add_history(line)
    return true
  }

  /// Appends the newest line to a file that exists.
  static func appendHistory(to path: String) { unsafe append_history(1, path) }

  // MARK: completion

  /// Gives readline its array of C strings: the common beginning, the candidates, nil; it frees them.
  private static func complete(start: Int, end: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let line = unsafe String(cString: prompt_line())
    let before = String(decoding: Array(line.utf8).prefix(end), as: UTF8.self)
    var candidates: [String] = []
    for candidate in unsafe completions(line, before.count) where !candidates.contains(candidate) {
      candidates.append(candidate)
    }
    // No blank behind a candidate that wants to go on, such as the name of a setting.
    let goesOn = candidates.count == 1 && candidates[0].last == "="
    prompt_completion_found(goesOn ? 0 : 0x20)
    guard let first = candidates.first else { return nil }
    let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    // An empty beginning would take away what was typed.
    let typed = String(decoding: Array(line.utf8).prefix(end).dropFirst(start), as: UTF8.self)
    let all = candidates.count == 1 ? [first] : [common.isEmpty ? typed : common] + candidates
    let size = (all.count + 1) * MemoryLayout<Int>.size
    let array = unsafe malloc(size)!.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
    for i in all.indices { unsafe array[i] = strdup(all[i]) }
    unsafe array[all.count] = nil
    return unsafe array
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
