/// What came of a claim when its experiments were run on its seeds.
public struct Proof: Sendable, Equatable {
  /// The lesson's id.
  public var lesson: String
  /// The experiment's id.
  public var experiment: String
  /// The sentence.
  public var text: String
  /// The formula.
  public var expect: String
  /// Whether it held on as many seeds as it must.
  public var holds: Bool
  /// On how many seeds it was tried: 1 … this.
  public var seeds: Int
  /// The seeds on which it did not hold.
  public var failed: [Int]
  /// The left side of the first test over the seeds; none where it was missing on all.
  public var found: Found?
  /// Why a number was missing, on the first failed seed where one was.
  public var reason: String?
  /// How long it took; of runs that several claims share, the first claim takes the time.
  public var seconds: Double
  /// The sides of all tests on the first failed seed, in the order of the source.
  public var sides: [Double?]

  /// The smallest, the middle and the largest of some numbers.
  public struct Found: Sendable, Equatable {
    /// The smallest.
    public var min: Double
    /// The one in the middle.
    public var median: Double
    /// The largest.
    public var max: Double
  }
}

extension Proof.Found {
  /// Of an even count the median is the mean of the two in the middle; nil of none.
  init?(_ numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    self.init(
      min: sorted[0],
      median: sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle],
      max: sorted[sorted.count - 1])
  }
}
