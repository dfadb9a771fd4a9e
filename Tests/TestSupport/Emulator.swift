internal import CVTerm

/// A terminal emulator in the test process: bytes in, a screen and replies out.
@safe final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  /// What the terminal answers to questions of the program, to be sent to it.
  private(set) var replies: [UInt8] = []
  private(set) var isCursorVisible = true
  private(set) var isAlternate = false
  private(set) var bells = 0
  /// The lines that left the screen at its top.
  private(set) var scrolled: [String] = []
  private(set) var columns: Int
  private(set) var rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    unsafe terminal = vterm_new(Int32(rows), Int32(columns))
    unsafe screen = vterm_obtain_screen(terminal)
    unsafe callbacks = .allocate(capacity: 1)
    unsafe callbacks.initialize(to: VTermScreenCallbacks())
    unsafe vterm_set_utf8(terminal, 1)
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe vterm_output_set_callback(
      terminal,
      { bytes, count, user in
        let emulator = unsafe Unmanaged<Emulator>.fromOpaque(user!).takeUnretainedValue()
        let reply = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        unsafe emulator.replies.append(contentsOf: reply)
      }, user)
    unsafe callbacks.pointee.settermprop = { property, value, user in
      let emulator = unsafe Unmanaged<Emulator>.fromOpaque(user!).takeUnretainedValue()
      if property == VTERM_PROP_CURSORVISIBLE { emulator.isCursorVisible = unsafe value!.pointee.boolean != 0 }
      if property == VTERM_PROP_ALTSCREEN { emulator.isAlternate = unsafe value!.pointee.boolean != 0 }
      return 1
    }
    unsafe callbacks.pointee.bell = { user in
      unsafe Unmanaged<Emulator>.fromOpaque(user!).takeUnretainedValue().bells += 1
      return 1
    }
    unsafe callbacks.pointee.sb_pushline = { count, cells, user in
      let emulator = unsafe Unmanaged<Emulator>.fromOpaque(user!).takeUnretainedValue()
      let line = unsafe UnsafeBufferPointer(start: cells, count: Int(count))
      var text = ""
      for i in line.indices { text += Emulator.text(of: unsafe line[i]) }
      while text.last == " " { text.removeLast() }
      emulator.scrolled.append(text)
      return 1
    }
    unsafe vterm_screen_set_callbacks(screen, callbacks, user)
    unsafe vterm_screen_enable_altscreen(screen, 1)
    unsafe vterm_screen_reset(screen, 1)
  }

  deinit {
    unsafe vterm_free(terminal)
    unsafe callbacks.deallocate()
  }

  func write(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe vterm_input_write(terminal, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    unsafe vterm_screen_flush_damage(screen)
  }

  func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    unsafe vterm_set_size(terminal, Int32(rows), Int32(columns))
    unsafe vterm_screen_flush_damage(screen)
  }

  var shown: TerminalScreen {
    var cells: [[TerminalScreen.Cell]] = []
    for row in 0..<rows {
      var line: [TerminalScreen.Cell] = []
      for column in 0..<columns {
        var cell = VTermScreenCell()
        unsafe vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        line.append(
          TerminalScreen.Cell(
            text: Self.text(of: cell), isBold: cell.attrs.bold != 0,
            isItalic: cell.attrs.italic != 0, isUnderlined: cell.attrs.underline != 0,
            isInverse: cell.attrs.reverse != 0, foreground: Self.name(of: cell.fg),
            background: Self.name(of: cell.bg)))
      }
      cells.append(line)
    }
    var position = VTermPos()
    unsafe vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return TerminalScreen(
      cells: cells, cursor: (Int(position.row), Int(position.col)), isCursorVisible: isCursorVisible,
      isAlternate: isAlternate)
  }

  private static func text(of cell: VTermScreenCell) -> String {
    // The right half of a wide character is marked with all bits.
    let (a, b, c, d, e, f) = cell.chars
    if a == UInt32.max { return "" }
    if a == 0 { return " " }
    var text = String.UnicodeScalarView()
    for value in [a, b, c, d, e, f].prefix(while: { $0 != 0 }) {
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  private static func name(of color: VTermColor) -> String {
    let type = UInt32(unsafe color.type)
    if type & VTERM_COLOR_DEFAULT_MASK.rawValue != 0 { return "default" }
    if type & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue { return "\(unsafe color.indexed.idx)" }
    let parts = unsafe [color.rgb.red, color.rgb.green, color.rgb.blue]
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
