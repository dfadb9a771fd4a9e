extension ExperimentBlock {
  /// Curves without names, one of which is to be found: which is the correct code?
  public struct Puzzle: Sendable {
    /// What is asked: "Which curve divides and zeroes?"
    public var ask: String
    /// The title of the run that is asked for.
    public var right: String
    /// What is said when the names have appeared.
    public var why: String?
    /// Its runs; empty for those of the block.
    public var runs: [RunRow]
    /// Where it stands.
    public var place: Place

    /// A puzzle from its parts.
    public init(ask: String, right: String, why: String? = nil, runs: [RunRow] = [], place: Place) {
      self.ask = ask
      self.right = right
      self.why = why
      self.runs = runs
      self.place = place
    }

    /// How many curves it may have: with more, the eye gets lost.
    public static let curves = 2...4
  }
}
