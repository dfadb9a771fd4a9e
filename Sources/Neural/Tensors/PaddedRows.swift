extension Tensor {
  /// The rows of a matrix, each padded with zeros to whole vectors, as the kernels read them.
  var paddedRows: [Float] {
    let (rows, columns) = (shape[0], shape[1])
    if isDense && columns == columns.padded { return storage }
    var padded = [Float](repeating: 0, count: rows * columns.padded)
    for i in 0..<rows {
      let place = start + i * strides[0]
      for j in 0..<columns { padded[i * columns.padded + j] = storage[place + j * strides[1]] }
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
