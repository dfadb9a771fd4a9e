import Elementary
import Experiments
import Foundation
import Testing

extension Kind {
  /// The kind before this one all of whose settings it has too, if there is one.
  fileprivate var base: Kind? {
    Kind.allCases.prefix { $0 != self }.last { other in
      other.settings.allSatisfy { spec in settings.contains { $0.isSame(as: spec) } }
    }
  }

  fileprivate var ownSettings: [SettingSpec] {
    guard let base else { return settings }
    return settings.filter { spec in !base.settings.contains { $0.isSame(as: spec) } }
  }
}

extension SettingSpec {
  fileprivate func isSame(as other: SettingSpec) -> Bool {
    row == other.row
  }

  /// The values that it takes, shorter than a message says it.
  private var values: String {
    func range(_ range: ClosedRange<Double>, _ isWhole: Bool) -> String {
      "\(range.lowerBound.plainDigits) to \(range.upperBound.plainDigits)" + (isWhole ? ", whole" : "")
    }
    return switch domain {
    case .number(let numbers, let isWhole): range(numbers, isWhole)
    case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let count, let each, _):
      (count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)")
        + " of \(range(each, false))"
    case .data: "a set or a table"
    }
  }

  /// The setting as a row of the manual's table.
  fileprivate var row: [String] {
    // Unless it is named, the base is the batch, whatever the default says.
    let usual = name == "base" ? "batch" : self.default.text
    return ["`\(name)`", values + (unit.map { ", \($0)" } ?? ""), "`\(usual)`", note]
  }
}

extension MeasureSpec {
  /// "number, bytes", "curve over epochs".
  fileprivate var form: String {
    (isPath
      ? "places in the plane" : isGrid ? "grid over the plane" : isSeries ? "curve over \(xLabel ?? "x")" : "number")
      + (unit.map { ", \($0)" } ?? "")
  }
}

@Suite struct `The manual's tables of kinds` {
  @Test(arguments: Kind.allCases)
  func `have each setting as the code has it`(kind: Kind) throws {
    try ManualTable("settings: \(kind)", on: "experiments")
      .expect(["setting", "takes", "default", "what it is"], kind.ownSettings.map(\.row))
    if let base = kind.base {
      let page = try Manual.source("experiments")
      #expect(page.contains("All settings of `\(base)`"), "\(kind) has all settings of \(base): the page says so.")
    }
  }

  /// What a measure means is written by hand; that no measure is left out is not left to chance.
  @Test(arguments: Kind.allCases)
  func `have each measure`(kind: Kind) throws {
    let table = try ManualTable("measures: \(kind)", on: "experiments")
    let notes = Dictionary(table.rows.map { ($0[0], $0.last ?? "") }) { first, _ in first }
    let rows = kind.measures.map { measure in
      ["`\(measure.name)`", measure.form, notes["`\(measure.name)`"] ?? "…"]
    }
    try table.expect(["measure", "form", "what it is"], rows)
    for row in rows { #expect(row[2] != "…", "\(kind) measures \(row[0]): say in a few words what that is.") }
  }

  @Test(arguments: Kind.allCases)
  func `say what is shown where a block names nothing`(kind: Kind) throws {
    let shown = (kind.show.curves + kind.show.beside).map { "`\($0)`" }
    let section = try #require(
      try Manual.source("experiments").components(separatedBy: "\n## ").first { $0.hasPrefix("\(kind) {") })
    for name in shown { #expect(section.contains(name)) }
  }
}
