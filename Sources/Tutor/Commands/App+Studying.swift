import Experiments
import Learner
import Proving
import Terminal

extension App {
  /// A session at the prompt, until the learner leaves.
  func study(from opening: Opening) -> Int32 {
    let library: Library
    do {
      library = try Library.find(surroundings.contentPlace(named: options.content))
    } catch {
      return say(.of(error))
    }
    if let refusal = refusal(of: opening, in: library) { return say(refusal) }
    let record = open()
    let console = console(remembering: record)
    defer { console.close() }
    let keeping: Keeping =
      switch record.state {
      case .writable: .kept
      case .readOnly(let reason): .readOnly(reason: reason)
      case .nothingKept(let reason): .nothing(reason: reason)
      }
    // The first screen says at home whether anything is kept; elsewhere it must be said before it.
    let themeFault = themes.chosen(record.settings.theme).fault.map { [$0] } ?? []
    let notes = record.warnings + themeFault + (opening == .home || keeping.isKept ? [] : [keeping.sentence])
    for note in notes { write([.paragraph([Span(note, .warning)]), .blank], on: console) }
    var session = Session(
      library: library, profile: record.profile, keeping: keeping, clock: .system,
      seed: options.seed ?? .random(in: 1...UInt64(UInt32.max)), isSeedGiven: options.seed != nil,
      medium: console.medium, isPaged: console.isInteractive)
    session.settings = record.settings
    let signal = Runtime(session, record: record, console: console, folder: surroundings.currentFolder)
      .run(from: opening)
    // What could not be saved when it happened may find its place by now.
    _ = record.retry()
    if record.needsSnapshot {
      record.writeSnapshot(
        progress: Documents.progress(record.profile, in: library, record.settings, clock: .system).members)
    }
    if let signal { return end(of: signal, on: console) }
    return keeping.isKept && record.unsavedCount == 0 ? 0 : 1
  }

  /// A lesson named on the command line must be there: the shell is told, not the prompt.
  private func refusal(of opening: Opening, in library: Library) -> Answer? {
    do {
      switch opening {
      case .home, .review: break
      case .study(let name), .interview(let name): if let name { _ = try library.open(name) }
      case .play(let name, let words): try see(that: name, canBePlayedWith: words, in: library)
      case .quiz(let wish):
        if let count = wish.count, count < 1 { throw QuizWish.noCount }
        let names = QuizSelection.speaksOfAll(wish) ? ["all"] : wish.lessons
        let lessons = try QuizSelection.lessons(names, in: library)
        // Whether a tag is there does not depend on the learner.
        if wish.tag != nil {
          _ = try QuizSelection.items(QuizWish(tag: wish.tag), of: lessons, profile: Profile(), seed: 1)
        }
      }
      return nil
    } catch {
      return .of(error)
    }
  }

  /// - Throws: why an experiment cannot be moved, or has no puzzle.
  private func see(that name: String, canBePlayedWith words: [String], in library: Library) throws {
    let (lesson, bench) = try library.bench(named: name), isPuzzle = words.contains("puzzle")
    let arguments = try RunArguments(words.filter { $0 != "puzzle" })
    guard !isPuzzle else {
      if !arguments.changes.isEmpty { throw SettingError(setting: "puzzle", message: CurvePuzzle.onlySeed) }
      if CurvePuzzle(bench, of: lesson, seed: 1, order: 1) != nil { return }
      throw SettingError(setting: "puzzle", message: CurvePuzzle.none(in: bench))
    }
    if try Slide(bench, of: lesson, changes: arguments.changes, seed: 1).sliders.isEmpty {
      throw SettingError(
        setting: bench.id, message: "\(bench.id) has no setting to move.",
        advice: "gradus run \(lesson.name)/\(bench.id) runs it.")
    }
  }
}
