import Lessons

extension Rule {
  /// A table that no experiment names is shipped for nothing.
  static let unusedData = Rule(
    "unused-data",
    pack: { checked, report in
      // What a lesson that cannot be read would name is not known.
      guard checked.unreadable.isEmpty else { return }
      let blocks = checked.lessons.flatMap(\.lesson.experiments)
      let isBroken = checked.lessons.contains { $0.lesson.findings.contains { $0.severity == .error } }
      for name in checked.pack.tableNames where !isBroken && !blocks.contains(where: { $0.names(table: name) }) {
        report.note(
          .unusedTable(name), at: Place(file: "\(checked.pack.folder)/data/\(name).csv", line: 1, column: 1))
      }
    })
}

extension ExperimentBlock {
  /// Whether a setting, a row, a slider or a claim names a table.
  fileprivate func names(table: String) -> Bool {
    let rows = (runs + (puzzle?.runs ?? [])).flatMap(\.settings)
    if (settings + rows).contains(where: { $0.name == "data" && $0.value == table }) { return true }
    if sliders.contains(where: { $0.name == "data" && $0.stops.lists(table) }) { return true }
    return claims.contains { $0.expect.contains(table) }
  }
}

extension ExperimentBlock.Stops {
  fileprivate func lists(_ word: String) -> Bool {
    if case .list(let words) = self { words.contains(word) } else { false }
  }
}

extension Message {
  static func unusedTable(_ name: String) -> Message {
    .warning("No experiment uses the table \(quoted(name)).", "Name it in one, “data: \(name)”, or remove the file.")
  }
}
