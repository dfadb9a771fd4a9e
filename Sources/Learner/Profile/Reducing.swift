extension Profile {
  /// One event's part in everything. Each step takes a union, a count, a first or a last: so order does not matter.
  mutating func take(_ event: Event, at moment: Moment) {
    count += 1
    let latest = devices[event.device]
    devices[event.device] = Latest(seq: max(latest?.seq ?? event.seq, event.seq), utc: moment.utc)

    let isLocal = event.what.subject.map(Subject.isLocal) ?? false
    // A lesson opened by its path counts for nothing; only its own place and answers are known.
    if event.isPath, !isLocal { return }
    let what = event.what.renamed(by: renamings)
    if what.isActivity, !isLocal { activeDays.add(event.day, utc: event.utc) }
    if !isLocal { reviews.take(what, on: event.day, at: moment) }

    switch what {
    case .opened(let lesson, let version): lessons[lesson, default: .init()].open(version: version, at: moment)
    case .completed(let lesson, _): lessons[lesson, default: .init()].firstCompleted.lower(to: moment)
    case .read(let lesson, let section): lessons[lesson, default: .init()].reach(section, at: moment)
    case .answered(let answered):
      let isUndone = undone.contains(event.id)
      questions[answered.question, default: .init()].add(answered, at: moment, isUndone: isUndone)
      meet(answered.question)
      if answered.verdict == .right {
        lessons[Subject.lesson(of: answered.question)]!.rightQuestions.insert(answered.question)
      }
    case .helped(let question, let what): questions[question, default: .init()].help(what, at: moment)
    case .attempted(let attempted):
      questions[attempted.question, default: .init()].firstAttempt.lower(to: moment)
      meet(attempted.question)
    case .predicted(let predicted):
      if guesses[predicted.question].map({ moment < $0.moment }) ?? true {
        guesses[predicted.question] = Guess(predicted, at: moment)
      }
    case .ran(let ran): experiments[ran.experiment, default: .init()].add(ran, at: moment)
    case .left(let question): questions[question, default: .init()].lastLeft.raise(to: moment)
    case .quizStarted(let started):
      if quiz.map({ $0.moment < moment }) ?? true { quiz = Begun(started: started, moment: moment) }
    case .quizEnded: quizEnded.raise(to: moment)
    case .rated(let question, let rating, _): questions[question, default: .init()].rate(rating, at: moment)
    case .undone(let id):
      undone.insert(id)
      markUndone(id)
    case .renamed(let from, let to):
      if renamings.add(Renaming(from: from, to: to), at: moment) { isRenamed = true }
    case .retired, .noted, .marked, .imported, .other: break
    }
  }

  /// A lesson has a record as soon as one of its questions was answered, though it was never opened.
  private mutating func meet(_ question: String) {
    let lesson = Subject.lesson(of: question)
    if lessons[lesson] == nil { lessons[lesson] = LessonRecord() }
  }

  /// An answer taken back is no longer the last word on its question.
  private mutating func markUndone(_ id: String) {
    for (question, record) in questions {
      guard let at = record.recent.firstIndex(where: { $0.moment.id == id }) else { continue }
      questions[question]!.recent[at].isUndone = true
      return
    }
  }
}

extension Happening {
  /// True for what makes a day active: a saved answer (an interview's too), prediction or review.
  fileprivate var isActivity: Bool {
    switch self {
    case .answered, .attempted, .predicted, .rated: true
    default: false
    }
  }
}
