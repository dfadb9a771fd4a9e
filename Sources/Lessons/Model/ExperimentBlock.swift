/// An experiment as its author wrote it: names and text, bound to a kind of experiment elsewhere.
public struct ExperimentBlock: Sendable {
  /// A setting as written: its name, its value as one would type it, and where it stands.
  public typealias Setting = (name: String, value: String, place: Place)

  /// The block's id, unique in the lesson.
  public var id: String
  /// The name of its kind, such as `descent`.
  public var kind: String
  /// What the learner reads above the picture.
  public var title: String?
  /// The block whose settings come first.
  public var like: String?
  /// The settings that differ from the kind's, or from those of `like`.
  public var settings: [Setting]
  /// The settings that ←/→ move, and where they stop.
  public var sliders: [Slider]
  /// The settings that are swept, one or two: a run for each value, or for each pair of values.
  public var sweeps: [Slider]
  /// The rows that are drawn over one another.
  public var runs: [RunRow]
  /// The curves without names, if there is a puzzle.
  public var puzzle: Puzzle?
  /// What is shown; nil for what the kind shows.
  public var show: Show?
  /// On how many seeds a claim is tried that says nothing itself.
  public var seeds: Seeds
  /// Limits lower than the program's own.
  public var budget: Budget?
  /// What the lesson says of it, each with a formula that proves it.
  public var claims: [ClaimText]
  /// The fence's first line.
  public var place: Place
  /// Where the value of each key stands, and each item of a list.
  public var places = KeyPlaces()

  /// An experiment from its parts.
  public init(
    id: String, kind: String, title: String? = nil, like: String? = nil, settings: [Setting] = [],
    sliders: [Slider] = [], sweeps: [Slider] = [], runs: [RunRow] = [], show: Show? = nil, claims: [ClaimText] = [],
    seeds: Seeds = .usual, budget: Budget? = nil, place: Place
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.like = like
    self.settings = settings
    self.sliders = sliders
    self.sweeps = sweeps
    self.runs = runs
    self.show = show
    self.claims = claims
    self.seeds = seeds
    self.budget = budget
    self.place = place
  }
}

extension ExperimentBlock {
  /// Where the value of a key stands; the fence where it has none.
  public func place(of key: String) -> Place { places[key] ?? place }
}

extension ExperimentBlock {
  /// A setting and the values at which it stops.
  public struct Slider: Sendable, Equatable {
    /// The setting's name.
    public var name: String
    /// Its values.
    public var stops: Stops
    /// Where it stands.
    public var place: Place

    /// A slider.
    public init(name: String, stops: Stops, place: Place) {
      self.name = name
      self.stops = stops
      self.place = place
    }
  }

  /// The values at which a slider stops, as written.
  public enum Stops: Sendable, Equatable {
    /// These values.
    case list([String])
    /// From one number to another, by steps or, on a log scale, by ratios.
    case range(from: String, to: String, step: String?, isLog: Bool)
  }

  /// One of several runs that are drawn over one another.
  public struct RunRow: Sendable {
    /// What the learner reads beside its numbers.
    public var title: String
    /// The settings in which it differs from the block's.
    public var settings: [Setting]

    /// A row.
    public init(title: String, settings: [Setting]) {
      self.title = title
      self.settings = settings
    }
  }

  /// What is shown of a run.
  public struct Show: Sendable, Equatable {
    /// The series that are drawn.
    public var curves: [String]
    /// The axes on a log scale: `x`, `y`.
    public var logAxes: [String]
    /// The measures beside the picture.
    public var beside: [String]

    /// What is shown of a run.
    public init(curves: [String] = [], logAxes: [String] = [], beside: [String] = []) {
      self.curves = curves
      self.logAxes = logAxes
      self.beside = beside
    }
  }

  /// A sentence of the lesson, and the formula that must hold.
  public struct ClaimText: Sendable, Equatable {
    /// The sentence, shown after a run.
    public var text: String
    /// The formula.
    public var expect: String
    /// On how many seeds it must hold.
    public var seeds: Seeds
    /// Where it stands.
    public var place: Place

    /// A claim.
    public init(text: String, expect: String, seeds: Seeds = .usual, place: Place) {
      self.text = text
      self.expect = expect
      self.seeds = seeds
      self.place = place
    }
  }

  /// On how many of how many seeds: `19 of 20`.
  public struct Seeds: Sendable, Equatable {
    /// On how many a claim must hold.
    public var count: Int
    /// How many are tried: 1 … `of`.
    public var of: Int

    /// On all of twenty.
    public static let usual = Seeds(count: 20, of: 20)

    /// On `count` of the seeds 1 … `of`.
    public init(count: Int, of: Int) {
      precondition(count >= 1 && count <= of, "A claim holds on 1 to \(of) of \(of) seeds, not on \(count).")
      self.count = count
      self.of = of
    }
  }

  /// Limits lower than the program's own.
  public struct Budget: Sendable, Equatable {
    /// How long a run may take.
    public var seconds: Double?
    /// How much memory a run may take.
    public var megabytes: Double?

    /// Lower limits.
    public init(seconds: Double? = nil, megabytes: Double? = nil) {
      self.seconds = seconds
      self.megabytes = megabytes
    }
  }
}
