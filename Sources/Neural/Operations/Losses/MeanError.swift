extension Tensor {
  /// The mean of f(e) over the differences e from the targets, and its derivative f′(e) / n.
  ///
  /// In double precision, in which the difference of two floats loses nothing that a float could hold.
  func meanError(
    from targets: Tensor, of f: (Double) -> Double, slope: @escaping @Sendable (Double) -> Double
  ) -> Differentiated<Tensor> {
    precondition(shape == targets.shape, "Predictions of shape \(shape) do not fit targets of \(targets.shape).")
    precondition(!scalars.isEmpty, "There is no mean error of nothing.")
    let errors = zip(scalars, targets.scalars).map { Double($0) - Double($1) }
    let count = Double(errors.count)
    let shape = shape
    let loss = Tensor(shape: [], scalars: [Float(errors.reduce(0) { $0 + f($1) } / count)])
    return Differentiated(loss) { upstream in
      let factor = Double(upstream.scalars[0]) / count
      return Tensor(shape: shape, scalars: errors.map { Float(slope($0) * factor) })
    }
  }
}
