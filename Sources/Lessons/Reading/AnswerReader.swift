import Formula
import Text

/// Reads an `answer` fence and the formulas in it.
struct AnswerReader {
  let source: SourceText
  let findings: Findings

  /// The key of a fence; nil, with findings, where it cannot be read.
  func key(_ fence: SourceBlock) -> AnswerKey? {
    guard let node = YAMLNode.read(YAMLText(fence: fence, in: source), findings: findings),
      var fields = YAMLFields(node, subject: "the answer", findings: findings)
    else { return nil }
    var key = AnswerKey(place: source.place(at: fence.start))
    key.places = fields.places
    key.experiment = fields.text("experiment")
    key.draw = fields.entries("draw").map(draw)
    key.value = formula("value", &fields, key)
    key.within = within(&fields)
    key.digits = fields.whole("digits", in: 1...15)
    key.unit = fields.text("unit")
    key.accept = fields.texts("accept")
    key.forgive = forgive(&fields)
    key.proof = claim("proof", &fields)
    key.condition = claim("where", &fields)
    key.surprise = fields.text("surprise")
    key.mistakes = fields.list("mistakes").compactMap { mistake($0, key) }
    fields.finish()
    if key.within != nil, key.digits != nil {
      findings.error(
        "within", at: fields.place, "The answer has both “within” and “digits”.", advice: "Keep one of them.")
    }
    return key
  }

  // A variable whose values are wrong is known all the same, so that formulas with it are not told too.
  private func draw(_ entry: YAMLEntry) -> AnswerKey.Draw {
    guard case .list(let list) = entry.value.content, case let items = Array(list), (1...100).contains(items.count)
    else {
      findings.error(
        "draw", at: entry.value.place, "“\(entry.key)” is drawn from a list of 1 to 100 numbers.",
        advice: "Write “\(entry.key): [2, 4, 8]”.")
      return AnswerKey.Draw(name: entry.key, values: [])
    }
    var values: [String] = []
    for item in items {
      guard let text = findings.text(of: item, named: entry.key) else { continue }
      if let number = Double(text), number.isFinite {
        values.append(text)
      } else {
        findings.error("draw", at: item.place, "\(quoted(text)) is no number.")
      }
    }
    return AnswerKey.Draw(name: entry.key, values: values)
  }

  private func formula(_ name: String, _ fields: inout YAMLFields, _ key: AnswerKey) -> String? {
    guard let node = fields.node(name), let text = findings.text(of: node, named: name) else { return nil }
    do {
      let formula = try Expression(parsing: text)
      if key.experiment == nil,
        let call = formula.calls(variables: Dictionary(key.draw.map { ($0.name, 1.0) }) { first, _ in first }).first
      {
        findings.error(
          "formula", at: node.place,
          "“\(name)” speaks of \(quoted(call.written)), which is neither drawn nor measured.",
          advice: "Name the experiment: “experiment: …”, or draw it: “draw: { … }”.")
        return nil
      }
      return text
    } catch {
      note(error, in: name, at: node)
      return nil
    }
  }

  private func claim(_ name: String, _ fields: inout YAMLFields) -> String? {
    guard let node = fields.node(name), let text = findings.text(of: node, named: name) else { return nil }
    do {
      _ = try Claim(parsing: text)
      return text
    } catch {
      note(error, in: name, at: node)
      return nil
    }
  }

  private func within(_ fields: inout YAMLFields) -> String? {
    guard let node = fields.node("within") else { return nil }
    // In YAML `[0.4, 0.6]` is a list; it is put together again.
    var text: String?
    if case .list(let items) = node.content {
      text = "[" + items.compactMap { findings.text(of: $0, named: "within") }.joined(separator: ", ") + "]"
    } else {
      text = findings.text(of: node, named: "within")
    }
    guard let text else { return nil }
    do {
      _ = try Tolerance(parsing: text)
      return text
    } catch {
      note(error, in: "within", at: node)
      return nil
    }
  }

  private func forgive(_ fields: inout YAMLFields) -> [String] {
    fields.texts("forgive").filter { word in
      if Forgiving(rawValue: word) != nil { return true }
      let known = Forgiving.allCases.map(\.rawValue)
      let nearest = Nearest.match(word, in: known)
      findings.error(
        "forgive", at: fields.node("forgive")?.place ?? fields.place, "\(quoted(word)) cannot be forgiven.",
        advice: nearest.map { "Did you mean \($0)?" } ?? "What can be: \(known.joined(separator: ", ")).")
      return false
    }
  }

  private func mistake(_ node: YAMLNode, _ key: AnswerKey) -> AnswerKey.Mistake? {
    guard var fields = YAMLFields(node, subject: "a mistake", findings: findings) else { return nil }
    let value = formula("value", &fields, key)
    let accept = fields.texts("accept")
    let text = fields.requiredText("text")
    fields.finish()
    guard let text else { return nil }
    if value == nil && accept.isEmpty && fields.node("value") == nil { fields.missing("value") }
    return AnswerKey.Mistake(value: value, accept: accept, text: sentence(text), place: node.place)
  }

  /// A sentence with its emphasis, code and math; as written where it is anything else.
  private func sentence(_ text: String) -> [Inline] {
    let source = SourceText(Array(text.utf8), file: source.file, packFile: source.packFile)
    guard let parsed = try? MarkdownParser.tree(of: source.bytes, in: source).blocks, Array(parsed).count == 1,
      case .paragraph(let words)? = BlockReader(source: source, findings: Findings()).blocks(parsed).first
    else { return [.text(text)] }
    return words
  }

  private func note(_ error: FormulaError, in name: String, at node: YAMLNode) {
    var place = node.place
    if case .scalar(_, isPlain: true) = node.content { place.column += error.offset }
    findings.error("formula", at: place, "“\(name)” cannot be read: \(error.message)", advice: error.advice)
  }
}
