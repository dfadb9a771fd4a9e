/// What the lexer must know of a language: a table, no code.
struct CodeLanguage: Sendable {
  /// A way to write a string.
  struct Quote: Sendable {
    let open: [UInt8]
    let close: [UInt8]
    /// Whether a backslash takes the next character's meaning away.
    var escapes = true
    var spansLines = false
    /// Whether `\(…)` holds code, with strings of its own.
    var interpolates = false

    init(_ mark: String, escapes: Bool = true, spansLines: Bool = false, interpolates: Bool = false) {
      self.init(from: mark, to: mark, escapes: escapes, spansLines: spansLines, interpolates: interpolates)
    }

    init(from open: String, to close: String, escapes: Bool, spansLines: Bool, interpolates: Bool = false) {
      (self.open, self.close) = (Array(open.utf8), Array(close.utf8))
      (self.escapes, self.spansLines, self.interpolates) = (escapes, spansLines, interpolates)
    }
  }

  let keywords: Set<String>
  /// Names that the language brings along.
  let known: Set<String>
  /// Keywords behind which a name is being defined.
  let definers: Set<String>
  let lineComment: [UInt8]
  /// Whether a comment begins only at the start of a word, as in the shell: `${#x}`, `a#b`.
  var commentStartsWord = false
  /// `/* … */`, which nest.
  var hasBlockComments = false
  /// Longer marks before shorter ones.
  let quotes: [Quote]
  /// Letters that may stand right before a quote, and that switch off its escapes if it is an r.
  var stringPrefixes: Set<UInt8> = []
  /// Characters of a word beside letters, digits and `_`.
  var wordCharacters: Set<UInt8> = []
  /// `@name` and `#name` are words.
  var sigils: Set<UInt8> = []
}

extension CodeLanguage {
  /// The language of a fence's name; nil where it is unknown.
  static func named(_ name: String) -> CodeLanguage? {
    switch name.lowercased() {
    case "python", "py", "python3", "pycon": python
    case "swift": swift
    case "sh", "shell", "bash", "zsh", "console", "shell-session": shell
    default: nil
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })
  }

  private static let python = CodeLanguage(
    keywords: words(
      """
      and as assert async await break class continue def del elif else except finally for from global if import in is
      lambda nonlocal not or pass raise return try while with yield match case None True False
      """),
    known: words(
      """
      abs all any bool bytes callable chr dict dir enumerate filter float format frozenset getattr hasattr hash id input
      int isinstance issubclass iter len list map max min next object open ord pow print property range repr reversed
      round self set setattr slice sorted staticmethod str sum super tuple type zip cls
      """),
    definers: ["def", "class"],
    lineComment: Array("#".utf8),
    quotes: [
      Quote("\"\"\"", spansLines: true), Quote("'''", spansLines: true), Quote("\""), Quote("'"),
    ],
    stringPrefixes: Set("rRbBfFuU".utf8),
    sigils: Set("@".utf8))

  private static let swift = CodeLanguage(
    keywords: words(
      """
      actor any as associatedtype async await borrowing break case catch class consuming continue convenience default
      defer deinit didSet do else enum extension fallthrough false fileprivate final for func get guard if import in
      indirect infix init inout internal is isolated lazy let mutating nil nonisolated nonmutating open operator
      override package postfix precedencegroup prefix private protocol public repeat required rethrows return self Self
      set some static struct subscript super switch throw throws true try typealias unowned unsafe var weak where while
      willSet
      """),
    known: words(
      """
      Any AnyObject Array Bool Character Dictionary Double Error Float Float16 Hashable Int Int8 Int16 Int32 Int64
      Optional Result Sendable Sequence Set String Substring UInt UInt8 UInt16 UInt32 UInt64 Void abs fatalError max min
      precondition print stride zip
      """),
    definers: ["func", "class", "struct", "enum", "protocol", "actor", "extension", "typealias"],
    lineComment: Array("//".utf8),
    hasBlockComments: true,
    quotes: [
      Quote(from: "#\"", to: "\"#", escapes: false, spansLines: false),
      Quote("\"\"\"", spansLines: true, interpolates: true), Quote("\"", interpolates: true),
    ],
    sigils: Set("@#".utf8))

  private static let shell = CodeLanguage(
    keywords: words("case do done elif else esac fi for function if in select then until while time"),
    known: words(
      """
      alias cd command echo eval exec exit export kill let local printf pwd read return set shift source test trap type
      ulimit umask unset wait
      """),
    definers: ["function"],
    lineComment: Array("#".utf8),
    commentStartsWord: true,
    quotes: [Quote("\"", spansLines: true), Quote("'", escapes: false, spansLines: true)],
    wordCharacters: Set("-./+:=%~,".utf8))
}
