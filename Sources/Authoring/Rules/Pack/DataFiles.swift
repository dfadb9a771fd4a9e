import FoundationEssentials
import Lessons

extension Rule {
  /// The tables of the pack are tables: a line of names, then numbers, the label last.
  static let dataFiles = Rule(
    "data",
    pack: { checked, report in
      for name in checked.pack.tableNames {
        let file = "\(checked.pack.folder)/data/\(name).csv"
        do {
          guard let table = try checked.pack.data(name) else {
            report.note(.badTableName(name), at: Place(file: file, line: 1, column: 1))
            continue
          }
          if table.header.allSatisfy({ Double($0) != nil }) {
            report.note(.noHeader, at: Place(file: file, line: 1, column: 1))
          }
        } catch let unreadable as PackUnreadable {
          for finding in unreadable.findings {
            report.note(Message(severity: .error, text: finding.message, advice: finding.advice), at: finding.place)
          }
        } catch {
          preconditionFailure("A table is read or refused with findings, not with \(error).")
        }
      }
    })
}

extension Pack {
  /// The names of the CSV files in its `data` folder, sorted.
  var tableNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/data")) ?? [])
      .filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.map { String($0.dropLast(4)) }.sorted()
  }
}

extension Message {
  static func badTableName(_ name: String) -> Message {
    .warning(
      "No experiment can name the table \(quoted(name)).",
      "Call it by a small letter, then small letters, digits and hyphens.")
  }

  static let noHeader: Message = .error(
    "The first line is numbers, and would be lost as the columns' names.", "Write a line of names above it.")
}
