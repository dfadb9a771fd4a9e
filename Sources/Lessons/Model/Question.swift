/// Something to answer: its words, its right answer, and what is said about each wrong one.
public struct Question: Sendable {
  /// How a question is asked and answered.
  public enum Kind: String, Sendable, CaseIterable {
    /// One right option.
    case single
    /// One or more right options, all of them wanted.
    case multiple
    /// A number.
    case numeric
    /// Words, one of several accepted forms.
    case text
    /// Items to put in order.
    case order
    /// Two columns to pair.
    case match
    /// Blanks to fill.
    case cloze
    /// A guess before an experiment runs.
    case predict
    /// An interview question: the learner compares with a model answer.
    case open
  }

  /// The question's id, unique in the lesson.
  public var id: String
  /// How it is asked and answered.
  public var kind: Kind
  /// The heading: what is asked.
  public var prompt: [Inline]
  /// What stands between the heading and the options; of a cloze, the text with its blanks as `____`.
  public var stem: [Block]
  /// The options to choose from; the items of an order question, in the right order.
  public var options: [Option]
  /// The rows of a match question.
  public var pairs: [Pair]
  /// The blanks of a cloze, in order.
  public var blanks: [Blank]
  /// Help, given one at a time.
  public var hints: [[Block]]
  /// The explanation.
  public var why: [Block]
  /// An interview question's model answer.
  public var modelAnswer: [Block]
  /// What a good interview answer holds.
  public var lookFor: [Block]
  /// The section that teaches it.
  public var about: String?
  /// What it asks, shared with questions that ask the same in other words.
  public var idea: String?
  /// Words to find it by.
  public var tags: [String]
  /// Ids that it had before.
  public var was: [String]
  /// What its `answer` fence says.
  public var key: AnswerKey?
  /// The id of the section in which it stands.
  public var section: String
  /// Whether that section is for a second visit.
  public var isBeyond: Bool
  /// 16 hex digits that change when kind or key changes, and not with the wording.
  public var meaning: String
  /// Its heading.
  public var place: Place
  /// Where its first callout of each kind stands.
  public internal(set) var calloutPlaces: [(kind: Callout.Kind, place: Place)] = []

  /// A question from its parts.
  public init(
    id: String, kind: Kind, prompt: [Inline], stem: [Block] = [], options: [Option] = [], pairs: [Pair] = [],
    blanks: [Blank] = [], hints: [[Block]] = [], why: [Block] = [], modelAnswer: [Block] = [], lookFor: [Block] = [],
    about: String? = nil, idea: String? = nil, tags: [String] = [], was: [String] = [], key: AnswerKey? = nil,
    section: String = Section.introductionID, isBeyond: Bool = false, meaning: String = "", place: Place
  ) {
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.stem = stem
    self.options = options
    self.pairs = pairs
    self.blanks = blanks
    self.hints = hints
    self.why = why
    self.modelAnswer = modelAnswer
    self.lookFor = lookFor
    self.about = about
    self.idea = idea
    self.tags = tags
    self.was = was
    self.key = key
    self.section = section
    self.isBeyond = isBeyond
    self.meaning = meaning
    self.place = place
  }
}

extension Question {
  /// One thing to choose.
  public struct Option: Sendable {
    /// Its words.
    public var text: [Inline]
    /// Its words without marks: what the journal keeps.
    public var plain: String
    /// Whether it is ticked.
    public var isRight: Bool
    /// What is said to who chose it.
    public var feedback: [Block]
    /// Where it stands; nil for one that was made and not read.
    public var place: Place?

    /// An option.
    public init(text: [Inline], isRight: Bool, feedback: [Block] = [], place: Place? = nil) {
      self.text = text
      self.plain = Inline.plain(text)
      self.isRight = isRight
      self.feedback = feedback
      self.place = place
    }
  }

  /// One row of a match question.
  public struct Pair: Sendable, Equatable {
    /// The left side; nil where the right side is a distractor.
    public var left: [Inline]?
    /// The right side.
    public var right: [Inline]

    /// A row.
    public init(left: [Inline]?, right: [Inline]) {
      self.left = left
      self.right = right
    }
  }

  /// One blank of a cloze.
  public struct Blank: Sendable, Equatable {
    /// What fills it, one form as good as the other.
    public var accept: [String]

    /// A blank.
    public init(accept: [String]) {
      self.accept = accept
    }
  }
}

extension Question {
  /// Whether `quiz` asks it and completion needs it.
  public var isCheck: Bool { !isBeyond && kind != .predict && kind != .open }

  /// Whether its variables are drawn each time it is asked.
  public var isDrawn: Bool { key?.draw.isEmpty == false }

  /// Its heading in plain words, with … in the place of each number that is drawn for a learner.
  public var heading: String {
    let plain = Inline.shown(prompt)
    guard isDrawn else { return plain }
    var result = ""
    var rest = Substring(plain)
    while let open = rest.firstPair("{"), let close = rest[open.upperBound...].firstPair("}") {
      result += rest[..<open.lowerBound] + "…"
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// Whether it is answered with a number.
  public var isNumeric: Bool { kind == .numeric || kind == .predict && options.isEmpty }
}
