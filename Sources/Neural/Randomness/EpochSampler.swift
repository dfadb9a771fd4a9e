/// Batches without replacement: every epoch is a fresh order of all samples, cut into batches.
///
/// An epoch has ⌊count / batch⌋ batches; samples left over wait for another epoch's order.
public struct EpochSampler: Sendable {
  /// How many samples there are.
  public let count: Int
  /// How many samples a batch has.
  public let batch: Int
  private var order: [Int]
  private var position: Int
  private var generator: SeededGenerator

  /// Batches of `batch` samples out of `count`.
  public init(count: Int, batch: Int, generator: SeededGenerator) {
    precondition(batch > 0 && batch <= count, "A batch of \(batch) out of \(count) samples cannot be drawn.")
    self.count = count
    self.batch = batch
    self.generator = generator
    order = Array(0..<count)
    position = count
  }

  /// How many batches an epoch has.
  public var stepsPerEpoch: Int { count / batch }

  /// The rows of the next batch.
  ///
  /// The slice shares the sampler's memory. Let go of it before the epoch ends, or the next order is drawn in a copy.
  public mutating func next() -> ArraySlice<Int> {
    if position + batch > count {
      generator.shuffle(&order)
      position = 0
    }
    defer { position += batch }
    return order[position..<position + batch]
  }
}
