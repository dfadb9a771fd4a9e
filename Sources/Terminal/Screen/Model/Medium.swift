/// What a screen is drawn on.
public struct Medium: Sendable, Hashable {
  /// Rich with colour and pictures; or linear, which is append-only text without box drawing: plain (pictures in ASCII) or
  /// accessible (pictures, math and marks in words).
  public enum Rendering: Sendable, Hashable, CaseIterable {
    case rich
    case plain
    case accessible
  }

  /// How many colours there are.
  public enum ColorDepth: Int, Sendable, Hashable, CaseIterable, Comparable {
    case none
    case ansi16
    case ansi256
    case trueColor

    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
  }

  /// Columns of the terminal.
  public var width: Int
  /// Rows of the terminal.
  public var height: Int
  public var rendering: Rendering
  public var color: ColorDepth
  /// Whether the terminal draws more than ASCII; without it lines and braille are drawn in ASCII.
  public var unicode: Bool
  /// Whether the terminal opens addresses that are clicked.
  public var opensLinks: Bool
  /// The columns that prose uses, its margin included; longer lines read badly. Tables and pictures may use some more,
  /// code all there are.
  public var measure: Int
  /// Whether a line of code that is too long goes on below it. Else it is cut at the edge in rich, behind a mark:
  /// ``Screen/wideParts(for:)`` has it in full.
  public var foldsCode = true
  /// What makes pixels of figures; nil: they are shown in words.
  public var painter: FigurePainter?

  /// A medium; 80 × 24, rich, in 16 colours unless told.
  public init(
    width: Int = 80, height: Int = 24, rendering: Rendering = .rich, color: ColorDepth = .ansi16, unicode: Bool = true,
    opensLinks: Bool = false, measure: Int = 79
  ) {
    self.width = width
    self.height = height
    self.rendering = rendering
    self.color = color
    self.unicode = unicode
    self.opensLinks = opensLinks
    self.measure = measure
  }

  /// The columns that all but code uses, its margin included: the last one stays free.
  public var readingWidth: Int { max(1, min(width - 1, max(90, measure))) }

  /// Whether cells have colours enough for figures, and halves.
  public var drawsFigures: Bool { rendering == .rich && unicode && color >= .ansi256 }

  /// Whether the rendering is append-only text.
  public var isLinear: Bool { rendering != .rich }
}
