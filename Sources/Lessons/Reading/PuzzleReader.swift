import Text

extension ExperimentReader {
  /// The puzzle of an experiment; nil, with findings, where it cannot be asked.
  ///
  /// - Parameter usual: the block's runs, which it takes if it names none.
  func puzzle(_ node: YAMLNode, usual: [ExperimentBlock.RunRow]) -> ExperimentBlock.Puzzle? {
    guard var fields = YAMLFields(node, subject: "the puzzle", findings: findings) else { return nil }
    let ask = fields.requiredText("ask"), right = fields.requiredText("right"), why = fields.text("why")
    let runs = fields.list("runs").compactMap(row)
    fields.finish()
    guard let ask, let right else { return nil }
    let titles = (runs.isEmpty ? usual : runs).map(\.title)
    guard ExperimentBlock.Puzzle.curves.contains(titles.count) else {
      findings.error(
        "puzzle", at: node.place, "A puzzle has 2 to 4 runs; this one has \(titles.count).",
        advice: runs.isEmpty ? "Give it “runs: …” of its own, or the block 2 to 4." : nil)
      return nil
    }
    guard Set(titles).count == titles.count else {
      findings.error("puzzle", at: node.place, "Two runs of the puzzle have the same title.", advice: "Change one.")
      return nil
    }
    guard titles.contains(right) else {
      findings.error(
        "puzzle", at: fields.node("right")?.place ?? node.place, "No run of the puzzle has the title \(quoted(right)).",
        advice: Nearest.match(right, in: titles).map { "Did you mean “\($0)”?" }
          ?? "Its runs are: \(titles.joined(separator: ", ")).")
      return nil
    }
    return ExperimentBlock.Puzzle(ask: ask, right: right, why: why, runs: runs, place: node.place)
  }
}
