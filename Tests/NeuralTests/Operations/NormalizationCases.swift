import Neural

extension OperationCase {
  /// Rows, γ and β.
  private static let rowsAndFactors: [[[Int]]] = [
    [[1, 4], [4], [4]], [[2, 3, 2], [2], [2]], [[2, 1, 3, 2], [2], [2]], [[4, 3], [3], [3]],
  ]

  static let normalizations = [
    OperationCase("standardised rows", 11_708_483_348_821_191_903) {
      $0.standardized(epsilon: 0.1)
    } formula: {
      $0.rowwise(standardized)
    },
    OperationCase(
      "layer normalisation", 9_866_790_322_973_305_164, shapes: rowsAndFactors, terms: 20
    ) {
      $0.layerNormalized(gamma: $1, beta: $2, epsilon: 0.1).list()
    } formula: { x, gamma, beta in
      .pairs(.pairs(x.rowwise(standardized), gamma, *), beta, +)
    },
    OperationCase(
      "batch normalisation", 9_072_675_238_985_821_036, shapes: rowsAndFactors, terms: 20
    ) {
      $0.batchNormalized(gamma: $1, beta: $2, epsilon: 0.1).list()
    } formula: { x, gamma, beta in
      let columns = x.grouped(over: Array(x.shape.indices.dropLast()), standardized)
      return .pairs(.pairs(columns, gamma, *), beta, +)
    },
    OperationCase(
      "batch normalisation in use", 10_227_292_479_296_422_578, shapes: rowsAndFactors, terms: 20
    ) {
      let (mean, variance) = (seen(0.5, $1.shape), seen(2, $1.shape))
      return $0.batchNormalized(mean: mean, variance: variance, gamma: $1, beta: $2, epsilon: 0.1).list()
    } formula: { x, gamma, beta in
      let (mean, variance) = (Numbers(seen(0.5, gamma.shape)), Numbers(seen(2, gamma.shape)))
      let columns = Numbers.pairs(.pairs(x, mean, -), variance) { $0 / ($1 + 0.1).squareRoot() }
      return .pairs(.pairs(columns, gamma, *), beta, +)
    },
  ]

  private static let standardized: @Sendable (Double, [Double]) -> Double = { x, group in
    (x - group.mean) / (group.variance() + 0.1).squareRoot()
  }

  /// What a layer may have seen: another number for each feature.
  private static func seen(_ first: Float, _ shape: [Int]) -> Tensor {
    Tensor(shape: shape, scalars: (0..<shape[0]).map { first + Float($0) / 4 })
  }
}
