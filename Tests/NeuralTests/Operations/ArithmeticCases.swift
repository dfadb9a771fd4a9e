import Neural

extension OperationCase {
  /// Shapes of which each is repeated along the other, in front, in the middle, at the end, everywhere and nowhere.
  private static let pairs: [[[Int]]] = [
    [[3], [3]], [[], []], [[2, 3], []], [[], [4]], [[3, 1], [1, 4]], [[2, 3, 2], [3, 1]], [[1, 2], [2, 2, 3, 1]],
    [[2, 3, 4], [3, 4]],
  ]

  static let arithmetic = [
    OperationCase("addition", 7_468_843_063_898_156_793, shapes: pairs) {
      $0.adding($1).list()
    } formula: {
      .pairs($0, $1, +)
    },
    OperationCase("subtraction", 13_022_215_397_060_226_431, shapes: pairs) {
      $0.subtracting($1).list()
    } formula: {
      .pairs($0, $1, -)
    },
    OperationCase("multiplication", 6_205_248_558_549_990_570, shapes: pairs) {
      $0.multiplied(by: $1).list()
    } formula: {
      .pairs($0, $1, *)
    },
    OperationCase("division", 14_819_073_521_472_003_788, shapes: pairs, inputs: 0.4...3) {
      $0.divided(by: $1).list()
    } formula: {
      .pairs($0, $1, /)
    },
    OperationCase("negation", 10_583_508_912_588_657_755) {
      $0.negated()
    } formula: {
      $0.map { -$0 }
    },
  ]
}
