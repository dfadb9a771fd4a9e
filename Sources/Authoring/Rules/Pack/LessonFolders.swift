import FoundationEssentials
import Lessons

extension Rule {
  /// A folder with a lesson that `pack.yaml` does not list is shipped and found by nobody.
  static let lessonFolders = Rule(
    "unlisted",
    pack: { checked, report in
      let listed = Set(
        checked.pack.entries.compactMap { entry -> String? in
          if case .written(_, let folder) = entry { folder } else { nil }
        })
      for name in checked.folders where !listed.contains(name) {
        report.note(.unlisted(name), at: checked.pack.place(of: "lessons"))
      }
    })
}

extension CheckedPack {
  /// The folders of the pack that hold a lesson, sorted.
  fileprivate var folders: [String] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: pack.folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && files.fileExists(atPath: "\(pack.folder)/\($0)/lesson.md") }.sorted()
  }
}

extension Message {
  static func unlisted(_ folder: String) -> Message {
    .warning(
      "The folder \(quoted(folder)) holds a lesson and is not listed.",
      "Add “- { id: …, folder: \(folder) }”, or remove the folder.")
  }
}
