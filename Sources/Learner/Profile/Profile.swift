/// What a learner has done and earned: derived from the events and from nothing else, in whatever order they come.
///
/// ```swift
/// let profile = Profile(events)
/// profile.xp                        // 82
/// profile.activeDays.streak(on: today)
/// ```
public struct Profile: Sendable, Equatable {
  /// By `pack:lesson`.
  public internal(set) var lessons: [String: LessonRecord] = [:]
  /// By `pack:lesson/id`.
  public internal(set) var questions: [String: QuestionRecord] = [:]
  /// The first guess at each prediction, by the question's id.
  public internal(set) var guesses: [String: Guess] = [:]
  public internal(set) var activeDays = ActiveDays()
  /// The cards, one an idea.
  public internal(set) var reviews = Reviews()
  /// How many events there are.
  public internal(set) var count = 0

  var experiments: [String: ExperimentRecord] = [:]
  /// Under which names all these are kept.
  var renamings = Renamings()
  /// True while what was taken in before a renaming is kept under names of before.
  var isRenamed = false
  var undone: Set<String> = []
  var devices: [String: Latest] = [:]
  var quiz: Begun?
  var quizEnded: Moment?

  /// The last that a device wrote.
  struct Latest: Sendable, Equatable {
    var seq: Int
    /// The highest of its `utc`.
    var utc: Int64
  }

  /// The quiz begun last.
  struct Begun: Sendable, Equatable {
    var started: QuizStarted
    var moment: Moment
  }

  /// The profile of somebody who has done nothing yet.
  public init() {}

  /// The profile that these events make, in any order; an event that comes twice counts once.
  public init(_ events: [Event]) {
    for (event, moment) in Event.placed(events) { take(event, at: moment) }
    settle()
  }

  /// Takes in one more event, later in its device's sequence than all before.
  ///
  /// Events that came from elsewhere, and may lie between others, are taken in by making the profile anew.
  public mutating func add(_ event: Event) {
    let isTaken = follow(event)
    precondition(isTaken, "Event \(event.seq) of device \(event.device) comes after a later one.")
    settle()
  }

  /// Takes in an event if it is later in its device's sequence than all before; false if it is not.
  ///
  /// The profile is to be settled behind the last one.
  mutating func follow(_ event: Event) -> Bool {
    if let latest = devices[event.device], latest.seq >= event.seq { return false }
    let utc = max(devices[event.device]?.utc ?? event.utc, event.utc)
    take(event, at: Moment(utc: utc, device: event.device, seq: event.seq, id: event.id))
    return true
  }
}

extension Profile {
  /// Everything that earned something.
  public var gains: [Gain] { lastingGains + reviewGains }

  private var reviewGains: [Gain] {
    reviews.paidDays.flatMap { reviewGains(on: $0) }
  }

  private func reviewGains(on day: Day) -> [Gain] {
    reviews.payments(on: day).map { Gain(.review, $0.question, at: $0.moment, points: $0.points) }
  }

  /// What is earned once ever.
  private var lastingGains: [Gain] {
    var gains: [Gain] = []
    for (id, record) in questions where !Subject.isLocal(id) {
      if let gain = record.gain(id) { gains.append(gain) }
      if let gain = record.interviewGain(id) { gains.append(gain) }
    }
    for (id, guess) in guesses where !Subject.isLocal(id) && counts(guess, id) {
      gains.append(Gain(.guess, id, at: guess.moment))
    }
    for (id, record) in lessons where !Subject.isLocal(id) {
      if let moment = record.firstCompleted { gains.append(Gain(.lesson, id, at: moment)) }
    }
    return gains
  }

  /// What was earned in one lesson, by itself and by its questions.
  public func gains(in lesson: String) -> [Gain] {
    gains.filter { Subject.lesson(of: $0.subject) == lesson }
  }

  public var xp: Int { lastingGains.reduce(reviews.xp) { $0 + $1.points } }

  public var level: Int { Level.reached(by: xp) }

  /// The XP at which the next level begins.
  public var nextLevelXP: Int { Level.start(of: level + 1) }

  /// What an event earned: by itself, and as a due review.
  public func gains(from event: Event) -> [Gain] {
    let what = event.what.renamed(by: renamings)
    guard let subject = what.subject, !Subject.isLocal(subject), !event.isPath else { return [] }
    var found: [Gain?] =
      switch what {
      case .answered: [questions[subject]?.gain(subject)]
      case .attempted: [questions[subject]?.interviewGain(subject)]
      case .predicted:
        [guesses[subject].flatMap { counts($0, subject) ? Gain(.guess, subject, at: $0.moment) : nil }]
      case .completed: [lessons[subject]?.firstCompleted.map { Gain(.lesson, subject, at: $0) }]
      default: []
      }
    switch event.what {
    case .answered, .attempted: found += reviewGains(on: event.day)
    default: break
    }
    return found.compactMap(\.self).filter { $0.event == event.id }
  }

  /// The XP that an event earned.
  public func gain(of event: Event) -> Int { gains(from: event).reduce(0) { $0 + $1.points } }

  /// Guesses made before their runs were shown, in lessons of packs: how many were right, of how many.
  public var guessScore: (right: Int, of: Int) {
    let made = guesses.filter { !Subject.isLocal($0.key) && counts($0.value, $0.key) }
    return (made.values.count { $0.verdict == .right }, made.count)
  }

  /// True if a guess at this prediction, made now, would still earn something.
  public func canStillGuess(_ question: String, experiment: String) -> Bool {
    guesses[question] == nil
      && experiments[experiment].map { $0.firstRun == nil && $0.firstAtPrediction[question] == nil } ?? true
  }

  private func counts(_ guess: Guess, _ question: String) -> Bool {
    !(experiments[guess.experiment]?.wasShown(before: guess.moment, for: question) ?? false)
  }
}

extension Profile {
  /// The streak, the longest and the freezes, with the moment where the calendar may jump.
  public func streaks(on day: Day, at utc: Int64? = nil) -> Streaks {
    activeDays.streaks(on: day, at: utc) { reviews.firstDue(after: $0) }
  }

  public func streak(on day: Day, at utc: Int64? = nil) -> Int { streaks(on: day, at: utc).current }

  public var longest: Int { streaks(on: activeDays.days.last ?? Day(ordinal: 0)).longest }

  public var freezes: Int { streaks(on: activeDays.days.last ?? Day(ordinal: 0)).freezes }

  public func isActive(on day: Day) -> Bool { activeDays.contains(day) }

  /// The experiments that were run, at a prediction or by themselves.
  public var experimentsRan: Set<String> { Set(experiments.keys) }

  /// The lesson opened last.
  public var lastLesson: String? {
    lessons.filter { $0.value.isOpened }.max { $0.value.lastOpened! < $1.value.lastOpened! }?.key
  }

  /// The quiz that was begun last, if it was broken off.
  public var quizInProgress: QuizInProgress? {
    guard let quiz, quizEnded.map({ $0 < quiz.moment }) ?? true else { return nil }
    var progress = QuizInProgress(quiz: quiz.started, event: quiz.moment.id)
    for question in quiz.started.questions {
      guard let record = questions[question] else { continue }
      let answers = record.recent.filter { quiz.moment < $0.moment && !$0.isUndone }
      progress.earlier[question] = record.recent.last { $0.moment < quiz.moment && !$0.isUndone }?.verdict
      if !answers.isEmpty { progress.verdicts[question] = answers.map(\.verdict) }
      if let left = record.lastLeft, quiz.moment < left { progress.left.insert(question) }
    }
    return progress
  }
}

/// A quiz that was begun and not ended, as far as it went.
public struct QuizInProgress: Sendable, Equatable {
  public let quiz: QuizStarted
  /// The id of the event that began it.
  public let event: String
  /// The verdicts on each question since it began, in their order.
  public internal(set) var verdicts: [String: [Judgement]] = [:]
  /// The last verdict on each question before it began.
  public internal(set) var earlier: [String: Judgement] = [:]
  /// The questions that were left without another answer.
  public internal(set) var left: Set<String> = []
}

extension Profile {
  /// The cards that are due on a day: those likeliest forgotten first.
  public func due(on day: Day, retention: Double = Card.retention) -> [Card] {
    reviews.due(on: day, retention: retention)
  }
}
