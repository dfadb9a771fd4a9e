/// A question's meaning: what changes when its kind or its key changes, and not with a typo in its words.
enum Meaning {
  /// 16 hex digits: the FNV-1a hash of the kind and the key.
  ///
  /// The key is the positions of the ticks, the accepted forms sorted, the items or pairs in source order, the formulas
  /// as written: small letters, no blanks, no tolerance.
  static func of(_ question: Question) -> String {
    var bytes = Array(question.kind.rawValue.utf8)
    for part in key(of: question) {
      bytes.append(.newline)
      fold(part, into: &bytes)
    }
    return FNV.hex(bytes: bytes)
  }

  private static func key(of question: Question) -> [String] {
    let ticks = question.options.indices.filter { question.options[$0].isRight }.map { "\($0 + 1)" }
    let key = question.key
    switch question.kind {
    case .single, .multiple: return ticks
    case .predict: return ticks + [key?.value, key?.proof].compactMap { $0 }
    case .numeric: return [key?.value].compactMap { $0 }
    case .text: return (key?.accept ?? []).map(folded).sorted()
    case .order: return question.options.map(\.plain)
    case .match: return question.pairs.map { Inline.plain($0.left ?? []) + "=" + Inline.plain($0.right) }
    case .cloze: return question.blanks.map { $0.accept.map(folded).sorted().joined(separator: "|") }
    case .open: return []
    }
  }

  private static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    fold(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func fold(_ text: String, into bytes: inout [UInt8]) {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      bytes += text.lowercased().filter { !$0.isWhitespace }.utf8
      return
    }
    for byte in text.utf8 where byte != .space && !(0x09...0x0D).contains(byte) {
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }
}
