/// Where something stands in a file: what a finding points to.
///
/// Lines and columns begin at 1; columns count Unicode scalars.
public struct Place: Sendable, Hashable {
  /// The file's path as it was handed in.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The Unicode scalar in the line, from 1.
  public var column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// Places in the order of reading, file by file.
  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
