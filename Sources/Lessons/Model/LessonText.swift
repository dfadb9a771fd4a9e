/// A lesson's words as they stand in its file, each piece with its place: what a checker of spelling and widths looks at.
public struct LessonText: Sendable {
  /// The file's path as it was handed in.
  public var file: String
  /// The file's lines, without a leading byte order mark and without CR.
  public var lines: [String]
  /// The line of the `---` that ends the front matter, from 1: the Markdown begins behind it.
  public var frontMatterEnd: Int
  /// Paragraphs, headings, cells and lines of code, in the order of the text.
  public var passages: [Passage]

  /// A text from its parts.
  public init(file: String, lines: [String], frontMatterEnd: Int, passages: [Passage]) {
    self.file = file
    self.lines = lines
    self.frontMatterEnd = frontMatterEnd
    self.passages = passages
  }
}

extension LessonText {
  /// A run of words that belong together.
  public struct Passage: Sendable, Equatable {
    /// What it is.
    public var kind: Kind
    /// Its first piece.
    public var place: Place
    /// Its words, in order.
    public var pieces: [Piece]

    /// A passage.
    public init(kind: Kind, place: Place, pieces: [Piece]) {
      self.kind = kind
      self.place = place
      self.pieces = pieces
    }
  }

  /// What a passage is.
  public enum Kind: Sendable, Equatable {
    /// Running text.
    case paragraph
    /// A heading, its braces included.
    case heading(level: Int)
    /// A cell of a table: which table of the lesson, which row (0 is the header), which column, all from 0.
    case cell(table: Int, row: Int, column: Int)
    /// Code in a language, or in none; a piece is a line.
    case code(language: String)
  }

  /// Some words of one kind in one line.
  public struct Piece: Sendable, Equatable {
    /// How they are marked.
    public enum Kind: Sendable, Equatable {
      /// Words.
      case text
      /// Code.
      case code
      /// A formula.
      case math
      /// Words of a link, or of an image, and where it leads.
      case link(url: String, isImage: Bool)
      /// A line's end.
      case lineBreak
    }

    /// How they are marked.
    public var kind: Kind
    /// The words.
    public var text: String
    /// Where they stand.
    public var place: Place

    /// A piece.
    public init(kind: Kind, text: String, place: Place) {
      self.kind = kind
      self.text = text
      self.place = place
    }
  }
}
