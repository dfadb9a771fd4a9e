extension Profile {
  /// Brings what depends on all events up to what was taken in: the names, then the reviews.
  mutating func settle() {
    if isRenamed { rename() }
    isRenamed = false
    reviews.settle()
  }

  /// What was kept under several names of one thing is put together: firsts, lasts, counts and unions.
  private mutating func rename() {
    lessons = merged(lessons.map { ($0, $1.renamed(by: renamings, of: $0)) }) { $0.merge($1) }
    questions = merged(Array(questions)) { $0.merge($1) }
    guesses = merged(guesses.map { ($0, $1.renamed(by: renamings)) }) { if $1.moment < $0.moment { $0 = $1 } }
    experiments = merged(experiments.map { ($0, $1.renamed(by: renamings)) }) { $0.merge($1) }
    if let begun = quiz { quiz = Begun(started: begun.started.renamed(by: renamings), moment: begun.moment) }
    reviews = reviews.renamed(by: renamings)
  }

  private func merged<Kept>(_ kept: [(String, Kept)], _ merge: (inout Kept, Kept) -> Void) -> [String: Kept] {
    var merged: [String: Kept] = [:]
    for (name, value) in kept {
      let name = renamings.name(name)
      if merged[name] == nil { merged[name] = value } else { merge(&merged[name]!, value) }
    }
    return merged
  }
}

extension Profile {
  /// The name under which a lesson, or something in one, is kept here: the one that it was given last.
  public func name(_ name: String) -> String { renamings.name(name) }

  /// An event's happening under the names by which things are kept here.
  public func renamed(_ what: Happening) -> Happening { what.renamed(by: renamings) }

  /// Goes by other names without an event: for who only looks, and finds lessons that were renamed since.
  public mutating func suppose(_ renamings: [Renaming]) {
    for renaming in renamings {
      // Later than all others.
      let last = Moment(utc: .max, device: "", seq: self.renamings.moments.count, id: "")
      if self.renamings.add(renaming, at: last) { isRenamed = true }
    }
    settle()
  }

  /// True if anything is kept of a lesson, or of a section, a question, an experiment or an idea.
  public func knows(_ name: String) -> Bool {
    let name = renamings.name(name)
    if questions[name] != nil || guesses[name] != nil || experiments[name] != nil || reviews.cards[name] != nil {
      return true
    }
    let lesson = Subject.lesson(of: name)
    guard let record = lessons[lesson] else { return false }
    return name == lesson || record.sections.contains(String(name.dropFirst(lesson.count + 1)))
  }
}

extension LessonRecord {
  fileprivate func renamed(by renamings: Renamings, of lesson: String) -> LessonRecord {
    var record = self
    record.lastSection = lastSection.map { renamings.section($0, of: lesson) }
    record.sections = Set(sections.map { renamings.section($0, of: lesson) })
    record.rightQuestions = Set(rightQuestions.map(renamings.name))
    return record
  }

  fileprivate mutating func merge(_ other: LessonRecord) {
    if let opened = other.lastOpened { open(version: other.version ?? "", at: opened) }
    if let section = other.lastSection, let read = other.lastRead { reach(section, at: read) }
    sections.formUnion(other.sections)
    rightQuestions.formUnion(other.rightQuestions)
    if let completed = other.firstCompleted { firstCompleted.lower(to: completed) }
  }
}

extension QuestionRecord {
  fileprivate mutating func merge(_ other: QuestionRecord) {
    attempts += other.attempts
    hints = max(hints, other.hints)
    recent = (recent + other.recent).sorted { $0.moment < $1.moment }.suffix(Self.recentLimit)
    if let rating = other.rating, let rated = other.lastRated { rate(rating, at: rated) }
    if let right = other.firstRight, firstRight.map({ right < $0 }) ?? true {
      firstRight = right
      firstRightHadHints = other.firstRightHadHints
    }
    if let moment = other.firstAnswer { firstAnswer.lower(to: moment) }
    if let moment = other.firstHint { firstHint.lower(to: moment) }
    if let moment = other.firstExplanation { firstExplanation.lower(to: moment) }
    if let moment = other.firstAttempt { firstAttempt.lower(to: moment) }
    if let moment = other.lastLeft { lastLeft.raise(to: moment) }
  }
}

extension Guess {
  fileprivate func renamed(by renamings: Renamings) -> Guess {
    Guess(
      experiment: renamings.name(experiment), typed: typed, chosen: chosen, verdict: verdict, measured: measured,
      at: moment)
  }
}

extension ExperimentRecord {
  fileprivate func renamed(by renamings: Renamings) -> ExperimentRecord {
    var record = ExperimentRecord(firstRun: firstRun)
    for (question, moment) in firstAtPrediction {
      record.firstAtPrediction[renamings.name(question)].lower(to: moment)
    }
    return record
  }

  fileprivate mutating func merge(_ other: ExperimentRecord) {
    if let run = other.firstRun { firstRun.lower(to: run) }
    for (question, moment) in other.firstAtPrediction { firstAtPrediction[question].lower(to: moment) }
  }
}
