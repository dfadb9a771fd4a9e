import Authoring
import FoundationEssentials
import Lessons
import Text

/// The files that a preview looks at: one lesson, or all of a pack.
struct PreviewSource: Sendable {
  /// What was seen of a file: another one means that it was saved.
  struct Stamp: Sendable, Equatable {
    let modified: Date
    let size: UInt64
  }

  /// What has been saved since one last looked.
  enum Change: Sendable, Equatable {
    case none
    /// The lesson at this position.
    case lesson(Int)
    /// What all lessons share: `pack.yaml`, a table.
    case others
  }

  /// The paths of the lessons, in the order of the course.
  let lessons: [String]
  private let others: [String]
  /// The figures of the lessons that were read.
  private var figures: Set<String> = []
  private var stamps: [String: Stamp] = [:]

  /// The lesson or the pack at a path: a lesson's file, its folder, or a pack's folder.
  ///
  /// - Throws: `Manuscript.Missing`, or what makes `pack.yaml` unreadable.
  init(path: String) throws {
    let files = FileManager.default
    switch try Manuscript(path, currentFolder: files.currentDirectoryPath) {
    case .lesson(let file):
      lessons = [file]
      others = []
    case .pack(let folder):
      lessons = try Pack(folder: folder).entries.compactMap { entry in
        if case .written(_, let own) = entry { "\(folder)/\(own)/lesson.md" } else { nil }
      }
      guard !lessons.isEmpty else {
        throw Manuscript.Missing(sentence: "The pack in “\(visible(path))” has no lesson that is written.")
      }
      let tables = (try? files.contentsOfDirectory(atPath: folder + "/data")) ?? []
      others = ["\(folder)/pack.yaml"] + tables.sorted().map { "\(folder)/data/\($0)" }
    }
    stamps = look()
  }

  /// The lesson that was saved last: the one that its author is at.
  var latest: Int {
    lessons.indices.max { (modified($0), $1) < (modified($1), $0) } ?? 0
  }

  private func modified(_ lesson: Int) -> Date { stamps[lessons[lesson]]?.modified ?? .distantPast }

  /// What was saved since the last look.
  mutating func change() -> Change {
    let now = look()
    let changed = now.keys.filter { now[$0] != stamps[$0] }
    guard !changed.isEmpty else { return .none }
    stamps.merge(now) { $1 }
    return lessons.firstIndex { changed.contains($0) }.map(Change.lesson) ?? .others
  }

  /// A file that is gone for the moment, as while an editor saves it, is left out.
  private func look() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for file in lessons + others + figures {
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: file),
        let modified = attributes[.modificationDate] as? Date
      else { continue }
      // FoundationEssentials gives the size as UInt on Linux, Foundation as UInt64.
      let size = attributes[.size].flatMap { $0 as? UInt64 ?? ($0 as? UInt).map(UInt64.init) }
      stamps[file] = Stamp(modified: modified, size: size ?? 0)
    }
    return stamps
  }

  /// A lesson as it is now.
  mutating func read(_ index: Int) -> PreviewedLesson {
    let file = lessons[index]
    do {
      let lesson = try OpenLesson(path: file)
      watch(lesson.lesson.sections.flatMap(\.blocks.figureFiles).map { "\($0.root)/\($0.path)" })
      return PreviewedLesson(lesson, file: file, findings: Checker(lesson: file).findings)
    } catch {
      return PreviewedLesson(file: file, refusal: error)
    }
  }
  /// Looks at these from now on too.
  private mutating func watch(_ files: [String]) {
    let new = Set(files).subtracting(figures)
    guard !new.isEmpty else { return }
    figures.formUnion(new)
    stamps.merge(look()) { known, _ in known }
  }
}
