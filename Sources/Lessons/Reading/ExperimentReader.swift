/// Reads an `experiment` fence: its keys and the shape of their values. What they mean is its kind's to say.
struct ExperimentReader {
  let source: SourceText
  let findings: Findings

  /// The experiment of a fence; nil, with findings, where it cannot be run as written.
  func experiment(_ fence: SourceBlock) -> ExperimentBlock? {
    let mark = findings.errorCount
    guard let node = YAMLNode.read(YAMLText(fence: fence, in: source), findings: findings),
      var fields = YAMLFields(node, subject: "the experiment", findings: findings)
    else { return nil }
    let id = fields.requiredText("id")
    if let id, !Identifier.isValid(id) {
      findings.error(
        "id", at: fields.node("id")?.place ?? fields.place, "\(quoted(id)) is no id.", advice: Identifier.rule)
    }
    let kind = fields.requiredText("kind")
    var experiment = ExperimentBlock(id: id ?? "", kind: kind ?? "", place: source.place(at: fence.start))
    experiment.places = fields.places
    experiment.title = fields.text("title")
    experiment.like = fields.text("like")
    experiment.settings = fields.entries("settings").compactMap(setting)
    experiment.sliders = fields.entries("sliders").compactMap(slider)
    experiment.sweeps = sweeps(Array(fields.entries("sweep")))
    experiment.runs = fields.list("runs").compactMap(row)
    experiment.puzzle = fields.node("puzzle").flatMap { puzzle($0, usual: experiment.runs) }
    experiment.show = fields.node("show").flatMap(show)
    experiment.seeds = fields.node("seeds").flatMap(seeds) ?? .usual
    experiment.budget = fields.node("budget").flatMap(budget)
    experiment.claims = fields.list("claims").compactMap { claim($0, seeds: experiment.seeds) }
    fields.finish()
    return findings.firstError(since: mark) == nil ? experiment : nil
  }

  /// The id that a fence gives, read without the rest of it.
  static func id(of fence: SourceBlock) -> String? {
    fence.code.lines.lazy.filter { $0.hasPrefix("id:") }.compactMap { line in
      line.dropFirst(3).split(separator: " ").first.map(String.init)
    }.first
  }

  private func setting(_ entry: YAMLEntry) -> ExperimentBlock.Setting? {
    value(entry.value, of: entry.key).map { (entry.key, $0, entry.place) }
  }

  /// A setting's value as one would type it: a word, a number, or a list `[64, 32, 10]`.
  private func value(_ node: YAMLNode, of name: String) -> String? {
    switch node.content {
    case .scalar: return findings.text(of: node, named: name)
    case .list: return texts(node, of: name).map { "[" + $0.joined(separator: ", ") + "]" }
    case .mapping:
      findings.error("setting", at: node.place, "“\(name)” takes a number, a word or a list, not a mapping.")
      return nil
    }
  }

  /// The texts of a list of plain words and numbers.
  private func texts(_ node: YAMLNode, of name: String) -> [String]? {
    guard case .list(let list) = node.content else {
      findings.error(
        "list", at: node.place, "“\(name)” takes a list, not \(node.kindInWords).", advice: "Write “[a, b]”.")
      return nil
    }
    let items = Array(list)
    let texts = items.compactMap { findings.text(of: $0, named: name) }
    for (item, text) in zip(items, texts) where text.utf8.contains(where: { ",[]".utf8.contains($0) }) {
      findings.error("list", at: item.place, "\(quoted(text)) is no word of a list: it holds a comma or a bracket.")
      return nil
    }
    return texts.count == items.count ? texts : nil
  }

  private func slider(_ entry: YAMLEntry) -> ExperimentBlock.Slider? {
    if case .mapping = entry.value.content {
      guard var fields = YAMLFields(entry.value, subject: "the range of “\(entry.key)”", findings: findings) else {
        return nil
      }
      let from = fields.requiredText("from")
      let to = fields.requiredText("to")
      let step = fields.text("step")
      let scale = fields.text("scale")
      fields.finish()
      if let scale, scale != "log" {
        findings.error(
          "scale", at: fields.node("scale")?.place ?? entry.place, "The only “scale” is log, not \(quoted(scale)).")
      }
      guard let from, let to else { return nil }
      return ExperimentBlock.Slider(
        name: entry.key, stops: .range(from: from, to: to, step: step, isLog: scale == "log"), place: entry.place)
    }
    guard let stops = texts(entry.value, of: entry.key) else { return nil }
    if stops.isEmpty {
      findings.error(
        "list", at: entry.value.place, "“\(entry.key)” has no values.", advice: "List the values at which it stops.")
      return nil
    }
    return ExperimentBlock.Slider(name: entry.key, stops: .list(stops), place: entry.place)
  }

  private func sweeps(_ entries: [YAMLEntry]) -> [ExperimentBlock.Slider] {
    if entries.count > 2 {
      findings.error(
        "sweep", at: entries[2].place, "A third setting is swept, “\(entries[2].key)”.",
        advice: "Sweep one setting or two.")
    }
    return entries.prefix(2).compactMap(slider)
  }

  func row(_ node: YAMLNode) -> ExperimentBlock.RunRow? {
    guard var fields = YAMLFields(node, subject: "a run", findings: findings), let title = fields.requiredText("title")
    else { return nil }
    return ExperimentBlock.RunRow(title: title, settings: fields.rest.compactMap(setting))
  }

  private func show(_ node: YAMLNode) -> ExperimentBlock.Show? {
    guard var fields = YAMLFields(node, subject: "“show”", findings: findings) else { return nil }
    let show = ExperimentBlock.Show(
      curves: fields.texts("curves"), logAxes: fields.texts("log"), beside: fields.texts("beside"))
    fields.finish()
    for axis in show.logAxes where axis != "x" && axis != "y" {
      findings.error("axis", at: node.place, "There is no axis \(quoted(axis)).", advice: "The axes are x and y.")
    }
    return show
  }

  private func budget(_ node: YAMLNode) -> ExperimentBlock.Budget? {
    guard var fields = YAMLFields(node, subject: "“budget”", findings: findings) else { return nil }
    var budget = ExperimentBlock.Budget()
    func limit(_ key: String) -> Double? {
      guard let text = fields.text(key) else { return nil }
      if let number = Double(text), number > 0, number.isFinite { return number }
      findings.error("budget", at: node.place, "“\(key)” takes a number above 0, not \(quoted(text)).")
      return nil
    }
    budget.seconds = limit("seconds")
    budget.megabytes = limit("megabytes")
    fields.finish()
    return budget
  }

  private func claim(_ node: YAMLNode, seeds usual: ExperimentBlock.Seeds) -> ExperimentBlock.ClaimText? {
    guard var fields = YAMLFields(node, subject: "a claim", findings: findings) else { return nil }
    let text = fields.requiredText("text")
    let expect = fields.requiredText("expect")
    let place = fields.node("expect")?.place ?? node.place
    let seeds = fields.node("seeds").flatMap(seeds) ?? usual
    fields.finish()
    guard let text, let expect else { return nil }
    return ExperimentBlock.ClaimText(text: text, expect: expect, seeds: seeds, place: place)
  }

  /// `5`, or `19 of 20`.
  private func seeds(_ node: YAMLNode) -> ExperimentBlock.Seeds? {
    guard let text = findings.text(of: node, named: "seeds") else { return nil }
    var numbers = Int(text).map { ($0, $0) }
    if numbers == nil {
      let words = text.split(separator: " ")
      if words.count == 3, words[1] == "of", let count = Int(words[0]), let all = Int(words[2]) { numbers = (count, all) }
    }
    if let (count, all) = numbers, (1...1000).contains(all), (1...all).contains(count) {
      return ExperimentBlock.Seeds(count: count, of: all)
    }
    findings.error(
      "seeds", at: node.place, "“seeds” takes a number from 1 to 1000 or “19 of 20”, not \(quoted(text)).")
    return nil
  }
}
