import Neural

extension OperationCase {
  static let products = [
    OperationCase(
      "matrix product", 15_665_646_319_853_616_526,
      shapes: [
        [[3, 4], [4, 5]], [[1, 1], [1, 1]], [[2, 3, 4], [4, 2]], [[3, 2], [4, 2, 5]], [[2, 1, 3, 2], [3, 2, 4]],
        [[2, 2, 1, 3], [2, 2, 3, 8]], [[3, 5], [5, 9]],
      ], terms: 50
    ) {
      $0.matrixProduct(with: $1).list()
    } formula: {
      product($0, $1)
    },
    OperationCase(
      "affine map", 2_182_163_458_300_860_716,
      shapes: [[[4], [4, 2], [2]], [[2, 3, 2], [2, 8], [8]], [[3, 5], [5, 9], [9]]], terms: 50
    ) {
      $0.affine(weights: $1, biases: $2).list()
    } formula: { x, weights, biases in
      let rows = Numbers(shape: x.shape.count == 1 ? [1] + x.shape : x.shape) { x[$0] }
      let sums = Numbers.pairs(product(rows, weights), biases, +)
      return Numbers(shape: x.shape.dropLast() + biases.shape) { sums[x.shape.count == 1 ? [0] + $0 : $0] }
    },
    OperationCase(
      "gathered rows", 10_238_054_075_333_575_095, shapes: [[4], [3, 2], [2, 2, 3], [1, 3], [5, 3]]
    ) {
      $0.gathering(rows: rows(of: $0.shape))
    } formula: { x in
      Numbers(shape: [5] + x.shape.dropFirst()) { x[[rows(of: x.shape)[$0[0]]] + $0.dropFirst()] }
    },
  ]

  /// Five rows, some more than once, some never.
  private static func rows(of shape: [Int]) -> [Int] { (0..<5).map { ($0 * $0 + 1) % shape[0] } }

  private static func product(_ a: Numbers, _ b: Numbers) -> Numbers {
    // Rows, terms and columns as dimensions of their own, of which the terms go.
    let terms = Numbers.pairs(
      Numbers(shape: a.shape + [1]) { a[$0.dropLast()] },
      Numbers(shape: b.shape.dropLast(2) + [1] + b.shape.suffix(2)) { b[$0.dropLast(3) + $0.suffix(2)] }, *)
    return terms.reduced(over: [terms.shape.count - 2]) { $0.sum }
  }
}
