import Experiments
import Lessons
import Terminal

/// What a command has to say: lines for people or text for programs, an error, and the exit status.
struct Answer {
  enum Output {
    case nothing
    case screen(Screen)
    /// A long screen, whose parts are made and drawn side by side.
    case parts(ScreenParts)
    /// Text as it is: JSON, CSV, a path.
    case text(String)
  }

  var output: Output = .nothing
  /// What went wrong, for standard error.
  var error: String?
  var status: Int32 = 0

  static func screen(_ elements: [Element]) -> Answer { Answer(output: .screen(Screen(elements))) }
  static func text(_ text: String) -> Answer { Answer(output: .text(text)) }
  /// The user asked for what there is not.
  static func usage(_ sentence: String) -> Answer { Answer(error: sentence, status: 64) }
  static func failure(_ sentence: String) -> Answer { Answer(error: sentence, status: 1) }

  /// An error of the library, the lessons or the experiments.
  static func of(_ error: any Error) -> Answer {
    switch error {
    case is LessonMissing, is SettingError, is NoSuchExperiment, is NoSuchPage, is QuizRefused, is NothingToPreview:
      usage(Sentence.of(error))
    default: failure(Sentence.of(error))
    }
  }
}
