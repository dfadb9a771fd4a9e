internal import Plots
internal import Text

/// A word in a theme's file that means nothing there.
public struct ThemeFault: Error, Equatable {
  /// The word as it stands.
  public let word: String
  /// The line, from 1.
  public private(set) var line = 0
  private let known: [String]
  private let isRole: Bool

  init(word: String, known: [String], isRole: Bool) { (self.word, self.known, self.isRole) = (word, known, isRole) }

  /// What is wrong, in a sentence.
  public var sentence: String {
    let near = Nearest.match(word, in: known).map { " Did you mean \($0)?" }
    let name = "“\(visible(word))”"
    if isRole { return "line \(line): \(name) is nothing that a theme colours.\(near ?? " It may colour \(list).")" }
    return "line \(line): \(name) is no colour and no attribute."
      + (near ?? " A colour is six hexadecimal digits, such as 5fd7ff, or one of \(list).")
  }

  private var list: String { known.joined(separator: ", ") }

  /// The same in a line.
  func inLine(_ line: Int) -> ThemeFault {
    var fault = self
    fault.line = line
    return fault
  }
}

extension Theme {
  /// Reads a theme's file: a line for each role that is to look otherwise than in the theme it starts from.
  ///
  /// ```
  /// base: dark                  # what is not named here is as there
  /// heading: ffd75f yellow bold # a colour, the one where there are only sixteen, attributes
  /// link: cyan underline        # the terminal's own cyan
  /// ```
  ///
  /// - Throws: ``ThemeFault`` for the first line that cannot be read.
  public init(named name: String, reading text: String) throws(ThemeFault) {
    try self.init(name: name, on: Theme.neutral.looks, reading: text)
  }

  /// Reads a file that starts from `looks` where it names no base.
  init(name: String, on looks: [Look], reading text: String) throws(ThemeFault) {
    var base = looks
    var own: [(place: Int, look: Look)] = []
    for (index, row) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = Substring(row).prefix { $0 != "#" }
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\"" || $0 == "'" || $0 == ":" }
      guard let role = words.first else { continue }
      do throws(ThemeFault) {
        if role == "base" {
          let wanted = words.dropFirst().joined(separator: " ")
          guard let known = Theme.builtIn(wanted) else {
            throw ThemeFault(word: wanted, known: Theme.builtIn.map(\.name), isRole: false)
          }
          base = known.looks
        } else if let place = Role.places[String(role)] {
          own.append((place, try Look(reading: words.dropFirst())))
        } else {
          throw ThemeFault(word: String(role), known: ["base"] + Role.names, isRole: true)
        }
      } catch {
        throw error.inLine(index + 1)
      }
    }
    for (place, look) in own { base[place] = look }
    self.init(name: name, looks: base)
  }
}

extension Role {
  /// What a theme's file calls the roles, by place.
  static let names = [
    "plain", "strong", "emphasis", "dim", "heading", "code", "math", "link", "good", "bad", "warning", "key",
    "selected", "keyword", "string", "number", "comment", "function", "axis", "mark",
    "series-1", "series-2", "series-3", "series-4",
  ]

  static let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

  /// Where a theme keeps the look of the role.
  var place: Int {
    switch self {
    case .plain, .ink(.text), .dots: 0
    // A field of a heat map has the ramp's colour, and letters like these.
    case .strong, .ink(.shade): 1
    case .emphasis: 2
    case .dim, .address: 3
    case .heading: 4
    case .code: 5
    case .math: 6
    case .link: 7
    case .good: 8
    case .bad: 9
    case .warning: 10
    case .key: 11
    case .selected: 12
    case .keyword: 13
    case .string: 14
    case .number: 15
    case .comment: 16
    case .function: 17
    case .ink(.axis), .ink(.dim): 18
    case .ink(.mark): 19
    case .ink(.series(let number)): 20 + ((number % 4) + 4) % 4
    }
  }
}
