import Text

extension Pack {
  /// The format that this program writes, and the newest that it reads.
  static let format = 1

  /// Reads the pack that lies in a folder: its `pack.yaml`.
  ///
  /// - Throws: `PackUnreadable` where there is no `pack.yaml`, where it is of a newer format, or where id, title or
  ///   lessons are missing. All else is collected in `findings`.
  public init(folder: String) throws(PackUnreadable) {
    let file = folder + "/pack.yaml"
    let bytes: [UInt8]?
    do {
      bytes = try PackFolder(path: folder).read("pack.yaml", limit: Limits.yamlBytes)
    } catch {
      throw PackUnreadable(findings: [error])
    }
    guard let bytes else {
      throw PackUnreadable(findings: [
        Finding(
          place: Place(file: file, line: 1, column: 1), severity: .error, rule: "file",
          message: "There is no pack.yaml in “\(folder)”.", advice: "A pack's folder holds one.")
      ])
    }
    try self.init(parsing: bytes, file: file, folder: folder)
  }

  /// Reads the bytes of a `pack.yaml`.
  init(parsing bytes: [UInt8], file: String, folder: String) throws(PackUnreadable) {
    let findings = Findings()
    let source = SourceText(bytes, file: file)
    guard let pack = Pack(source: source, folder: folder, findings: findings) else {
      throw PackUnreadable(findings: findings.sortedErrors)
    }
    self = pack
    self.findings = findings.sorted
  }

  private init?(source: SourceText, folder: String, findings: Findings) {
    if let offset = source.firstInvalidByte {
      findings.error("utf8", at: source.place(at: offset), "This is no UTF-8.", advice: "Save the file as UTF-8.")
      return nil
    }
    findings.warnOfHiddenCharacters(in: source)
    guard let node = YAMLNode.read(YAMLText(lines: source.lineStarts.indices, of: source), findings: findings),
      var fields = YAMLFields(node, subject: "the pack", findings: findings),
      Self.canRead(&fields, findings)
    else { return nil }
    let id = fields.requiredText("id")
    if let id, !Identifier.isValid(id) {
      findings.error(
        "id", at: fields.node("id")?.place ?? fields.place, "\(quoted(id)) is no id.", advice: Identifier.rule)
    }
    let title = fields.requiredText("title")
    let version = fields.requiredText("version") ?? ""
    if !version.isEmpty, !Self.isVersion(version) {
      findings.error(
        "version", at: fields.node("version")?.place ?? fields.place, "\(quoted(version)) is no version.",
        advice: "Write three numbers, such as 1.0.0.")
    }
    let license = fields.requiredText("license")
    let language = fields.requiredText("language")
    let summary = fields.requiredText("summary")
    let authors = fields.texts("authors")
    let glossary = fields.texts("glossary")
    if fields.node("lessons") == nil { fields.missing("lessons") }
    var reader = EntryReader(findings: findings)
    let entries = fields.list("lessons").prefix(Limits.packLessons).compactMap { reader.entry($0) }
    let assigned = fields.list("assignments").prefix(Assignment.most).compactMap {
      Assignment.read($0, lessons: entries.map(\.id), findings: findings)
    }
    fields.finish(.warning)
    guard let id, let title, Identifier.isValid(id), fields.node("lessons") != nil else { return nil }
    self.init(
      id: id, title: title, version: version, license: license ?? "", language: language ?? "", summary: summary ?? "",
      authors: authors, glossary: glossary, entries: entries, folder: folder)
    assignments = assigned
    places = reader.places
    prerequisitePlaces = reader.prerequisitePlaces
    fieldPlaces = fields.places
    checkCourse(prerequisites(of: [:]), findings)
  }

  private static func canRead(_ fields: inout YAMLFields, _ findings: Findings) -> Bool {
    guard let node = fields.node("format") else {
      fields.missing("format")
      return false
    }
    guard let text = findings.text(of: node, named: "format") else { return false }
    guard let number = Int(text), number >= 1 else {
      findings.error("format", at: node.place, "“format” is \(format), not \(quoted(text)).")
      return false
    }
    if number > format {
      findings.error(
        "format", at: node.place, "The pack has format \(number), and this gradus reads up to \(format).",
        advice: "Update gradus.")
      return false
    }
    return true
  }

  private static func isVersion(_ text: String) -> Bool {
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 3
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.count <= 9 && Int($0).map { $0 >= 0 } ?? false }
      && text.utf8.count <= 64
  }
}

/// Reads the entries of a pack's `lessons`.
private struct EntryReader {
  let findings: Findings
  var places: [String: Place] = [:]
  var prerequisitePlaces: [String: Place] = [:]

  mutating func entry(_ node: YAMLNode) -> Pack.Entry? {
    guard var fields = YAMLFields(node, subject: "a lesson", findings: findings), let id = fields.requiredText("id")
    else {
      return nil
    }
    let place = fields.node("id")?.place ?? node.place
    guard Identifier.isValid(id) else {
      findings.error("id", at: place, "\(quoted(id)) is no id.", advice: Identifier.rule)
      return nil
    }
    if let other = places[id] {
      findings.error(
        "id", at: place, "The lesson \(quoted(id)) stands already in line \(other.line).", advice: "Choose another id.")
      return nil
    }
    places[id] = place
    if let status = fields.text("status") {
      if status != "planned" {
        findings.error("status", at: place, "The only “status” is planned, not \(quoted(status)).")
      }
      return planned(id, &fields)
    }
    let folder = fields.requiredText("folder")
    fields.finish(.warning)
    guard let folder else { return nil }
    guard Self.isSafe(folder) else {
      findings.error(
        "folder", at: fields.node("folder")?.place ?? place, "\(quoted(folder)) is no folder of the pack.",
        advice: "Write its name, such as 12-batch-size.")
      return nil
    }
    return .written(id: id, folder: folder)
  }

  private mutating func planned(_ id: String, _ fields: inout YAMLFields) -> Pack.Entry? {
    let title = fields.requiredText("title")
    let summary = fields.requiredText("summary")
    let level = fields.requiredText("level")
    if fields.node("minutes") == nil { fields.missing("minutes") }
    let minutes = fields.whole("minutes", in: 1...600)
    let prerequisites = fields.texts("prerequisites")
    prerequisitePlaces[id] = fields.node("prerequisites")?.place
    fields.finish(.warning)
    return .planned(
      PlannedLesson(
        id: id, title: title ?? id, summary: summary ?? "", level: level ?? "", minutes: minutes ?? 0,
        prerequisites: prerequisites))
  }

  /// Whether a path stays in the pack: plain names with / between, none of which begins with a dot.
  private static func isSafe(_ path: String) -> Bool {
    path.utf8.count <= 255 && !path.utf8.contains(0) && visible(path) == path
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }
}
