extension Tensor {
  /// The rows of these numbers, from 0, in their order; a row may come many times, or never.
  ///
  ///     y_i = x_(r_i);   x [n, …] and k numbers give y [k, …]
  ///     ∂L/∂x_r = Σ ∂L/∂y_i over all i with r_i = r, in order
  public func gathering(rows numbers: [Int]) -> Differentiated<Tensor> {
    precondition(!shape.isEmpty, "A single number has no rows to gather.")
    let shape = shape
    let length = shape.dropFirst().reduce(1, *)
    if let wrong = numbers.first(where: { !(0..<shape[0] ~= $0) }) {
      preconditionFailure("There is no row \(wrong) in a tensor of shape \(shape).")
    }
    let x = scalars
    let y = Tensor(
      shape: [numbers.count] + shape.dropFirst(), scalars: numbers.flatMap { x[$0 * length..<($0 + 1) * length] })
    return Differentiated(y) { upstream in
      let incoming = upstream.scalars
      var slopes = [Float](repeating: 0, count: shape.reduce(1, *))
      for (i, row) in numbers.enumerated() {
        for j in 0..<length { slopes[row * length + j] += incoming[i * length + j] }
      }
      return Tensor(shape: shape, scalars: slopes)
    }
  }
}
