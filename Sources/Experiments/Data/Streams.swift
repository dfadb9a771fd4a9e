import Neural

/// The independent generators of a seed: a change to one use leaves the others alone, so runs of one seed share their
/// data, their initial weights and the order of their samples whatever else differs.
enum Stream {
  static let data: UInt64 = 1
  static let weights: UInt64 = 2
  static let order: UInt64 = 3
  static let wrongLabels: UInt64 = 4
  static let curvature: UInt64 = 5
  static let directions: UInt64 = 6
  /// One for each walker, beginning here.
  static let walkers: UInt64 = 1 << 16
  /// One for each batch size, beginning here.
  static let draws: UInt64 = 1 << 32
}
