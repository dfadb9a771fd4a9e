/// The YAML between two lines `---` at a lesson's beginning.
struct FrontMatter {
  /// The line of the second `---`, from 0: the Markdown begins behind it.
  let lastLine: Int
  /// What it says; nil where it cannot be read.
  let fields: YAMLFields?

  /// Looks for front matter; nil where the text does not begin with it.
  init?(of source: SourceText, findings: Findings) {
    func isMark(_ line: Int) -> Bool {
      let bytes = source.bytes[source.range(ofLine: line)]
      return bytes.starts(with: "---".utf8) && bytes.dropFirst(3).allSatisfy(\.isBlank)
    }
    guard isMark(0), let last = (1..<source.lineStarts.count).first(where: isMark) else { return nil }
    lastLine = last
    let text = YAMLText(lines: 1..<last, of: source)
    fields = YAMLNode.read(text, findings: findings).flatMap {
      YAMLFields($0, subject: "the front matter", findings: findings)
    }
  }
}

extension Lesson {
  /// A lesson without its sections from its front matter; nil where that holds no id or no title.
  init?(frontMatter: FrontMatter, findings: Findings) {
    guard var fields = frontMatter.fields else { return nil }
    let id = fields.requiredText("id")
    if let id, !Identifier.isValid(id) {
      findings.error("id", at: fields.place, "\(quoted(id)) is no id.", advice: Identifier.rule)
    }
    let title = fields.requiredText("title")
    let summary = fields.requiredText("summary")
    let level = fields.requiredText("level")
    if fields.node("minutes") == nil { fields.missing("minutes") }
    let minutes = fields.whole("minutes", in: 1...600)
    let objectives = fields.texts("objectives")
    let prerequisites = fields.texts("prerequisites")
    let related = fields.list("related").compactMap { node -> (lesson: String, why: String)? in
      guard var related = YAMLFields(node, subject: "a related lesson", findings: findings) else { return nil }
      let lesson = related.requiredText("lesson")
      let why = related.text("why")
      related.finish(.warning)
      return lesson.map { ($0, why ?? "") }
    }
    let next = fields.text("next")
    let tags = fields.texts("tags")
    let was = fields.texts("was")
    fields.finish(.warning)
    guard let id, let title, Identifier.isValid(id) else { return nil }
    self.init(
      id: id, title: title, summary: summary ?? "", level: level ?? "", minutes: minutes ?? 0, objectives: objectives,
      prerequisites: prerequisites, related: related, next: next, tags: tags, was: was, sections: [])
    places = fields.places
  }
}
