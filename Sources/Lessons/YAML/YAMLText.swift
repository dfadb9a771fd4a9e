/// A piece of YAML, and where each of its lines stands in the file: front matter, a fence, or a whole file.
struct YAMLText {
  /// The YAML itself.
  let bytes: [UInt8]
  private let source: SourceText
  /// The line of the source in which it begins, from 0.
  private let firstLine: Int
  /// For each line the offset of its first character in the source; nil for an empty line.
  private let starts: [Int?]

  /// Lines of the source, which are YAML as they are.
  init(lines: Range<Int>, of source: SourceText) {
    self.source = source
    firstLine = lines.lowerBound
    starts = source.lineStarts[lines].map { $0 }
    bytes =
      lines.isEmpty
      ? []
      : Array(source.bytes[source.lineStarts[lines.lowerBound]..<source.range(ofLine: lines.upperBound - 1).upperBound])
  }

  /// The code of a fence.
  init(fence: SourceBlock, in source: SourceText) {
    let code = fence.code
    self.source = source
    firstLine = source.line(at: fence.start) + 1
    starts = code.starts
    bytes = code.bytes
  }

  /// The place in the file of a line and column of the YAML, both from 1.
  func place(line: Int, column: Int) -> Place {
    guard !starts.isEmpty else { return Place(file: source.file, line: 1, column: 1) }
    guard line <= starts.count else {
      // libyaml sees the end of the text in a line behind the last.
      let last = bytes.split(separator: .newline, omittingEmptySubsequences: false).last ?? []
      return place(line: starts.count, column: last.count { !$0.isContinuation } + 1)
    }
    let index = max(0, line - 1)
    let before = starts[index].map { source.column(of: $0, inLine: firstLine + index) - 1 } ?? 0
    return Place(file: source.file, line: firstLine + index + 1, column: before + column)
  }

  /// The place of the first character.
  var start: Place { place(line: 1, column: 1) }
}
