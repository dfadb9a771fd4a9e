import Neural

extension OperationCase {
  private static let solids = [[2, 3, 4], [1, 3, 2], [3, 1, 1], [2, 3, 2]]

  static let reductions = [
    OperationCase("sum of all", 14_505_477_502_242_701_467) {
      $0.sum()
    } formula: {
      .number($0.values.sum)
    },
    OperationCase(
      "sum of columns", 12_232_650_928_389_824_054, shapes: [[3, 2], [1, 4], [5, 7]]
    ) {
      $0.sum(over: [0])
    } formula: {
      $0.reduced(over: [0]) { $0.sum }
    },
    OperationCase("sum of rows, kept", 11_670_994_065_565_172_793) {
      $0.sum(over: [-1], keepingDimensions: true)
    } formula: {
      $0.reduced(over: [$0.shape.count - 1], keepingDimensions: true) { $0.sum }
    },
    OperationCase("mean of all", 16_812_854_693_286_580_895) {
      $0.mean()
    } formula: {
      .number($0.values.mean)
    },
    OperationCase("mean inside", 10_831_715_340_800_545_412, shapes: solids) {
      $0.mean(over: [1])
    } formula: {
      $0.reduced(over: [1]) { $0.mean }
    },
    OperationCase(
      "mean around, kept", 3_627_406_192_261_042_772, shapes: solids
    ) {
      $0.mean(over: [-1, 0], keepingDimensions: true)
    } formula: {
      $0.reduced(over: [0, 2], keepingDimensions: true) { $0.mean }
    },
    OperationCase("largest of all", 2_221_291_080_041_497_344) {
      $0.max()
    } formula: {
      .number($0.values.max()!)
    },
    // The way back of an order of dimensions that is not its own: 1, 2, 0.
    OperationCase("largest of columns", 7_351_951_954_131_077_139, shapes: solids) {
      $0.max(over: [0])
    } formula: {
      $0.reduced(over: [0]) { $0.max()! }
    },
    OperationCase("largest inside", 15_664_044_279_618_985_379, shapes: solids) {
      $0.max(over: [1])
    } formula: {
      $0.reduced(over: [1]) { $0.max()! }
    },
    OperationCase(
      "largest around, kept", 13_210_276_497_842_739_124, shapes: solids
    ) {
      $0.max(over: [0, 2], keepingDimensions: true)
    } formula: {
      $0.reduced(over: [0, 2], keepingDimensions: true) { $0.max()! }
    },
    OperationCase("variance of all", 13_159_802_793_615_789_434) {
      $0.variance()
    } formula: {
      .number($0.values.variance())
    },
    OperationCase(
      "variance inside", 16_186_140_971_635_220_095, shapes: solids
    ) {
      $0.variance(over: [1], keepingDimensions: true)
    } formula: {
      $0.reduced(over: [1], keepingDimensions: true) { $0.variance() }
    },
    OperationCase(
      "estimated variance", 6_355_489_767_547_053_327, shapes: solids + [[4, 3, 3]]
    ) {
      $0.variance(over: [0, 1], correction: 1)
    } formula: {
      $0.reduced(over: [0, 1]) { $0.variance(correction: 1) }
    },
  ]
}
