public import Formula
public import Lessons

/// A sentence with the formula that must hold, read.
public struct BoundClaim: Sendable {
  /// The sentence, shown after a run.
  public var text: String
  /// The formula.
  public var expect: Claim
  /// On how many of how many seeds it must hold.
  public var seeds: ExperimentBlock.Seeds
  /// Where the formula stands.
  public var place: Place

  /// A claim.
  public init(text: String, expect: Claim, seeds: ExperimentBlock.Seeds = .usual, place: Place) {
    self.text = text
    self.expect = expect
    self.seeds = seeds
    self.place = place
  }

  /// The same claim on another number of seeds, of which the same share must hold, rounded up.
  public func tried(on count: Int) -> BoundClaim {
    var claim = self
    let share = (seeds.count * count + seeds.of - 1) / seeds.of
    claim.seeds = ExperimentBlock.Seeds(count: share, of: count)
    return claim
  }
}
