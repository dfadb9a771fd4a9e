import Learner

/// What the journal remembers beyond the profile: answers and guesses as they were given, runs, notes, marks.
struct Recollection {
  struct Answer {
    let event: Event
    let answered: Answered
    /// Taken back afterwards.
    let isUndone: Bool
  }

  struct Note {
    let event: Event
    let lesson: String
    let section: String
    let text: String
  }

  struct Mark {
    let event: Event
    let lesson: String
    let section: String
  }

  /// In the order in which they were given.
  private(set) var answers: [Answer] = []
  private(set) var guesses: [Predicted] = []
  private(set) var attempts: [Attempted] = []
  private(set) var runs: [Ran] = []
  private(set) var notes: [Note] = []
  /// A section is marked once, however often the word was typed.
  private(set) var marks: [Mark] = []

  /// The kinds of events that notes and marks need.
  static let ownWords: Set<String> = ["noted", "marked", "undone"]
  /// The kinds that everything here needs.
  static let kinds = ownWords.union(["answered", "predicted", "attempted", "ran"])

  /// - Parameters:
  ///   - events: In canonical order.
  ///   - profile: Knows the names that things have now.
  init(_ events: [Event], _ profile: Profile) {
    let undone = Set(events.compactMap { if case .undone(let id) = $0.what { id } else { nil } })
    var marked: Set<String> = []
    for event in events {
      let isUndone = undone.contains(event.id)
      switch profile.renamed(event.what) {
      case .answered(let answered): answers.append(Answer(event: event, answered: answered, isUndone: isUndone))
      case .predicted(let predicted): guesses.append(predicted)
      case .attempted(let attempted): attempts.append(attempted)
      case .ran(let ran): runs.append(ran)
      case .noted(let lesson, let section, let text) where !isUndone:
        notes.append(Note(event: event, lesson: lesson, section: section, text: text))
      case .marked(let lesson, let section) where !isUndone && marked.insert("\(lesson)#\(section)").inserted:
        marks.append(Mark(event: event, lesson: lesson, section: section))
      default: break
      }
    }
  }
}
