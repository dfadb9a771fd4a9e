/// One block of a lesson, in the order of reading.
///
/// The large ones lie apart (`indirect`), because every block in a list takes as much room as the largest.
public enum Block: Sendable {
  /// Running text.
  case paragraph([Inline])
  /// A heading inside a section; levels 1 to 6, usually 3.
  case heading(level: Int, [Inline])
  /// A list, numbered or not.
  case list(ListBlock)
  /// A table with a header row.
  indirect case table(TableBlock)
  /// Code in a language, or in none (`""`); the text ends without a newline.
  case code(language: String, text: String)
  /// A marked quote: a hint, a note, a rule …
  indirect case callout(Callout)
  /// A quote.
  indirect case quote([Block])
  /// A formula on a line of its own, in LaTeX's notation.
  case math(String)
  /// An image that stands alone.
  indirect case figure(FigureBlock)
  /// A line across.
  case rule
  /// Something to train and watch.
  indirect case experiment(ExperimentBlock)
  /// Something to answer.
  indirect case question(Question)
  /// What stands in the place of a block that cannot be shown, asked or run.
  indirect case finding(Finding)
}

/// A list of items, each of which holds blocks.
public struct ListBlock: Sendable {
  /// Whether the items are numbered.
  public var isOrdered: Bool
  /// The first item's number.
  public var start: Int
  /// The items.
  public var items: [[Block]]

  /// A list.
  public init(isOrdered: Bool = false, start: Int = 1, items: [[Block]]) {
    self.isOrdered = isOrdered
    self.start = start
    self.items = items
  }
}

/// A table: a header row, then rows with as many cells.
public struct TableBlock: Sendable, Equatable {
  /// How a column's cells stand.
  public enum Alignment: Sendable {
    /// At the left, as a column without a mark stands.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }

  /// The header's cells.
  public var header: [[Inline]]
  /// One alignment for each column.
  public var alignments: [Alignment]
  /// The rows' cells.
  public var rows: [[[Inline]]]

  /// A table.
  public init(header: [[Inline]], alignments: [Alignment], rows: [[[Inline]]]) {
    self.header = header
    self.alignments = alignments
    self.rows = rows
  }
}

/// A marked quote: `> [!RULE] Linear scaling`.
public struct Callout: Sendable {
  /// What a callout is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Help with a question, given one at a time.
    case hint = "HINT"
    /// The explanation of a question or of a prediction's runs.
    case why = "WHY"
    /// The model answer of an interview question.
    case answer = "ANSWER"
    /// What a good interview answer holds.
    case lookFor = "LOOKFOR"
    /// An aside.
    case note = "NOTE"
    /// What to remember.
    case rule = "RULE"
  }

  /// What it is for.
  public var kind: Kind
  /// A rule's title.
  public var title: String?
  /// What it says.
  public var blocks: [Block]

  /// A callout.
  public init(kind: Kind, title: String? = nil, blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
