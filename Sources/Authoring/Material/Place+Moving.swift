import Lessons
import Text

extension Place {
  /// So many Unicode scalars to the right.
  func moved(by scalars: Int) -> Place {
    Place(file: file, line: line, column: column + scalars)
  }
}

extension String {
  /// How many Unicode scalars fit into so many columns.
  func scalars(in columns: Int) -> Int {
    var width = 0, count = 0
    for scalar in unicodeScalars {
      width += Width.of(scalar)
      if width > columns { break }
      count += 1
    }
    return count
  }
}
