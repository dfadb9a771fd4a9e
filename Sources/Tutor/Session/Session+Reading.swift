import Learner
import Lessons
import Proving
import Terminal

// The way through a lesson: Enter goes stop by stop, words go section by section.
extension Session {
  mutating func begin(_ opening: Opening) {
    self.opening = opening
    guard opening == .home else { return followAll { $0.goTo(opening) } }
    let mayMatter = library.mayMatter(on: today, profile, retention: settings.retention)
    follow(library.changes(since: profile, in: mayMatter)) { $0.goHome() }
  }

  /// Before anything is asked the record has to know what has become of all that may be: once a session.
  mutating func followAll(then goOn: @escaping @Sendable (inout Session) -> Void) {
    guard !hasFollowed else { return goOn(&self) }
    hasFollowed = true
    follow(library.changes(since: profile), then: goOn)
  }

  /// Before anything is done in a lesson the record has to know what has become of what is in it, or something of it
  /// would be paid under two names.
  mutating func follow(_ lesson: OpenLesson, then goOn: @escaping @Sendable (inout Session) -> Void) {
    let changes = PackChanges(
      of: lesson.pack, since: profile, in: { $0 == lesson.address },
      read: { $0 == lesson.lesson.id ? lesson.lesson : nil })
    follow(changes.happenings, then: goOn)
  }

  /// Saves what has become of the things that the record knows, so that progress goes along with them.
  private mutating func follow(
    _ happenings: [Happening], then goOn: @escaping @Sendable (inout Session) -> Void
  ) {
    guard let last = happenings.last else { return goOn(&self) }
    for happening in happenings.dropLast() { save(happening) }
    save(last) { session, _ in goOn(&session) }
  }

  private mutating func goTo(_ opening: Opening) {
    switch opening {
    case .home: goHome()
    case .study(let name): name.map { study($0) } ?? resume()
    case .quiz(let wish): quiz(wish)
    case .review: review()
    case .interview(let name): interview(name)
    case .play(let name, let words): play(name, words)
    }
  }

  mutating func goHome() {
    mode = .home
    reader = nil
    stopReviewing()
    show(
      HomeScreens.home(
        profile, in: library, keeping: keeping, today: today, at: clock.now().utc, due: dueQueue,
        isLow: isLow))
  }

  /// Enter at home: the lesson to go on with, or the first one that is written.
  mutating func resume() {
    guard let lesson = library.lessonToStudy(profile) else {
      return say("No lesson is written yet.")
    }
    study(lesson)
  }

  /// Opens a lesson at the section that was asked for (`batch-size#ramp`, `batch-size/descent`), else where the learner was.
  mutating func study(_ name: String) {
    do {
      open(try library.open(name), at: Address.parse(name))
    } catch {
      say(Sentence.of(error))
    }
  }

  private mutating func open(_ lesson: OpenLesson, at address: Address?) {
    let asked = address?.section ?? address?.item.flatMap { lesson.lesson.section(holding: $0)?.id }
    let section = asked ?? profile.lessons[lesson.address]?.lastSection
    let leg = section.flatMap { lesson.route.leg(of: $0) } ?? 0
    reader = Reader(lesson, leg: leg)
    library.remember(lesson.address)
    stopReviewing()
    play = nil
    follow(lesson) { session in
      session.save(.opened(lesson: lesson.address, version: lesson.pack.version))
      session.enter(leg)
    }
  }

  /// Shows a section from its beginning.
  mutating func enter(_ leg: Int) {
    guard var reader, reader.route.legs.indices.contains(leg) else { return }
    reader.leg = leg
    reader.stop = 0
    self.reader = reader
    mode = .reading
    show([ReadingScreens.banner(reader, isLow: isLow)])
    let lesson = reader.lesson
    save(.read(lesson: lesson.address, section: reader.section.section.id)) { session, _ in
      session.completeIfDone(lesson)
    }
    goOn()
  }

  /// Goes to the next stop: the text up to the next thing to do, then that.
  mutating func goOn() {
    guard let reader else { return goHome() }
    concludeMoves()
    guard let stop = reader.next else { return endSection() }
    self.reader?.stop += 1
    switch stop {
    case .passage(let blocks):
      show(Prose.elements(blocks))
      switch self.reader?.next {
      case .prediction, .question, .interview: goOn()
      case .experiment(let block): offer(block)
      case .passage, nil: break
      }
    case .prediction(let question): predict(question)
    case .experiment(let block): play(block)
    case .question: askFromHere()
    case .interview(let question): attempt(question)
    }
  }

  /// Says what Enter will do at an experiment, once its text was read.
  private mutating func offer(_ block: ExperimentBlock) {
    guard let bench = reader?.lesson.bench(block.id) else { return }
    let slides = !bench.sliders.isEmpty && hasSlider
    show([
      .paragraph([
        Span("Enter", .key), Span(slides ? " opens the slider: " : " runs the experiment: ", .dim),
        Span(bench.title ?? bench.id, .dim),
      ])
    ])
  }

  private mutating func endSection() {
    guard let reader else { return }
    if reader.leg == reader.route.counted - 1, !reader.hasEnded {
      self.reader?.hasEnded = true
      return showEnd()
    }
    if reader.isLastSection {
      say("This was the last section. contents lists them all, home goes to the first screen, quit leaves.")
    } else {
      enter(reader.leg + 1)
    }
  }

  /// `next` and `back`: by section, running nothing.
  mutating func move(by step: Int) {
    inLesson { session, reader in
      let target = reader.leg + step
      if reader.route.legs.indices.contains(target) {
        session.leaveQuestion()
        if step > 0, reader.leg == reader.route.counted - 1, !reader.hasEnded {
          session.reader?.hasEnded = true
        }
        session.enter(target)
      } else {
        session.say(step > 0 ? "This is the last section." : "This is the first section.")
      }
    }
  }

  /// `goto`: a section by its name, its number or the beginning of its title; else the section that holds an item.
  mutating func go(to name: String) {
    inLesson { session, reader in
      let legs = reader.route.legs
      let wanted = name.lowercased()
      let byNumber = Int(name).flatMap { $0 >= 1 && $0 <= reader.route.counted ? $0 - 1 : nil }
      let byTitle = legs.firstIndex { Inline.plain($0.section.title).lowercased().hasPrefix(wanted) }
      let byItem = reader.lesson.lesson.section(holding: wanted).flatMap { reader.route.leg(of: $0.id) }
      if let leg = reader.route.leg(of: wanted) ?? byNumber ?? byItem ?? byTitle {
        session.leaveQuestion()
        session.enter(leg)
      } else {
        session.say(Sentence.noSection(name, among: legs.map(\.section.id)))
      }
    }
  }

  /// A question that is left unanswered by going elsewhere.
  mutating func leaveQuestion() {
    if case .asking(let asking) = mode, !asking.isOver { save(.left(question: asking.address)) }
    if case .reading = mode {} else { dropRest() }
    round = nil
    stopReviewing()
    mode = .reading
  }

  /// Records that the lesson is completed, once: every section reached, every check question answered right.
  mutating func completeIfDone(
    _ lesson: OpenLesson, then whenDone: @escaping @Sendable (inout Session) -> Void = { _ in }
  ) {
    guard let record = profile.lessons[lesson.address], !record.isCompleted,
      lesson.lesson.readingSections.allSatisfy({ record.sections.contains($0.id) }),
      lesson.lesson.checkQuestions.allSatisfy({ record.rightQuestions.contains(lesson.address(of: $0.id)) })
    else { return whenDone(&self) }
    save(.completed(lesson: lesson.address, version: lesson.pack.version)) { session, _ in whenDone(&session) }
  }

  /// The end of the lesson, shown after its completion is saved, so that its XP is true.
  private mutating func showEnd() {
    guard let lesson = reader?.lesson else { return }
    completeIfDone(lesson) { session in
      guard let reader = session.reader else { return }
      session.show(
        EndScreen.elements(
          reader, profile: session.profile, keeping: session.keeping, loss: session.loss,
          firstReview: ReviewScreens.first(
            of: reader.lesson, session.profile, settings: session.settings, today: session.today)))
    }
  }
}
