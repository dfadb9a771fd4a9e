/// Numbers in rows: float32, row major, up to four dimensions.
public struct Tensor: Sendable, Equatable {
  /// The lengths, the slowest dimension first: `[rows, columns]`.
  public let shape: [Int]
  /// The numbers, the last dimension fastest.
  public var scalars: [Float]

  /// A tensor of these numbers.
  public init(shape: [Int], scalars: [Float]) {
    precondition(shape.count <= 4, "A tensor has up to 4 dimensions, not \(shape.count).")
    precondition(
      shape.reduce(1, *) == scalars.count, "A tensor of shape \(shape) does not hold \(scalars.count) numbers.")
    self.shape = shape
    self.scalars = scalars
  }
}

extension Tensor {
  /// The number at a row and a column of a matrix.
  public subscript(row: Int, column: Int) -> Float {
    get { scalars[row * shape[1] + column] }
    set { scalars[row * shape[1] + column] = newValue }
  }

  /// One row of a matrix.
  public func row(_ row: Int) -> ArraySlice<Float> { scalars[row * shape[1]..<(row + 1) * shape[1]] }
}

extension Tensor {
  /// The rows of a matrix, each padded with zeros to whole vectors.
  var paddedRows: [Float] {
    let (rows, columns) = (shape[0], shape[1])
    var padded = [Float](repeating: 0, count: rows * columns.padded)
    for i in 0..<rows {
      for j in 0..<columns { padded[i * columns.padded + j] = scalars[i * columns + j] }
    }
    return padded
  }

  /// A matrix from rows padded to whole vectors.
  init(rows: Int, columns: Int, padded: [Float]) {
    var scalars: [Float] = []
    scalars.reserveCapacity(rows * columns)
    for i in 0..<rows { scalars += padded[i * columns.padded..<i * columns.padded + columns] }
    self.init(shape: [rows, columns], scalars: scalars)
  }
}
