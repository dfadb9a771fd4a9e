import Experiments
import Learner
import Lessons
import Proving
import Terminal
import Text

// What a typed line means: an answer where something is asked, else a word of the prompt.
extension Session {
  mutating func take(_ typed: String) {
    let line = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if hasMore {
      if line.isEmpty { return showMore() }
      if isAnswer(line) {
        say("First the rest of this page, then your answer.", .dim)
        return showMore()
      }
      if let word = word(of: line), word.leavesPage { dropRest() }
    }
    switch mode {
    case .predicting(let prediction): take(line, for: prediction)
    case .puzzling(let puzzle): take(line, for: puzzle)
    case .asking(let asking): take(line, for: asking)
    case .interviewing(let interview): take(line, for: interview)
    case .scored where line.isEmpty: finishRound()
    case .home where line.isEmpty: resume()
    case .reading where line.isEmpty: goOn()
    default: perform(line)
    }
  }

  /// Whether the line would answer a question, which must be seen as a whole before it can be answered.
  private func isAnswer(_ line: String) -> Bool {
    switch mode {
    case .predicting(let prediction): prediction.asking.isLabels(line) || word(of: line) == nil
    case .puzzling(let puzzle): puzzle.read(line) != nil
    case .asking(let asking): !asking.isOver && (asking.isLabels(line) || word(of: line) == nil)
    case .interviewing: word(of: line) == nil
    default: false
    }
  }

  /// The word that a line begins with, if it is one.
  func word(of line: String) -> Word? {
    line.split(separator: " ").first.flatMap { Word.named(String($0)) }
  }

  /// Performs a line as a word of the prompt; says so kindly where it is none.
  mutating func perform(_ line: String) {
    let parts = line.split(separator: " ").map(String.init)
    guard let first = parts.first else { return }
    let rest = Array(parts.dropFirst())
    if let play, parts.count == 1, let sign = first.firstIndex(of: "="),
      play.bench.kind.setting(String(first[..<sign])) != nil
    {
      return set(String(first[..<sign]), to: String(first[first.index(after: sign)...]))
    }
    if let play, play.bench.kind.settings.contains(where: { $0.name == first }) {
      return set(first, to: rest.joined(separator: " "))
    }
    if play == nil, let bench = offered, let value = rest.first,
      bench.kind.settings.contains(where: { $0.name == first })
    {
      return run([bench.id, "\(first)=\(value)"], sliding: false)
    }
    guard let word = Word.named(first) else { return unknown(first, in: line) }
    if !rest.isEmpty, !word.takesMore {
      let left = visible(rest.joined(separator: " "))
      say("The word \(word.name.rawValue) takes nothing behind it: “\(left)” was left out.", .dim)
    }
    switch word.name {
    case .next: move(by: 1)
    case .back: move(by: -1)
    case .goto: rest.isEmpty ? contents() : go(to: rest.joined(separator: " "))
    case .contents: contents()
    case .about: inLesson { $0.show(ReadingScreens.about($1.lesson)) }
    case .lessons: show(HomeScreens.lessons(library, profile: profile, today: today))
    case .lesson: rest.isEmpty ? say("Which lesson? For example: lesson 12") : study(rest[0])
    case .home: goHome()
    case .run: run(rest, sliding: false)
    case .slide: run(rest, sliding: true)
    case .batch: say("No experiment has been shown yet. The word run lists those of this lesson.")
    case .seed: newSeed(first.lowercased() == "new" ? nil : rest.first)
    case .keep: keep()
    case .compare: compare()
    case .play: playAgain(rest)
    case .puzzle: puzzle(rest)
    case .sweep: sweep(rest)
    case .at: read(at: rest)
    case .save: savePicture(as: rest.isEmpty ? nil : rest.joined(separator: " "))
    case .quiz: quiz(typed: rest)
    case .review: review()
    case .interview: interview(rest.first)
    case .hint, .why: say(noHelp)
    case .again: again()
    case .undo: undo()
    case .note: note(rest.joined(separator: " "))
    case .notes: notes()
    case .mark: mark()
    case .marks: marks()
    case .search: search(rest.joined(separator: " "))
    case .open: openPlace(rest.first)
    case .progress: showProgress()
    case .history: history()
    case .recap: recap(rest)
    case .wide: showWide()
    case .manual: manual(rest.first)
    case .settings: say("Settings are changed outside: gradus settings shows them.")
    case .help: rest.isEmpty ? show(HelpScreen.elements(for: medium)) : explain(rest[0])
    case .quit: first == "q" ? say("To leave gradus, type quit.") : leave()
    }
  }

  /// What is said to who asks for help where there is none.
  private var noHelp: String {
    switch mode {
    case .predicting: "A guess has no hint, and a wrong one costs nothing. Enter without a guess shows the runs."
    case .puzzling: "A puzzle has no hint. Enter shows the names."
    case .interviewing(let interview) where interview.phase == .attempting:
      "An interview gives no hint: say what you know, then Enter for a model answer."
    case .interviewing: "The model answer stands above. How near was yours?"
    default: "There is no question here. The word quiz asks the lesson's."
    }
  }

  /// A line that is neither an answer nor a word: what is accepted, and the word that was meant if one is near.
  mutating func unreadable(_ sentence: String, _ line: String) {
    let isWord = line.count > 2 && !line.contains(" ")
    let near = !isWord ? nil : Nearest.match(line.lowercased(), in: Word.spellings)
    say(sentence + (near.map { " Or did you mean the word \($0)?" } ?? ""))
  }

  /// What one word of the prompt does.
  private mutating func explain(_ name: String) {
    guard let word = Word.named(name) else { return unknown(name, in: name) }
    show(HelpScreen.elements(of: word))
  }

  private mutating func unknown(_ first: String, in line: String) {
    if let sign = first.first, first.count == 1, sign.isLetter || sign.isNumber {
      return say("No question is open that “\(visible(first))” would answer. The word help lists the words.")
    }
    if let section = sectionNamed(line) {
      return say("“\(visible(line))” is a section of this lesson. Type goto \(section) to read it.")
    }
    var known = Word.spellings + experimentNames
    if let play { known += play.bench.kind.settings.map(\.name) }
    if let near = Nearest.match(first.lowercased(), in: known) {
      return say("There is no word “\(visible(first))”. Did you mean \(near)?")
    }
    say("There is no word “\(visible(first))”. The word help lists them.")
  }

  /// The id of the section that has a line for its id or its title.
  private func sectionNamed(_ line: String) -> String? {
    let wanted = line.lowercased()
    return reader?.route.legs.map(\.section).first {
      $0.id == wanted || Inline.plain($0.title).lowercased() == wanted
    }?.id
  }

  /// The experiment that comes next in this section: its settings are words before it was run.
  private var offered: Bench? {
    guard case .reading = mode, let reader else { return nil }
    let next = reader.section.stops.dropFirst(reader.stop).lazy.compactMap { stop in
      if case .experiment(let block) = stop { block } else { nil }
    }
    return next.first.flatMap { reader.lesson.bench($0.id) }
  }

  var experimentNames: [String] { reader?.lesson.lesson.experiments.map(\.id) ?? [] }

  /// Does something with the open lesson, at home with the one last open; or says that there is none.
  mutating func inLesson(_ body: @escaping @Sendable (inout Session, Reader) -> Void) {
    if let reader { return body(&self, reader) }
    guard let last = profile.lastLesson, let lesson = try? library.open(last) else {
      return say("No lesson is open. Enter opens one; the word lessons shows the course.")
    }
    follow(lesson) { session in
      let reader = session.lastReader(of: lesson)
      session.reader = reader
      body(&session, reader)
    }
  }

  /// A lesson where the learner was in it last.
  func lastReader(of lesson: OpenLesson) -> Reader {
    let section = profile.lessons[lesson.address]?.lastSection
    return Reader(lesson, leg: section.flatMap { lesson.route.leg(of: $0) } ?? 0)
  }

  private mutating func showProgress() {
    show(
      ProgressScreen(
        profile: profile, library: library, settings: settings, clock: clock, medium: medium, place: .prompt
      ).elements())
  }

  private mutating func manual(_ page: String?) {
    do {
      show(try ManualScreens.elements(page, in: library))
    } catch {
      say(Sentence.of(error))
    }
  }

  private mutating func contents() {
    inLesson { session, reader in
      let read = session.profile.lessons[reader.lesson.address]?.sections ?? []
      session.show(ReadingScreens.contents(reader, read: read, medium: session.medium))
    }
  }

  /// Leaves gradus from wherever it is.
  mutating func leave() {
    if wantsKeys { leaveFullScreen() }
    if let loss {
      say("Not saved: \(loss) It is tried once more as gradus ends.", .warning)
    } else {
      say(keeping.isKept ? "Saved on this computer. Until next time." : keeping.sentence, .dim)
    }
    quit()
  }
}

extension Word {
  /// Whether the learner has gone elsewhere by it, so that the rest of a page is not shown any more.
  var leavesPage: Bool {
    switch name {
    case .next, .back, .goto, .open, .lesson, .home, .quiz, .review, .interview, .quit, .slide, .play, .puzzle, .sweep:
      true
    default: false
    }
  }
}
