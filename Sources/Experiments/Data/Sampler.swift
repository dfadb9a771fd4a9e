import Neural

/// Where batches come from.
enum Sampler: Sendable {
  /// Every epoch is a fresh order of all samples.
  case epoch(EpochSampler)
  /// Each sample of each batch is any of all.
  case replacement(ReplacementSampler)
  /// Lent out for a batch.
  case lent

  init(named name: String, count: Int, batch: Int, generator: SeededGenerator) {
    self =
      name == "replacement"
      ? .replacement(ReplacementSampler(count: count, batch: batch, generator: generator))
      : .epoch(EpochSampler(count: count, batch: batch, generator: generator))
  }
}

extension Sampler {
  /// Lends the rows of the next batch.
  mutating func withNext<Result>(_ body: (ArraySlice<Int>) -> Result) -> Result {
    // Taken out of the case meanwhile, so that its order is not copied.
    switch self {
    case .epoch(var sampler):
      self = .lent
      defer { self = .epoch(sampler) }
      return body(sampler.next())
    case .replacement(var sampler):
      self = .lent
      defer { self = .replacement(sampler) }
      return body(sampler.next())
    case .lent: preconditionFailure("A batch was asked for inside a batch.")
    }
  }
}
