import Learner
import Lessons
import Terminal

/// The commands that only look: `list`, `show`, `progress`, `history`.
enum LookingCommands {
  static func list(_ library: Library, profile: Profile, json: Bool) -> Answer {
    guard json else { return .screen(HomeScreens.lessons(library, profile: profile)) }
    return .text(Documents.text(.array(Standing.all(in: library, profile: profile).map(Documents.lesson))))
  }

  static func show(_ name: String, in library: Library) -> Answer {
    do {
      let lesson = try library.open(name)
      return .screen(WholeLesson.elements(lesson))
    } catch {
      return .of(error)
    }
  }

  static func progress(_ library: Library, profile: Profile, clock: Clock, json: Bool) -> Answer {
    guard json else { return .screen(HomeScreens.progress(profile, in: library, clock: clock)) }
    return .text(Documents.text(Documents.progress(profile, in: library, clock: clock)))
  }
}
