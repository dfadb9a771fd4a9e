/// A piece of YAML, and where each of its lines stands in the file: front matter, a fence, or a whole file.
struct YAMLText {
  /// The YAML itself.
  let bytes: [UInt8]
  private let source: SourceText
  /// For each line the place of its first character.
  private let lineStarts: [Place]

  /// Lines of the source, which are YAML as they are.
  init(lines: Range<Int>, of source: SourceText) {
    self.source = source
    lineStarts = lines.map { Place(file: source.file, line: $0 + 1, column: 1) }
    bytes =
      lines.isEmpty
      ? []
      : Array(source.bytes[source.lineStarts[lines.lowerBound]..<source.range(ofLine: lines.upperBound - 1).upperBound])
  }

  /// The code of a fence.
  init(fence: SourceBlock, in source: SourceText) {
    self.source = source
    let first = source.place(at: fence.start)
    let code = fence.code
    lineStarts = code.starts.enumerated().map { index, start in
      start.map(source.place) ?? Place(file: source.file, line: first.line + 1 + index, column: 1)
    }
    bytes = code.bytes
  }

  /// The place in the file of a line and column of the YAML, both from 1.
  func place(line: Int, column: Int) -> Place {
    guard let last = lineStarts.last else { return Place(file: source.file, line: 1, column: 1) }
    guard line <= lineStarts.count else {
      // libyaml sees the end of the text in a line behind the last.
      let length = String(
        decoding: bytes.split(separator: .newline, omittingEmptySubsequences: false).last ?? [], as: UTF8.self
      )
      .unicodeScalars.count
      return Place(file: last.file, line: last.line, column: last.column + length)
    }
    var place = lineStarts[max(0, line - 1)]
    place.column += column - 1
    return place
  }

  /// The place of the first character.
  var start: Place { place(line: 1, column: 1) }
}
