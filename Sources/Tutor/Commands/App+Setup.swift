import Learner
import Lessons
import Terminal

extension App {
  /// What gradus finds on this machine.
  func setup() -> Answer {
    let place = surroundings.contentPlace(named: options.content)
    let lessons: (text: String, isThere: Bool)
    do {
      let library = try Library.find(place)
      lessons = (library.packs.map { "\($0.title) \($0.version), in \($0.folder)" }.joined(separator: "; "), true)
    } catch {
      lessons = (Sentence.of(error), false)
    }
    let record = look()
    let keeping =
      switch record.state {
      case .nothingKept(let reason): reason
      default: record.folder
      }
    let medium = console().medium
    let size = "\(medium.width) × \(medium.height)", spoken = "\(medium.width) columns and \(medium.height) rows"
    var answer = Answer.screen([
      .keyValues([
        ("gradus", [Span(App.version)]), ("Lessons", [Span(lessons.text)]), ("Progress", [Span(keeping)]),
        ("Screen", [Span(size, spoken: spoken), Span(", \(medium.rendering), colour: \(medium.color)")]),
      ])
    ])
    answer.status = lessons.isThere ? 0 : 1
    return answer
  }
}
