/// A level-2 heading and what follows it: the unit of reading, of resuming, of a deep link.
public struct Section: Sendable {
  /// The anchor of what stands before the first heading.
  public static let introductionID = "introduction"

  /// The anchor, unique in the lesson.
  public var id: String
  /// The heading; empty for the introduction.
  public var title: [Inline]
  /// Whether it is for a second visit: not in the minutes, nor in completion.
  public var isBeyond: Bool
  /// Ids that it had before.
  public var was: [String]
  /// What it holds.
  public var blocks: [Block]
  /// Its heading.
  public var place: Place

  /// A section.
  public init(
    id: String, title: [Inline], isBeyond: Bool = false, was: [String] = [], blocks: [Block], place: Place
  ) {
    self.id = id
    self.title = title
    self.isBeyond = isBeyond
    self.was = was
    self.blocks = blocks
    self.place = place
  }
}

extension Section {
  /// The questions in it, in order.
  public var questions: [Question] {
    blocks.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// The experiments in it, in order.
  public var experiments: [ExperimentBlock] {
    blocks.compactMap { if case .experiment(let experiment) = $0 { experiment } else { nil } }
  }
}
