import Text

extension SourceText {
  /// The first line that is too long for the parser, or the first of a run of lines that is.
  var lineOverLimit: (line: Int, message: String)? {
    var runStart = 0
    for line in lineStarts.indices {
      let range = range(ofLine: line)
      if range.count > Limits.lineBytes { return (line, "The line is longer than \(Limits.lineBytes) bytes.") }
      if bytes[range].allSatisfy(\.isBlank) {
        runStart = line + 1
      } else if range.upperBound - lineStarts[runStart] > Limits.paragraphBytes {
        return (runStart, "More than \(Limits.paragraphBytes / 1024) KB of lines stand without a blank one between.")
      }
    }
    return nil
  }

  /// The Markdown behind a line.
  func markdown(afterLine line: Int) throws(MarkdownLimit) -> SourceTree {
    // What is not Markdown is blanked, not cut off, so that all offsets stay.
    var markdown = Comments.blanked(in: self)
    let start = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    for i in 0..<start where markdown[i] != .newline { markdown[i] = .space }
    return try MarkdownParser.tree(of: consume markdown, in: self, from: start)
  }
}

extension Findings {
  /// Warns of characters that hide or steer: controls, bidirectional marks, invisible ones.
  func warnOfHiddenCharacters(in source: SourceText) {
    // What hides or steers is a control character or none of ASCII; most lines need no second look.
    for line in source.unusualLines {
      let text = source.text(source.range(ofLine: line))
      let shown = visible(text)
      guard shown != text else { continue }
      let column = zip(text.unicodeScalars, shown.unicodeScalars).prefix { $0 == $1 }.count + 1
      let scalar = text.unicodeScalars[text.unicodeScalars.index(text.unicodeScalars.startIndex, offsetBy: column - 1)]
      warn(
        "hidden", at: Place(file: source.file, line: line + 1, column: column),
        "The invisible character \(visible(String(scalar))) stands here.", advice: "Remove it.")
    }
  }
}

extension Lesson {
  /// Puts a finding in the place of each experiment and question that names an experiment which is not there.
  ///
  /// - Parameter broken: where experiments stand that have an id and cannot be run.
  mutating func dropWhatNamesNoExperiment(broken: [String: Place], _ findings: Findings) {
    replace(broken, findings) { block in
      if case .experiment(let experiment) = block {
        experiment.like.map { (experiment.place(of: "like"), $0) }
      } else {
        nil
      }
    }
    replace(broken, findings) { block in
      guard case .question(let question) = block, let key = question.key else { return nil }
      return key.experiment.map { (key.places["experiment"] ?? key.place, $0) }
    }
  }

  private mutating func replace(
    _ broken: [String: Place], _ findings: Findings, where name: (Block) -> (place: Place, experiment: String)?
  ) {
    let ids = experiments.map(\.id)
    let known = Set(ids)
    for section in sections.indices {
      for block in sections[section].blocks.indices {
        guard let (place, experiment) = name(sections[section].blocks[block]), !known.contains(experiment) else {
          continue
        }
        let finding =
          broken[experiment].map { other in
            findings.error(
              "experiment", at: place, "The experiment \(quoted(experiment)) has an error, in line \(other.line).")
          }
          ?? findings.error(
            "experiment", at: place, "There is no experiment \(quoted(experiment)) that can be run.",
            advice: findings.nearest(experiment, in: ids).map { "Did you mean \($0)?" })
        sections[section].blocks[block] = .finding(finding)
      }
    }
  }

  /// Warns of what leads nowhere, and of a prediction behind its experiment.
  func warnOfReferences(_ findings: Findings) {
    let questions = questions
    if questions.isEmpty { return }
    let sectionIDs = sections.map(\.id)
    let known = Set(sectionIDs)
    let places = Dictionary(experiments.map { ($0.id, $0.place) }) { first, _ in first }
    for question in questions {
      if let about = question.about, !known.contains(about) {
        findings.warn(
          "about", at: question.place, "There is no section \(quoted(about)).",
          advice: findings.nearest(about, in: sectionIDs).map { "Did you mean \($0)?" })
      }
      if question.kind == .predict, let name = question.key?.experiment, let place = places[name],
        place < question.place
      {
        findings.warn(
          "predict", at: question.place, "The prediction stands behind its experiment, whose run gives it away.",
          advice: "Move it before the experiment.")
      }
    }
  }
}
