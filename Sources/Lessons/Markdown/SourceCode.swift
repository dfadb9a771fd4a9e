/// The lines of a code block.
struct SourceCode: Equatable {
  /// The code, without a newline at its end.
  private(set) var bytes: [UInt8] = []
  /// The offset of each line's first byte; nil for an empty line.
  private(set) var starts: [Int?] = []

  init(_ pieces: SourceInlines, in source: SourceText) {
    var start: Int?
    var indentation = 0
    var line: Int?
    bytes.reserveCapacity(pieces.length)
    for piece in pieces {
      switch piece.kind {
      case .lineBreak:
        starts.append(start)
        bytes.append(.newline)
        start = nil
        indentation = 0
        line? += 1
      case .made(let index):
        let text = pieces.words(index)
        bytes += text.utf8
        indentation += text.utf8.count
      case .text, .entity, .span:
        if start == nil {
          // Indentation is text of the parser's own, and stands before this text in the source all the same.
          let here = source.line(at: piece.range.lowerBound, near: line)
          start = Swift.max(piece.range.lowerBound - indentation, source.lineStarts[here])
          line = here
        }
        bytes += source.bytes[piece.range]
      }
    }
    if bytes.last == .newline {
      bytes.removeLast()
    } else if !bytes.isEmpty {
      starts.append(start)
    }
  }

  /// The code.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Its lines as text.
  var lines: [String] {
    starts.isEmpty
      ? []
      : bytes.split(separator: .newline, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension SourceCode {
  /// The language of a fence: the first word behind its marks, or `""`.
  static func language(of info: String) -> String {
    info.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) ?? ""
  }
}
