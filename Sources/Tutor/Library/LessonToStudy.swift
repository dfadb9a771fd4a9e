import Learner
import Lessons
import Packs

extension Library {
  /// The lesson to go on with: the one opened last unless it is completed, else the first written one that is not.
  func lessonToStudy(_ profile: Profile) -> String? {
    guard let pack = current else { return nil }
    let written = pack.entries.compactMap { entry in
      if case .written(let id, _) = entry { id } else { nil }
    }
    func isCompleted(_ id: String) -> Bool { profile.lessons["\(pack.id):\(id)"]?.isCompleted == true }
    let last = profile.lastLesson.flatMap { address in written.first { "\(pack.id):\($0)" == address } }
    let next =
      last.flatMap { isCompleted($0) ? nil : $0 } ?? written.first { !isCompleted($0) } ?? last ?? written.first
    return next.map { "\(pack.id):\($0)" }
  }
}
