import Elementary
import Formula

/// What a kind says of one of its settings: its name, what it is called on screens, and which values it takes.
public struct SettingSpec: Sendable {
  /// The one name of the setting everywhere: in lessons, at the prompt, in claims and in JSON.
  public var name: String
  /// What it is called on screens: "learning rate" for `rate`.
  public var label: String
  /// The values that it takes.
  public var domain: Domain
  /// Its value where nobody gives one.
  public var `default`: SettingValue
  /// One line for the help.
  public var note: String
  /// Its unit, where it has one.
  public var unit: String?

  /// The values that a setting takes.
  public enum Domain: Sendable, Equatable {
    case number(ClosedRange<Double>, whole: Bool)
    case words([String])
    /// So many numbers, each in a range.
    case list(count: ClosedRange<Int>, each: ClosedRange<Double>, whole: Bool)
    /// One of these made sets, or the name of a table of the pack.
    case data(made: [String])
  }

  init(
    _ name: String, label: String? = nil, _ domain: Domain, default: SettingValue, unit: String? = nil, note: String
  ) {
    self.name = name
    self.label = label ?? name
    self.domain = domain
    self.default = `default`
    self.note = note
    self.unit = unit
  }
}

extension SettingSpec {
  /// Reads a value as it is typed.
  public func value(from text: String) throws(SettingError) -> SettingValue {
    switch domain {
    case .number(let range, let isWhole):
      guard case .number(let number) = TypedNumber.read(text), Self.accepts(number, in: range, isWhole: isWhole) else {
        throw refusal(of: text)
      }
      return .number(number)
    case .words(let words):
      guard let word = words.first(where: { $0.lowercased() == text.lowercased() }) else {
        throw refusal(of: text, advice: Spelling.advice(for: text, among: words))
      }
      return .word(word)
    case .list(let count, let range, let isWhole):
      guard let numbers = Self.list(text), count.contains(numbers.count),
        numbers.allSatisfy({ Self.accepts($0, in: range, isWhole: isWhole) })
      else { throw refusal(of: text) }
      return .list(numbers)
    case .data(let made):
      guard Self.isName(text) else { throw refusal(of: text, advice: Spelling.advice(for: text, among: made)) }
      return .word(text)
    }
  }

  /// What it takes, for help and messages: "a whole number from 1 to 4096".
  public var takes: String {
    switch domain {
    case .number(let range, let isWhole): Self.number(in: range, isWhole: isWhole)
    case .words(let words): Self.either(words)
    case .list(let count, let range, let isWhole):
      (count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)")
        + (isWhole ? " whole" : "")
        + " numbers from \(range.lowerBound.plainDigits) to \(range.upperBound.plainDigits), "
        + "such as \(self.default.text)"
    case .data(let made): Self.either(made + ["the name of a table of the pack"])
    }
  }

  /// The next value up or down: a number twice or half as large, the neighbour in a list of words; nil at the end.
  public func neighbour(of value: SettingValue, isUp: Bool) -> SettingValue? {
    switch (domain, value) {
    case (.number(let range, let isWhole), .number(let number)):
      let raw = number == 0 ? (isUp ? 1 : 0) : isUp ? number * 2 : number / 2
      let next = min(max(isWhole ? raw.rounded(.down) : raw, range.lowerBound), range.upperBound)
      return next == number ? nil : .number(next)
    case (.words(let words), .word(let word)):
      guard let at = words.firstIndex(of: word) else { return nil }
      let next = at + (isUp ? 1 : -1)
      return words.indices.contains(next) ? .word(words[next]) : nil
    default:
      return nil
    }
  }
}

extension SettingSpec {
  private func refusal(of text: String, advice: String? = nil) -> SettingError {
    SettingError(setting: name, message: "\(name) takes \(takes), not “\(text)”.", advice: advice)
  }

  private static func accepts(_ number: Double, in range: ClosedRange<Double>, isWhole: Bool) -> Bool {
    range.contains(number) && (!isWhole || number == number.rounded())
  }

  private static func number(in range: ClosedRange<Double>, isWhole: Bool) -> String {
    "a \(isWhole ? "whole " : "")number from \(range.lowerBound.plainDigits) to \(range.upperBound.plainDigits)"
  }

  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `[64, 32, 10]`, with or without the brackets, with commas or gaps between.
  private static func list(_ text: String) -> [Double]? {
    var inner = text.drop { $0 == " " }[...]
    while inner.last == " " { inner.removeLast() }
    if inner.first == "[" {
      guard inner.last == "]" else { return nil }
      inner = inner.dropFirst().dropLast()
    }
    var numbers: [Double] = []
    for part in inner.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard case .number(let number) = TypedNumber.read(String(part)) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, "a"..."z" ~= first, scalars.count <= 64 else { return false }
    return scalars.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" || $0 == "_" }
  }
}
