import Experiments
import Learner
import Lessons
import Terminal

/// A study session as a value: inputs come in, effects go out, and nothing here reads a clock, a file or a terminal.
///
/// One input may begin something that the runtime must do first, such as saving an answer; what follows is kept as a
/// continuation and goes on when the runtime answers.
struct Session {
  var library: Library
  let clock: Clock
  /// What all that is drawn by chance in this session comes from.
  let seed: UInt64
  /// Whether the learner named the seed, so that runs start from it too.
  let isSeedGiven: Bool
  let keeping: Keeping
  /// Whether a person reads on a terminal, so that what is longer than the window stops at its height.
  let isPaged: Bool

  var medium: Medium
  var profile: Profile
  /// The lesson that is open, and how far the learner has come in it.
  var reader: Reader?
  var mode = Mode.home
  /// The questions asked in a row, in a quiz or at a lesson's end.
  var round: QuizRound?
  /// The answers of this round, which can be taken back, the newest last.
  var taken: [TakenAnswer] = []
  /// The review under way.
  var reviewing: Reviewing?
  /// What the learner chose on this computer.
  var settings = Preferences()
  /// The experiment shown last.
  var play: Play?
  /// The guesses whose runs were ended, by their questions.
  var committed: [String: Prediction.Committed] = [:]
  /// The sweep shown last, which `at` reads.
  var swept: SweepResults?
  /// Whether that was after the experiment shown last.
  var isSweepLast = false
  /// The pages shown last, in which `wide` looks for what did not fit.
  var pages: [[Element]] = []
  /// The places listed last, which `open` goes to.
  var places: [String] = []
  /// Whether the record knows what has become of all lessons.
  var hasFollowed = false
  /// Where the program was asked to begin; it ends where that ends.
  var opening = Opening.home

  /// What one input puts on the screen, gathered until it is complete.
  private var page: [Element] = []
  /// What did not fit on the screen and is shown by Enter, the newest last: behind it one comes back to what was before.
  private var rests: [PageRest] = []
  private var effects: [Effect] = []
  private var afterSaves: [@Sendable (inout Session, Saving) -> Void] = []
  private var afterConsulting: [@Sendable (inout Session, [Event]) -> Void] = []
  var job: Job?
  private var jobCount = 0
  /// Why the last event could not be saved; nil once one was, for with it all before are.
  private(set) var loss: String?
  private var isLeaving = false
  /// Whether a blank line ends the scroll, with no prompt behind it: runs or the journal were waited for.
  private var endsInGap = false

  /// How the runtime answered an event.
  enum Saving: Sendable {
    case saved(gained: Int)
    case lost(reason: String)

    var gained: Int {
      if case .saved(let gained) = self { gained } else { 0 }
    }
  }

  /// Runs that are being computed, and what becomes of them.
  struct Job {
    let id: Int
    /// How many runs.
    let count: Int
    /// When it began, and when it was last told how far it is, on the session's clock.
    let since: Int64
    var told: Int64?
    /// The runs as far as they have come, and the step of the one under way.
    var results: [RunResult] = []
    var step: Step?
    /// What becomes of the runs that there are, perhaps none, when Ctrl+C ends the rest.
    let whenStopped: (@Sendable (inout Session, [RunResult]) -> Void)?
    let whenDone: @Sendable (inout Session, [RunResult]) -> Void
    let whileRunning: (@Sendable (inout Session, [RunResult], Step?) -> Void)?
  }

  init(
    library: Library, profile: Profile, keeping: Keeping, clock: Clock, seed: UInt64, isSeedGiven: Bool = false,
    medium: Medium, isPaged: Bool = false
  ) {
    self.library = library
    self.profile = profile
    self.keeping = keeping
    self.clock = clock
    self.seed = seed
    self.isSeedGiven = isSeedGiven
    self.medium = medium
    self.isPaged = isPaged
    self.medium = reading(medium)
    self.library.remember(profile.lastLesson)
  }

  /// Takes an input and says what is to be done about it, in order.
  mutating func receive(_ input: Input) -> [Effect] {
    effects = []
    switch input {
    case .start(let opening): begin(opening)
    case .line(let line): take(line)
    case .key(let key):
      switch mode {
      case .sweeping(let map): press(key, map)
      case .viewing(let view, let behind): press(key, view, behind: behind)
      default: press(key)
      }
    case .interrupt: interrupt()
    case .endOfInput: leave()
    case .resized(let medium): resize(medium)
    case .saved(let event): saved(event)
    case .notSaved(let event, let reason): notSaved(event, reason)
    case .progressed(let id, let results, let step): progressed(id, results, step)
    case .computed(let id, let results): computed(id, results)
    case .refused(let id, let reason): refused(id, reason)
    case .tick: passMoment()
    case .consulted(let events): consulted(events)
    case .written(let name): tellWriting("Saved as \(name), in the folder that gradus was started in.")
    case .notWritten(let reason): tellWriting(reason, .warning)
    }
    finishPage()
    return effects
  }

  /// Whether the window has no rows to spare.
  var isLow: Bool { isPaged && medium.height < 16 }
  /// Whether runs are being computed that the learner waits for.
  var isBusy: Bool { job != nil }
  /// Whether a line is a word of the prompt, worth remembering in its history, and not an answer.
  var isAtWord: Bool {
    switch mode {
    case .home, .reading, .scored: true
    case .asking(let asking): asking.isOver
    case .predicting, .puzzling, .interviewing, .sliding, .sweeping, .viewing: false
    }
  }
  /// Whether something moves by itself, so that passing moments are to be told.
  var wantsTicks: Bool {
    if case .sliding(let slide) = mode, let film = slide.film { return !film.isPaused }
    return false
  }
  /// Whether keys go to the slider instead of lines to the prompt.
  var wantsKeys: Bool {
    switch mode {
    case .sliding, .sweeping, .viewing: true
    default: false
    }
  }
}

// MARK: - What the parts of a session call

extension Session {
  /// Puts elements on the screen, behind what this input has put there already.
  mutating func show(_ elements: [Element]) {
    if !page.isEmpty, !elements.isEmpty { page.append(.blank) }
    page += elements
  }

  mutating func say(_ sentence: String, _ role: Role = .plain) {
    show([.paragraph([Span(sentence, role)])])
  }

  /// Has an event saved, and goes on when that is done or has failed.
  mutating func save(
    _ happening: Happening, then whenDone: @escaping @Sendable (inout Session, Saving) -> Void = { _, _ in }
  ) {
    afterSaves.append(whenDone)
    effects.append(.save(happening))
  }

  /// Has the journal read for events of some kinds, and goes on with them in canonical order.
  mutating func consult(_ kinds: Set<String>, then whenRead: @escaping @Sendable (inout Session, [Event]) -> Void) {
    afterConsulting.append(whenRead)
    effects.append(.consult(kinds))
  }

  private mutating func consulted(_ events: [Event]) {
    guard !afterConsulting.isEmpty else { return }
    afterConsulting.removeFirst()(&self, events)
  }

  /// Has runs computed, and goes on with their results.
  ///
  /// - Parameter whenStopped: takes the runs that there are, perhaps none, when Ctrl+C ends the rest; the last of them is perhaps
  ///   unfinished.
  mutating func compute(
    _ trials: [Trial],
    whileRunning: (@Sendable (inout Session, [RunResult], Step?) -> Void)? = nil,
    whenStopped: (@Sendable (inout Session, [RunResult]) -> Void)? = nil,
    then whenDone: @escaping @Sendable (inout Session, [RunResult]) -> Void
  ) {
    jobCount += 1
    job = Job(
      id: jobCount, count: trials.count, since: clock.now().utc, whenStopped: whenStopped, whenDone: whenDone,
      whileRunning: whileRunning)
    effects.append(.compute(id: jobCount, trials))
  }

  /// Gives up the runs under way, of which nobody waits any more.
  mutating func abandon() {
    guard job != nil else { return }
    job = nil
    effects.append(.cancel)
  }

  /// Draws the whole screen while the slider has it.
  mutating func draw(_ screen: Screen) { effects.append(.draw(screen)) }

  /// Has a file written.
  mutating func write(_ text: String, as name: FileName) { effects.append(.write(text, name)) }

  /// A line that stands only until something else is shown.
  mutating func showStatus(_ element: Element) {
    if let line = Screen([element]).lines(for: medium).first { effects.append(.status(line)) }
  }

  mutating func leaveFullScreen() { effects.append(.leaveFullScreen) }

  mutating func quit() {
    isLeaving = true
    finishPage()
    effects.append(.quit)
  }

  /// A number for the order of something shown now.
  func drawnSeed(for name: String) -> UInt64 {
    FNV.hash(name, seed: seed)
  }
}

// MARK: - Pages

extension Session {
  /// Whether more stands behind what is on the screen.
  var hasMore: Bool { !rests.isEmpty }

  private mutating func finishPage() {
    guard !page.isEmpty else { return }
    let elements = noteWide(page)
    page = []
    guard isPaged else { return put(Screen(elements).lines(for: medium)) }
    show(PageRest(elements, medium: medium))
  }

  /// Shows the next page of what did not fit.
  mutating func showMore() {
    let notice = Screen(page).lines(for: medium)
    page = []
    if let rest = rests.popLast() { show(rest, behind: notice.isEmpty ? [] : notice + [Line()]) }
  }

  private mutating func show(_ rest: PageRest, behind notice: [Line] = []) {
    var rest = rest
    guard let lines = rest.next() else { return }
    put(notice + lines)
    if !rest.isAtEnd { rests.append(rest) }
  }

  /// Lines for the scroll; blank ones keep them apart from what is typed before and behind them.
  private mutating func put(_ lines: [Line]) {
    let before = medium.rendering == .rich && !endsInGap ? [Line()] : []
    effects.append(.show(before + lines + (isLeaving ? [] : [Line()])))
    endsInGap = isBusy || !afterConsulting.isEmpty
  }

  /// Lines for the scroll that are not laid out: the terminal wraps what is too wide.
  mutating func showAsIs(_ lines: [Line]) {
    finishPage()
    effects.append(.show(lines + [Line()]))
  }

  /// Gives up what was not shown: the learner has gone elsewhere.
  mutating func dropRest() { rests = [] }

  private mutating func resize(_ medium: Medium) {
    self.medium = reading(medium)
    rests = rests.map { $0.laidOut(for: self.medium) }.filter { !$0.isAtEnd }
    switch mode {
    case .sliding(let slide): draw(slide.screen(for: medium))
    case .sweeping(let map): draw(map.screen(for: medium))
    case .viewing(var view, let behind):
      view.fit(medium)
      mode = .viewing(view, behind: behind)
      draw(view.screen(for: medium))
    default: break
    }
  }

  /// Where keys can look at code in full, it is cut rather than folded.
  private func reading(_ medium: Medium) -> Medium {
    var medium = medium
    medium.foldsCode = !isPaged || medium.isLinear
    return medium
  }
}

// MARK: - Answers of the runtime

extension Session {
  private mutating func saved(_ event: Event) {
    noteAnswer(event)
    loss = nil
    profile.add(event)
    let gained = profile.gain(of: event)
    guard !afterSaves.isEmpty else { return }
    afterSaves.removeFirst()(&self, .saved(gained: gained))
  }

  private mutating func notSaved(_ event: Event, _ reason: String) {
    noteAnswer(event)
    profile.add(event)
    if keeping.isKept, loss == nil {
      loss = reason
      say("Not saved: \(reason) You can go on; what you do now may not be kept.", .warning)
    }
    guard !afterSaves.isEmpty else { return }
    afterSaves.removeFirst()(&self, .lost(reason: reason))
  }

  /// Keeps the id of an answer's event, by which it is taken back.
  private mutating func noteAnswer(_ event: Event) {
    guard case .answered = event.what, let last = taken.indices.last else { return }
    taken[last].event = event.id
  }

  /// What was waited for stands behind what was shown before it, all of it.
  mutating func standBehindRest() {
    guard hasMore, endsInGap, !page.isEmpty else { return }
    rests.insert(PageRest(noteWide(page), medium: medium), at: rests.count - 1)
    page = []
  }
}
