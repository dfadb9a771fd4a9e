/// What a question's `answer` fence says.
public struct AnswerKey: Sendable, Equatable {
  /// The right number, as a formula.
  public var value: String?
  /// How near is near enough: `0.01`, `1 %`, `[0.4, 0.6]`.
  public var within: String?
  /// How many significant digits must agree.
  public var digits: Int?
  /// The unit, such as `%`.
  public var unit: String?
  /// The accepted forms of words.
  public var accept: [String]
  /// What is forgiven in words: `case`, `spaces`, `accents`.
  public var forgive: [String]
  /// Common mistakes, each with its own feedback.
  public var mistakes: [Mistake]
  /// The experiment that formulas speak of.
  public var experiment: String?
  /// The formula that proves a prediction.
  public var proof: String?
  /// A sentence for the end screen.
  public var surprise: String?
  /// The values from which a variant's variables are drawn, in the order written.
  public var draw: [Draw]
  /// A condition that a variant must meet.
  public var condition: String?
  /// The fence's first line.
  public var place: Place
  /// Where the value of each key stands, and each item of a list
  public var places = KeyPlaces()

  /// A key from its parts.
  public init(
    value: String? = nil, within: String? = nil, digits: Int? = nil, unit: String? = nil, accept: [String] = [],
    forgive: [String] = [], mistakes: [Mistake] = [], experiment: String? = nil, proof: String? = nil,
    surprise: String? = nil, draw: [Draw] = [], condition: String? = nil, place: Place
  ) {
    self.value = value
    self.within = within
    self.digits = digits
    self.unit = unit
    self.accept = accept
    self.forgive = forgive
    self.mistakes = mistakes
    self.experiment = experiment
    self.proof = proof
    self.surprise = surprise
    self.draw = draw
    self.condition = condition
    self.place = place
  }
}

extension AnswerKey {
  /// A common mistake and what to say about it.
  public struct Mistake: Sendable, Equatable {
    /// The number that the mistake leads to, as a formula.
    public var value: String?
    /// The words that the mistake leads to.
    public var accept: [String]
    /// What is said about it.
    public var text: [Inline]
    /// Where it stands.
    public var place: Place

    /// A mistake.
    public init(value: String? = nil, accept: [String] = [], text: [Inline], place: Place) {
      self.value = value
      self.accept = accept
      self.text = text
      self.place = place
    }
  }

  /// A variable of a variant and the values it is drawn from.
  public struct Draw: Sendable, Equatable {
    /// The variable's name.
    public var name: String
    /// Its values, as written.
    public var values: [String]

    /// A variable.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }
}
