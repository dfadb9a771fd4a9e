extension Workspace {
  /// The mean loss along a line through the parameters: at w + t · d for each t.
  ///
  /// From one network to another, take the difference of their parameters for d: t = 0 is the one, t = 1 the other. Along
  /// minus the gradient, it is what a step of rate t would give.
  ///
  /// - Parameters:
  ///   - direction: d, in the order of `MLP.parameters`.
  ///   - rows: which samples; all where none are given.
  public mutating func losses(
    of model: MLP, along direction: [Float], at places: [Double], on data: Dataset, rows: ArraySlice<Int>? = nil
  ) -> [Double] {
    let direction = layout.storage(direction)
    var moved = model
    return places.map { t in
      moved.storage = model.storage
      moved.move(by: t, along: direction)
      return evaluate(moved, on: data, rows: rows).loss
    }
  }

  /// The mean loss over a plane through the parameters: in row i and column j at w + y_i · e + x_j · d.
  ///
  /// `across` is d, `up` is e. Directions of `MLP.randomDirection` make the pictures of different networks comparable.
  public mutating func losses(
    of model: MLP, across: [Float], at xs: [Double], up: [Float], at ys: [Double], on data: Dataset,
    rows: ArraySlice<Int>? = nil
  ) -> [[Double]] {
    let (across, up) = (layout.storage(across), layout.storage(up))
    var moved = model
    return ys.map { y in
      xs.map { x in
        moved.storage = model.storage
        moved.move(by: y, along: up)
        moved.move(by: x, along: across)
        return evaluate(moved, on: data, rows: rows).loss
      }
    }
  }
}

extension MLP {
  /// w ← w + t · d.
  fileprivate mutating func move(by t: Double, along direction: [Float]) {
    descend(&storage, direction, rate: -Float(t))
  }
}
