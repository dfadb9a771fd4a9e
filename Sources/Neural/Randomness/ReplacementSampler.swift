/// Batches with replacement: every sample of every batch is any of all, independent of the others.
public struct ReplacementSampler: Sendable {
  /// How many samples there are.
  public let count: Int
  private var rows: [Int]
  private var generator: SeededGenerator

  /// Batches of `batch` samples out of `count`.
  public init(count: Int, batch: Int, generator: SeededGenerator) {
    precondition(batch > 0 && count > 0, "A batch of \(batch) out of \(count) samples cannot be drawn.")
    self.count = count
    self.generator = generator
    rows = [Int](repeating: 0, count: batch)
  }

  /// How many samples a batch has.
  public var batch: Int { rows.count }

  /// The rows of the next batch.
  ///
  /// The slice shares the sampler's memory. Let go of it before the next call, or that is drawn in a copy.
  public mutating func next() -> ArraySlice<Int> {
    for i in rows.indices { rows[i] = generator.below(count) }
    return rows[...]
  }
}
