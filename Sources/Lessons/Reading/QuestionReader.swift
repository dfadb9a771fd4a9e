/// Reads a question: its heading, and what stands under it up to the next heading.
struct QuestionReader {
  private let blockReader: BlockReader

  init(_ blockReader: BlockReader) { self.blockReader = blockReader }

  private var source: SourceText { blockReader.source }
  private var findings: Findings { blockReader.findings }
  private var optionReader: OptionReader { OptionReader(blockReader) }

  /// What its blocks gave so far.
  private struct Parts {
    var options: [OptionReader.Read] = []
    var optionLists = 0
    var key: AnswerKey?
    var hasBrokenKey = false
    var callouts: [(Callout, Place)] = []
  }

  /// The question of a heading; nil, with findings, where it cannot be asked as written.
  func question(
    heading: SourceBlock, words: SourceInlines, attributes: HeadingAttributes, kind: Question.Kind,
    blocks: [SourceBlock], section: String, isBeyond: Bool
  ) -> Question? {
    let mark = findings.errorCount
    let place = source.place(at: source.lineStarts[source.line(at: heading.start)])
    var question = Question(
      id: attributes.id?.text ?? "", kind: kind, prompt: blockReader.inlines(words), section: section,
      isBeyond: isBeyond,
      place: place)
    if attributes.id == nil {
      findings.error(
        "id", at: place, "The question has no id.", advice: "Write {#name .\(kind.rawValue)} behind its words.")
    }
    if question.prompt.isEmpty { findings.error("question", at: place, "The question has no words.") }
    question.about = attributes.value("about")
    question.idea = attributes.value("idea")
    question.tags = attributes.list("tags")
    question.was = attributes.list("was")
    var parts = Parts()
    for block in blocks { read(block, into: &question, &parts) }
    question.options = question.options.isEmpty ? parts.options.map(\.option) : question.options
    question.key = parts.key
    for (callout, place) in parts.callouts { question.add(callout, at: place) }
    if kind == .cloze { (question.stem, question.blanks) = ClozeReader.read(question.stem) }
    check(question, parts)
    if findings.errorCount == mark { checkVariant(question) }
    question.meaning = Meaning.of(question)
    return findings.firstError(since: mark) == nil ? question : nil
  }

  private func read(_ block: SourceBlock, into question: inout Question, _ parts: inout Parts) {
    switch block.element {
    case .list(start: nil) where optionReader.isOptions(block):
      parts.optionLists += 1
      let place = source.place(at: block.start)
      if ![.single, .multiple, .predict].contains(question.kind) {
        findings.error(
          "option", at: place, "A .\(question.kind.rawValue) question has no options to tick.",
          advice: "Make it .single or .multiple, or write a list without marks.")
      } else if parts.optionLists > 1 {
        findings.error("option", at: place, "A second list of options stands here.", advice: "Write one list.")
      }
      parts.options += optionReader.options(block)
    case .list(start: .some) where question.kind == .order && question.options.isEmpty:
      question.options = optionReader.items(block)
    case .table where question.kind == .match && question.pairs.isEmpty:
      question.pairs = optionReader.pairs(block)
    case .code where block.info == "answer" || block.info.hasPrefix("answer "):
      if parts.key != nil {
        findings.error(
          "answer", at: source.place(at: block.start), "A second answer stands here.", advice: "Write one fence.")
      }
      let mark = findings.errorCount
      parts.key = AnswerReader(source: source, findings: findings).key(block)
      parts.hasBrokenKey = findings.errorCount > mark
    case .quote:
      blockReader.read(block, into: &question.stem)
      if case .callout(let callout)? = question.stem.last, ![.note, .rule].contains(callout.kind) {
        question.stem.removeLast()
        parts.callouts.append((callout, source.place(at: block.start)))
      }
    default:
      blockReader.read(block, into: &question.stem)
    }
  }
}

// What each kind needs.
extension QuestionReader {
  private func check(_ question: Question, _ parts: Parts) {
    let place = question.place
    func error(_ message: String, _ advice: String, at place: Place = place) {
      findings.error("question", at: place, message, advice: advice)
    }
    let ticks = parts.options.filter(\.option.isRight)
    switch question.kind {
    case .single, .multiple, .predict:
      if question.kind == .predict && parts.options.isEmpty {
        if parts.key?.value == nil && !parts.hasBrokenKey {
          error("The prediction has neither options nor “value”.", "Add “- [ ] …” lines.")
        }
      } else if parts.options.count < 2 || parts.options.count > 26 {
        error("The question has \(parts.options.count) options.", "Write 2 to 26 of them: “- [ ] …”, “- [x] …”.")
      } else if ticks.isEmpty {
        error("No option is ticked.", "Mark the right one with [x].")
      } else if question.kind != .multiple && ticks.count > 1 {
        error(
          "A second option is ticked.",
          question.kind == .single ? "Keep one [x], or make the question .multiple." : "Keep one [x].",
          at: ticks[1].place)
      }
      if question.kind == .predict {
        checkPrediction(parts)
      } else if let key = parts.key {
        error(
          "A .\(question.kind.rawValue) question has no answer fence.", "Remove it; the ticks say what is right.",
          at: key.place)
      }
      for (index, read) in parts.options.prefix(26).enumerated()
      where parts.options[..<index].contains(where: { $0.option.plain == read.option.plain }) {
        error("Two options have the same words, \(quoted(read.option.plain)).", "Change one of them.", at: read.place)
      }
    case .numeric:
      if parts.hasBrokenKey { break }
      if parts.key == nil { error("The question has no answer.", "Add an answer fence with “value”.") }
      if let key = parts.key, key.value == nil { error("The answer has no “value”.", "Add “value: …”.", at: key.place) }
    case .text:
      if parts.hasBrokenKey { break }
      if parts.key == nil { error("The question has no answer.", "Add an answer fence with “accept”.") }
      if let key = parts.key, key.accept.isEmpty {
        error("The answer accepts nothing.", "Add “accept: […]”.", at: key.place)
      }
    case .order:
      if question.options.count < 2 || question.options.count > 26 {
        error(
          "There are \(question.options.count) items to order.", "Write a numbered list of 2 to 26, in the right order."
        )
      }
    case .match:
      let lefts = question.pairs.count { $0.left != nil }
      if lefts < 1 || question.pairs.count < 2 || question.pairs.count > 26 {
        error("There are \(question.pairs.count) rows to match.", "Write a table of two columns with 2 to 26 rows.")
      }
    case .cloze:
      if question.blanks.isEmpty { error("The text has no blanks.", "Write a blank as [[8|eight]].") }
      if question.blanks.contains(where: \.accept.isEmpty) { error("A blank accepts nothing.", "Write [[8|eight]].") }
    case .open:
      if question.modelAnswer.isEmpty {
        findings.warn(
          "question", at: place, "The interview question has no model answer.", advice: "Add “> [!ANSWER] …”.")
      }
    }
    if question.isCheck, question.about == nil {
      findings.warn(
        "about", at: place, "The question does not say which section teaches it.", advice: "Add about=… to its braces.")
    }
  }

  private func checkVariant(_ question: Question) {
    guard let key = question.key, !key.draw.isEmpty else { return }
    do {
      _ = try question.variant(seed: 1)
    } catch {
      findings.error("draw", at: key.place, error.message, advice: error.advice)
    }
  }

  private func checkPrediction(_ parts: Parts) {
    if parts.hasBrokenKey { return }
    guard let key = parts.key else {
      if !parts.options.isEmpty, let first = parts.options.first {
        findings.error(
          "question", at: first.place, "The prediction has no proof.",
          advice: "Add an answer fence with “experiment” and “proof”.")
      }
      return
    }
    if key.experiment == nil {
      findings.error("question", at: key.place, "The prediction names no experiment.", advice: "Add “experiment: …”.")
    }
    if !parts.options.isEmpty && key.proof == nil {
      findings.error("question", at: key.place, "The prediction has no “proof”.", advice: "Add “proof: …”, a claim.")
    }
  }
}

extension Question {
  /// Takes a callout to its place.
  fileprivate mutating func add(_ callout: Callout, at place: Place) {
    if !calloutPlaces.contains(where: { $0.kind == callout.kind }) { calloutPlaces.append((callout.kind, place)) }
    switch callout.kind {
    case .hint: hints.append(callout.blocks)
    case .why: why += callout.blocks
    case .answer: modelAnswer += callout.blocks
    case .lookFor: lookFor += callout.blocks
    case .note, .rule: stem.append(.callout(callout))
    }
  }
}
