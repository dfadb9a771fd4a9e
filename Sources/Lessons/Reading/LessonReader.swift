import Text

extension Lesson {
  /// Reads a lesson's Markdown; what is wrong in it is collected in `findings`.
  ///
  /// - Parameters:
  ///   - file: the path that findings name.
  ///   - packFile: where it lies in its pack; nil: its folder is the pack.
  /// - Throws: `LessonUnreadable` where the bytes are no UTF-8, over a limit, or have no front matter, id or title.
  public init(parsing bytes: [UInt8], file: String, packFile: PackFile? = nil) throws(LessonUnreadable) {
    let start = Place(file: file, line: 1, column: 1)
    func refused(_ rule: String, at place: Place, _ message: String, advice: String? = nil) -> LessonUnreadable {
      LessonUnreadable(findings: [
        Finding(place: place, severity: .error, rule: rule, message: message, advice: advice)
      ])
    }
    if bytes.count > Limits.lessonBytes {
      throw refused(
        "size", at: start, "The lesson is longer than \(Limits.lessonBytes / 1024) KB.", advice: "Make two of it.")
    }
    let source = SourceText(bytes, file: file, packFile: packFile)
    if let offset = source.firstInvalidByte {
      throw refused("utf8", at: source.place(at: offset), "This is no UTF-8.", advice: "Save the file as UTF-8.")
    }
    if let (line, message) = source.lineOverLimit {
      throw refused("size", at: source.place(at: source.lineStarts[line]), message, advice: "Break it up.")
    }
    let findings = Findings()
    findings.warnOfHiddenCharacters(in: source)
    guard let frontMatter = FrontMatter(of: source, findings: findings) else {
      throw refused(
        "front-matter", at: start, "The lesson does not begin with its front matter.",
        advice: "Write a line ---, then id, title, summary, level and minutes, then a line ---.")
    }
    guard var lesson = Lesson(frontMatter: frontMatter, findings: findings) else {
      throw LessonUnreadable(findings: findings.sortedErrors)
    }
    let tree: SourceTree
    do {
      tree = try source.markdown(afterLine: frontMatter.lastLine)
    } catch {
      throw refused("size", at: source.place(at: error.offset), error.message, advice: "Break it up.")
    }
    var reader = LessonReader(tree, findings: findings)
    lesson.sections = reader.sections()
    lesson.dropWhatNamesNoExperiment(broken: reader.broken, findings)
    lesson.warnOfReferences(findings)
    lesson.findings = findings.sorted
    lesson.packFile = source.packFile
    self = lesson
  }
}

/// Sorts a lesson's top-level blocks into sections, questions and experiments.
private struct LessonReader {
  let source: SourceText
  let findings: Findings
  private let blockReader: BlockReader
  /// The blocks that were not read yet.
  private var blocks: SourceBlocks
  private var places: [String: Place] = [:]
  /// Where experiments stand that have an id and cannot be run.
  private(set) var broken: [String: Place] = [:]
  private var lastNumbers: [String: Int] = [:]

  init(_ tree: SourceTree, findings: Findings) {
    source = tree.source
    self.findings = findings
    blockReader = BlockReader(source: tree.source, findings: findings)
    blocks = tree.blocks
  }

  mutating func sections() -> [Section] {
    let first = blocks.first?.start ?? source.bytes.count
    var current = Section(id: Section.introductionID, title: [], blocks: [], place: source.place(at: first))
    var sections: [Section] = []
    places[Section.introductionID] = current.place
    while let block = blocks.next() {
      switch block.element {
      case .heading(level: 2):
        sections.append(current)
        current = section(block)
      case .heading(level: 3):
        readSubheading(block, into: &current)
      default: read(block, into: &current.blocks)
      }
    }
    return sections + [current]
  }

  private func line(of block: SourceBlock) -> Place {
    source.place(at: source.lineStarts[source.line(at: block.start)])
  }

  /// Takes an id; false, with a finding, where another thing has it already.
  private mutating func take(_ id: String, at place: Place) -> Bool {
    if let other = places[id] {
      findings.error(
        "id", at: place, "The id \(quoted(id)) is taken already, in line \(other.line).",
        advice: "Sections, questions and experiments share their ids; choose another.")
      return false
    }
    places[id] = place
    return true
  }

  private mutating func section(_ heading: SourceBlock) -> Section {
    let (words, attributes) = HeadingAttributes.split(heading, in: source, findings: findings)
    let place = line(of: heading)
    let title = blockReader.inlines(words)
    if title.isEmpty { findings.error("section", at: place, "The section has no title.") }
    for wrong in attributes.classes where wrong.text != "beyond" {
      let nearest = Nearest.match(wrong.text, in: ["beyond"])
      findings.error(
        "class", at: wrong.place, "A section has no class \(quoted("." + wrong.text)).",
        advice: nearest.map { "Did you mean .\($0)?" } ?? "Its one class is .beyond; a question's heading has three #.")
    }
    var id = attributes.id?.text ?? ""
    if id.isEmpty {
      let base = Identifier.suggested(by: Inline.plain(title)) ?? "section"
      id = base
      while places[id] != nil {
        lastNumbers[base, default: 1] += 1
        id = "\(base)-\(lastNumbers[base, default: 2])"
      }
      places[id] = place
      findings.warn("id", at: place, "The section has no id.", advice: "Write {#\(id)} behind its title.")
    } else {
      _ = take(id, at: attributes.id?.place ?? place)
    }
    return Section(
      id: id, title: title, isBeyond: attributes.classes.contains { $0.text == "beyond" }, was: attributes.list("was"),
      blocks: [], place: place)
  }

  /// A heading inside a section: a question where it has a question's class.
  private mutating func readSubheading(_ heading: SourceBlock, into section: inout Section) {
    let mark = findings.errorCount
    let (words, attributes) = HeadingAttributes.split(heading, in: source, findings: findings)
    if attributes.classes.isEmpty {
      if let id = attributes.id {
        findings.warn(
          "class", at: id.place, "The heading has an id and no class, so it is no question.",
          advice: "Add a class, such as .single, or remove the braces.")
      }
      section.blocks.append(.heading(level: 3, blockReader.inlines(words)))
      return
    }
    for wrong in attributes.classes where Question.Kind(rawValue: wrong.text) == nil {
      let kinds = Question.Kind.allCases.map(\.rawValue)
      let nearest = Nearest.match(wrong.text, in: kinds)
      findings.error(
        "class", at: wrong.place, "There is no kind of question \(quoted("." + wrong.text)).",
        advice: nearest.map { "Did you mean .\($0)?" } ?? "There are \(kinds.map { "." + $0 }.joined(separator: ", "))."
      )
    }
    if attributes.classes.count > 1 {
      findings.error(
        "class", at: attributes.classes[1].place, "The question has a second class.", advice: "Keep one of them.")
    }
    var mine: [SourceBlock] = []
    var experiments: [SourceBlock] = []
    while let block = blocks.first, !block.isHeading {
      if block.isExperiment { experiments.append(block) } else { mine.append(block) }
      _ = blocks.next()
    }
    let kind = attributes.classes.lazy.compactMap { Question.Kind(rawValue: $0.text) }.first
    let isFree = attributes.id.map { take($0.text, at: $0.place) } ?? true
    let question = kind.flatMap {
      QuestionReader(blockReader).question(
        heading: heading, words: words, attributes: attributes, kind: $0, blocks: mine, section: section.id,
        isBeyond: section.isBeyond)
    }
    if let question, isFree, findings.firstError(since: mark) == nil {
      section.blocks.append(.question(question))
    } else if let finding = findings.firstError(since: mark) {
      section.blocks.append(.finding(finding))
    }
    for experiment in experiments {
      findings.error(
        "experiment", at: source.place(at: experiment.start), "An experiment stands inside a question.",
        advice: "Put a heading before it.")
      read(experiment, into: &section.blocks)
    }
  }

  private mutating func read(_ block: SourceBlock, into result: inout [Block]) {
    if block.isExperiment {
      let mark = findings.errorCount
      let experiment = ExperimentReader(source: source, findings: findings).experiment(block)
      if let experiment, take(experiment.id, at: experiment.place(of: "id")) {
        result.append(.experiment(experiment))
      } else if let finding = findings.firstError(since: mark) {
        if let id = experiment?.id ?? ExperimentReader.id(of: block) { broken[id] = finding.place }
        result.append(.finding(finding))
      }
      return
    }
    if block.element == .heading(level: 1) {
      findings.warn(
        "heading", at: line(of: block), "A heading of the first level stands in the lesson.",
        advice: "The lesson's title is in its front matter; sections begin with two #.")
    }
    blockReader.read(block, into: &result)
  }
}

extension SourceBlock {
  fileprivate var isHeading: Bool {
    if case .heading = element { true } else { false }
  }

  fileprivate var isExperiment: Bool {
    guard case .code = element else { return false }
    return info == "experiment" || info.hasPrefix("experiment ")
  }
}
