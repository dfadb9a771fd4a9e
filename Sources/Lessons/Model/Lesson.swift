/// One lesson: what its front matter says, and its sections.
public struct Lesson: Sendable {
  /// The lesson's id, such as `batch-size`.
  public var id: String
  /// Its title.
  public var title: String
  /// One line about it.
  public var summary: String
  /// For whom it is, such as `intermediate`.
  public var level: String
  /// How long its sections take, those for a second visit not counted.
  public var minutes: Int
  /// What one can do afterwards.
  public var objectives: [String]
  /// Ids of the lessons to know before.
  public var prerequisites: [String]
  /// Neighbouring lessons, and why they are.
  public var related: [(lesson: String, why: String)]
  /// The lesson that comes next, if it says one.
  public var next: String?
  /// Words to find it by.
  public var tags: [String]
  /// Ids that it had before.
  public var was: [String]
  /// What to read, the introduction first.
  public var sections: [Section]
  /// What its author should change.
  public var findings: [Finding]
  /// Where the value of each key of its front matter stands, and each item of a list
  public var places = KeyPlaces()

  /// A lesson from its parts.
  public init(
    id: String, title: String, summary: String = "", level: String = "", minutes: Int = 0, objectives: [String] = [],
    prerequisites: [String] = [], related: [(lesson: String, why: String)] = [], next: String? = nil,
    tags: [String] = [], was: [String] = [], sections: [Section], findings: [Finding] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.level = level
    self.minutes = minutes
    self.objectives = objectives
    self.prerequisites = prerequisites
    self.related = related
    self.next = next
    self.tags = tags
    self.was = was
    self.sections = sections
    self.findings = findings
  }
}

extension Lesson {
  /// Every question, in the order of reading.
  public var questions: [Question] {
    var questions: [Question] = []
    for section in sections {
      for block in section.blocks { if case .question(let question) = block { questions.append(question) } }
    }
    return questions
  }

  /// The questions that `quiz` asks and completion needs: not for a second visit, no prediction, no interview question.
  public var checkQuestions: [Question] { questions.filter(\.isCheck) }

  /// Every experiment, in the order of reading.
  public var experiments: [ExperimentBlock] {
    var experiments: [ExperimentBlock] = []
    for section in sections {
      for block in section.blocks { if case .experiment(let experiment) = block { experiments.append(experiment) } }
    }
    return experiments
  }

  /// The sections that are counted and that completion needs.
  public var readingSections: [Section] { sections.filter { !$0.isBeyond } }

  /// The section in which a question or an experiment stands.
  public func section(holding item: String) -> Section? {
    sections.first { section in
      section.blocks.contains { block in
        switch block {
        case .question(let question): question.id == item
        case .experiment(let experiment): experiment.id == item
        default: false
        }
      }
    }
  }
}
