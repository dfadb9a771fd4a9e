extension Tensor {
  /// C = A·B, with `biases` on every row if given. More than two dimensions are matrices side by side, in the last two;
  /// those in front broadcast.
  ///
  ///     [4, 2, 3] times [3, 5] gives [4, 2, 5]
  ///
  /// Each number is one sum over the columns of A in order, one fused multiply-add a step (see `multiply`).
  func times(_ other: Tensor, adding biases: Tensor? = nil) -> Tensor {
    let (rank, otherRank) = (shape.count, other.shape.count)
    precondition(
      rank >= 2 && otherRank >= 2 && shape[rank - 1] == other.shape[otherRank - 2],
      "Tensors of shapes \(shape) and \(other.shape) have no matrix product: columns must meet as many rows.")
    guard let batch = Self.broadcastShape(shape.dropLast(2), other.shape.dropLast(2)) else {
      preconditionFailure("Tensors of shapes \(shape) and \(other.shape) are not as many matrices, nor one.")
    }
    let (rows, depth, columns) = (shape[rank - 2], shape[rank - 1], other.shape[otherRank - 1])
    let a = broadcast(to: batch + [rows, depth])
    let b = other.broadcast(to: batch + [depth, columns])
    var product = [Float](repeating: 0, count: rows * columns.padded)
    var factor = PackedFactor()
    var scalars: [Float] = []
    scalars.reserveCapacity(batch.reduce(rows * columns, *))
    for (left, right) in zip(a.matrixStarts, b.matrixStarts) {
      factor.pack(b, at: right, biases)
      if rows > 0 && depth > 0 {
        var c = product.mutableSpan
        multiply(
          rows: rows, depth: depth, columns: columns.padded, a.storage.span.extracting(left...),
          Strides(row: a.strides[batch.count], depth: a.strides[batch.count + 1]), factor.rows.span, into: &c,
          starting: biases == nil ? .zero : .bias(at: depth * columns.padded))
      }
      for i in 0..<rows { scalars += product[i * columns.padded..<i * columns.padded + columns] }
    }
    return Tensor(shape: batch + [rows, columns], scalars: scalars)
  }

  /// Where each matrix of the last two dimensions begins.
  private var matrixStarts: [Int] {
    zip(shape, strides).dropLast(2).reduce([start]) { starts, dimension in
      starts.flatMap { start in (0..<dimension.0).map { start + $0 * dimension.1 } }
    }
  }
}

/// A product's second matrix as the kernel reads it, kept while the next product needs the same.
private struct PackedFactor {
  private(set) var rows: [Float] = []
  private var place: Int?

  /// Padded rows, then those of the biases.
  mutating func pack(_ matrices: Tensor, at start: Int, _ biases: Tensor?) {
    guard place != start else { return }
    place = start
    let matrix = Tensor(
      shape: matrices.shape.suffix(2), strides: matrices.strides.suffix(2), start: start, storage: matrices.storage)
    rows = matrix.paddedRows
    if let biases { rows += biases.reshaped(to: [1, matrix.shape[1]]).paddedRows }
  }
}
