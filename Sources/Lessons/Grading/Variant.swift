import Formula

/// Why no variant of a question can be asked.
public struct NoVariant: Error, Sendable, Equatable {
  /// One sentence.
  public var message: String
  /// What to do about it.
  public var advice: String?
}

extension Question {
  /// The question with its variables drawn from a seed and put in everywhere: into its words, its key, its mistakes.
  ///
  /// A variant is drawn again where its condition does not hold, where a mistake's value is right too, or where two
  /// mistakes come to the same; after a hundred tries there is none. A question that draws nothing is its own variant.
  /// The meaning stays that of the question.
  public func variant(seed: UInt64) throws(NoVariant) -> Question {
    guard let key, !key.draw.isEmpty else { return self }
    let condition = key.condition.flatMap { try? Claim(parsing: $0) }
    var generator = SplitMix(seed: seed ^ FNV.hash(id))
    for _ in 0..<100 {
      var variables: [String: Double] = [:]
      for variable in key.draw {
        guard !variable.values.isEmpty else { throw NoVariant(message: "“\(variable.name)” has no values.") }
        variables[variable.name] = Double(variable.values[generator.below(variable.values.count)])
      }
      let drawn = Variables(values: variables)
      if let condition, !drawn.meets(condition) { continue }
      let variant = try drawn.put(into: self)
      if variant.isDistinct { return variant }
    }
    throw NoVariant(
      message: "A hundred draws gave no variant.",
      advice: "Loosen “where”, or change values for which a mistake comes to the key or to another mistake.")
  }

  /// Whether no mistake comes to the key or to another mistake, as far as that can be computed without a run.
  private var isDistinct: Bool {
    guard let key, let value = Self.constant(key.value) else { return true }
    let mistakes = key.mistakes.compactMap { Self.constant($0.value) }
    let tolerance = key.tolerance
    for (index, mistake) in mistakes.enumerated() {
      if tolerance.accepts(mistake, key: value) { return false }
      if mistakes[..<index].contains(where: { Tolerance.exact.accepts($0, key: mistake) }) { return false }
    }
    return true
  }
}

/// Variables with their values.
private struct Variables {
  let values: [String: Double]

  func meets(_ condition: Claim) -> Bool {
    (try? condition.test(variables: values) { .missing($0.written) })?.holds ?? false
  }

  func put(into question: Question) throws(NoVariant) -> Question {
    var result = question
    result.prompt = try inlines(question.prompt)
    result.stem = try blocks(question.stem)
    result.options = try question.options.map { option throws(NoVariant) in
      Question.Option(
        text: try inlines(option.text), isRight: option.isRight, feedback: try blocks(option.feedback),
        place: option.place)
    }
    result.hints = try question.hints.map { hint throws(NoVariant) in try blocks(hint) }
    result.why = try blocks(question.why)
    result.modelAnswer = try blocks(question.modelAnswer)
    result.lookFor = try blocks(question.lookFor)
    result.key?.value = question.key?.value.map(formula)
    result.key?.proof = question.key?.proof.map(formula)
    result.key?.mistakes = try (question.key?.mistakes ?? []).map { mistake throws(NoVariant) in
      var mistake = mistake
      mistake.text = try inlines(mistake.text)
      mistake.value = mistake.value.map(formula)
      return mistake
    }
    result.key?.draw = []
    result.key?.condition = nil
    return result
  }

  private func blocks(_ blocks: [Block]) throws(NoVariant) -> [Block] {
    try blocks.map { block throws(NoVariant) in
      switch block {
      case .paragraph(let words): return .paragraph(try inlines(words))
      case .heading(let level, let words): return .heading(level: level, try inlines(words))
      case .quote(let inner): return .quote(try self.blocks(inner))
      case .math(let source): return .math(try text(source))
      case .code(let language, let source): return .code(language: language, text: try text(source))
      case .callout(var callout):
        callout.blocks = try self.blocks(callout.blocks)
        return .callout(callout)
      case .list(var list):
        list.items = try list.items.map { item throws(NoVariant) in try self.blocks(item) }
        return .list(list)
      case .table(var table):
        table.rows = try table.rows.map { row throws(NoVariant) in
          try row.map { cell throws(NoVariant) in try inlines(cell) }
        }
        return .table(table)
      case .figure(var figure):
        figure.description = try inlines(figure.description)
        return .figure(figure)
      case .rule, .experiment, .question, .finding: return block
      }
    }
  }

  private func inlines(_ inlines: [Inline]) throws(NoVariant) -> [Inline] {
    try inlines.map { inline throws(NoVariant) in
      switch inline {
      case .text(let words): return .text(try text(words))
      case .code(let words): return .code(try text(words))
      case .math(let words): return .math(try text(words))
      case .emphasis(let inner): return .emphasis(try self.inlines(inner))
      case .strong(let inner): return .strong(try self.inlines(inner))
      case .strikethrough(let inner): return .strikethrough(try self.inlines(inner))
      case .link(let inner, let url): return .link(try self.inlines(inner), url: url)
      case .image(let inner, let url): return .image(try self.inlines(inner), url: url)
      case .lineBreak: return inline
      }
    }
  }

  /// A text with each `{{formula}}` computed.
  private func text(_ text: String) throws(NoVariant) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstPair("{"), let close = rest[open.upperBound...].firstPair("}") {
      result += rest[..<open.lowerBound] + Self.written(try value(String(rest[open.upperBound..<close.lowerBound])))
      rest = rest[close.upperBound...]
    }
    if rest.firstPair("{") != nil {
      throw NoVariant(message: "A formula in {{…}} does not end in its text.", advice: "Write \\* for a star in it.")
    }
    return result + rest
  }

  private func value(_ formula: String) throws(NoVariant) -> Double {
    let value: Value
    do {
      value = try Expression(parsing: formula).evaluate(variables: values) { .missing($0.written) }
    } catch {
      let reason = (error as? FormulaError)?.message ?? "it has no value."
      throw NoVariant(message: "{{\(formula)}} cannot be computed: \(reason)")
    }
    if let number = value.number, number.isFinite { return number }
    throw NoVariant(
      message: "{{\(formula)}} is no number.", advice: "It may speak of what is drawn, and measures nothing.")
  }

  /// A formula with the variables' values in their places; settings and functions of the same name stay.
  private func formula(_ source: String) -> String {
    var result = ""
    var rest = Substring(source)
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard first.isLetter, !word.isEmpty else {
        // A number with its exponent stays in one piece: the e of 1e5 is no variable.
        let piece = word.isEmpty ? rest.prefix(1) : word
        result += piece
        rest = rest.dropFirst(piece.count)
        continue
      }
      rest = rest.dropFirst(word.count)
      let next = rest.first { $0 != " " }
      if let value = values[String(word)], next != "=", next != "(" {
        result += "(\(value))"
      } else {
        result += word
      }
    }
    return result
  }

  /// A number as it stands in a question's words: without the digits that rounding left.
  private static func written(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return "\(whole)" }
    let rounded = (number * 1e9).rounded() / 1e9
    return rounded.isFinite && rounded != 0 ? (Int(exactly: rounded).map(String.init) ?? "\(rounded)") : "\(number)"
  }
}
