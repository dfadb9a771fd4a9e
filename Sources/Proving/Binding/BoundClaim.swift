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
}
