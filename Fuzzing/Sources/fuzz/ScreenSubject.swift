@testable import Terminal

/// What reaches the terminal, and what comes from it.
enum ScreenSubject {
  private static let theme = Theme()

  /// No line is wider than its medium, and no control code is drawn that the theme did not make.
  static func check(_ screen: Screen, _ medium: Medium) {
    for line in screen.lines(for: medium) {
      for span in line.spans {
        expect(!span.text.unicodeScalars.contains(where: isControl), "a control code in \(span.text.debugDescription)")
      }
      let bytes = theme.bytes(of: line, medium: medium)
      guard medium.isLinear else { continue }
      expect(!bytes.unicodeScalars.contains(where: isControl), "an escape in \(bytes.debugDescription)")
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  static func takeTheme(_ bytes: [UInt8]) {
    do {
      _ = try Theme(named: "mine", reading: String(decoding: bytes, as: UTF8.self))
    } catch {
      expect(!error.sentence.isEmpty, "refused without a reason")
    }
  }

  static func takeKeys(_ bytes: [UInt8]) {
    var keyboard = Keyboard()
    var time = 0
    for piece in stride(from: 0, to: bytes.count, by: 3) {
      keyboard.read(Array(bytes[piece..<min(bytes.count, piece + 3)]), at: time)
      while keyboard.next() != nil {}
      time += 40
      keyboard.look(at: time)
    }
  }
}
