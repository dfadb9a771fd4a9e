import FoundationEssentials
import Lessons

extension Rule {
  /// Who finds a table wants to know where it comes from and what may be done with it.
  static let dataSource = Rule(
    "data-source",
    pack: { checked, report in
      let notes = checked.pack.dataNotes
      for name in checked.pack.tableNames where !notes.contains("\(name).csv") {
        report.note(.noSource(name), at: Place(file: "\(checked.pack.folder)/data/\(name).csv", line: 1, column: 1))
      }
    })
}

extension Pack {
  /// What is written beside the tables.
  fileprivate var dataNotes: String {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/data")) ?? []).sorted()
    return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.reduce(into: "") { text, name in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/data/\(name)"), bytes.count < 1 << 20 else {
        return
      }
      text += String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension Message {
  static func noSource(_ name: String) -> Message {
    .warning(
      "Nothing beside \(name).csv says where it comes from.",
      "Write its source and licence into data/README.md, under the name \(name).csv.")
  }
}
