/// The profile as JSON and back: what a snapshot needs so that only the journal's tail has to be read.
extension Profile {
  /// Counts up whenever the same events make another profile, or its state is written in another way: then a state
  /// that was written before is no longer believed.
  static let reckoning = 2

  /// All of it, with ids sorted so that the same profile gives the same bytes.
  var state: JSON {
    .object([
      .init("reckoning", .integer(Self.reckoning)),
      .init("count", .integer(count)),
      .init("devices", sorted(devices) { .array([.integer($0.seq), .integer(Int($0.utc))]) }),
      .init(
        "days",
        .array(
          activeDays.days.map { day in
            let span = activeDays.spans[day]!
            return .array([.string(day.text), .integer(Int(span.first)), .integer(Int(span.last))])
          })),
      .init("lessons", sorted(lessons) { $0.state }),
      .init("questions", sorted(questions) { $0.state }),
      .init("guesses", sorted(guesses) { $0.state }),
      .init("experiments", sorted(experiments) { $0.state }),
      .init("undone", .array(undone.sorted().map(JSON.string))),
      .init(
        "renamed",
        .array(
          renamings.moments.sorted { $0.value < $1.value }.map { renaming, moment in
            .array([.string(renaming.from), .string(renaming.to), moment.state])
          })),
      .init("quiz", quiz.map { .array([$0.started.state, $0.moment.state]) } ?? .null),
      .init("quizEnded", quizEnded.state), .init("reviews", reviews.state ?? .null),
    ])
  }

  /// Nil where anything is missing or is not what it should be: the journal is then read from its beginning.
  init?(state: JSON) {
    guard state["reckoning"]?.integer == Self.reckoning, let count = state["count"]?.integer,
      let undone = state["undone"]?.texts,
      let devices = state["devices"]?.dictionary({ value -> Latest? in
        guard let parts = value.elements, parts.count == 2, let seq = parts[0].integer, let utc = parts[1].integer
        else { return nil }
        return Latest(seq: seq, utc: Int64(utc))
      }),
      let days = state["days"]?.elements, let renamed = state["renamed"]?.elements,
      let lessons = state["lessons"]?.dictionary(LessonRecord.init(state:)),
      let questions = state["questions"]?.dictionary(QuestionRecord.init(state:)),
      let guesses = state["guesses"]?.dictionary(Guess.init(state:)),
      let experiments = state["experiments"]?.dictionary(ExperimentRecord.init(state:)),
      let quizEnded = Moment.optional(state["quizEnded"]),
      let reviews = state["reviews"].flatMap(Reviews.init(state:))
    else { return nil }
    self.init()
    for entry in days {
      guard let parts = entry.elements, parts.count == 3, let day = parts[0].string.flatMap(Day.init),
        let first = parts[1].integer, let last = parts[2].integer
      else { return nil }
      activeDays.spans[day] = .init(first: Int64(first), last: Int64(last))
    }
    if let parts = state["quiz"]?.elements {
      guard parts.count == 2, let started = QuizStarted(state: parts[0]), let moment = Moment(state: parts[1]) else {
        return nil
      }
      quiz = Begun(started: started, moment: moment)
    }
    var moments: [Renaming: Moment] = [:]
    for entry in renamed {
      guard let parts = entry.elements, parts.count == 3, let from = parts[0].string, let to = parts[1].string,
        let moment = Moment(state: parts[2])
      else { return nil }
      moments[Renaming(from: from, to: to)] = moment
    }
    renamings = Renamings(moments)
    self.count = count
    self.undone = Set(undone)
    self.devices = devices
    self.lessons = lessons
    self.questions = questions
    self.guesses = guesses
    self.experiments = experiments
    self.quizEnded = quizEnded
    self.reviews = reviews
  }
}

extension Moment {
  fileprivate var state: JSON { .array([.integer(Int(utc)), .string(device), .integer(seq), .string(id)]) }

  fileprivate init?(state: JSON) {
    guard let parts = state.elements, parts.count == 4, let utc = parts[0].integer, let device = parts[1].string,
      let seq = parts[2].integer, let id = parts[3].string
    else { return nil }
    self.init(utc: Int64(utc), device: device, seq: seq, id: id)
  }

  /// Nil for what is neither null nor a moment.
  fileprivate static func optional(_ state: JSON?) -> Moment?? {
    guard let state else { return .some(nil) }
    if state == .null { return .some(nil) }
    return Moment(state: state).map { .some($0) }
  }
}

extension Moment? {
  fileprivate var state: JSON { map(\.state) ?? .null }
}

extension LessonRecord {
  fileprivate var state: JSON {
    .object([
      .init("version", version.map(JSON.string) ?? .null),
      .init("lastSection", lastSection.map(JSON.string) ?? .null),
      .init("sections", .array(sections.sorted().map(JSON.string))),
      .init("right", .array(rightQuestions.sorted().map(JSON.string))),
      .init("opened", lastOpened.state), .init("read", lastRead.state), .init("completed", firstCompleted.state),
    ])
  }

  fileprivate init?(state: JSON) {
    guard let sections = state["sections"]?.texts, let right = state["right"]?.texts,
      let opened = Moment.optional(state["opened"]), let read = Moment.optional(state["read"]),
      let completed = Moment.optional(state["completed"])
    else { return nil }
    self.init(
      version: state["version"]?.string, lastSection: state["lastSection"]?.string, sections: Set(sections),
      rightQuestions: Set(right), lastOpened: opened, lastRead: read, firstCompleted: completed)
  }
}

extension QuestionRecord {
  fileprivate var state: JSON {
    .object([
      .init("attempts", .integer(attempts)), .init("hints", .integer(hints)),
      .init(
        "recent",
        .array(
          recent.map { answer in
            .array([
              .string(answer.verdict.rawValue), .string(answer.meaning), .bool(answer.isUndone), answer.moment.state,
            ])
          })),
      .init("rating", rating.map(JSON.integer) ?? .null),
      .init("answer", firstAnswer.state), .init("hint", firstHint.state), .init("explained", firstExplanation.state),
      .init("right", firstRight.state), .init("rightHadHints", .bool(firstRightHadHints)),
      .init("attempt", firstAttempt.state), .init("left", lastLeft.state), .init("rated", lastRated.state),
    ])
  }

  fileprivate init?(state: JSON) {
    guard let attempts = state["attempts"]?.integer, let hints = state["hints"]?.integer,
      let recent = state["recent"]?.elements, let hadHints = state["rightHadHints"]?.bool,
      let answer = Moment.optional(state["answer"]), let hint = Moment.optional(state["hint"]),
      let explained = Moment.optional(state["explained"]), let right = Moment.optional(state["right"]),
      let attempt = Moment.optional(state["attempt"]), let left = Moment.optional(state["left"]),
      let rated = Moment.optional(state["rated"])
    else { return nil }
    self.init()
    for entry in recent {
      guard let parts = entry.elements, parts.count == 4, let verdict = parts[0].string.flatMap(Judgement.init),
        let meaning = parts[1].string, let isUndone = parts[2].bool, let moment = Moment(state: parts[3])
      else { return nil }
      self.recent.append(Answer(verdict: verdict, meaning: meaning, isUndone: isUndone, moment: moment))
    }
    self.attempts = attempts
    self.hints = hints
    rating = state["rating"]?.integer
    firstAnswer = answer
    firstHint = hint
    firstExplanation = explained
    firstRight = right
    firstRightHadHints = hadHints
    firstAttempt = attempt
    lastLeft = left
    lastRated = rated
  }
}

extension Guess {
  fileprivate var state: JSON {
    .object([
      .init("experiment", .string(experiment)), .init("typed", .string(typed)),
      .init("chosen", .array(chosen.map(JSON.string))), .init("verdict", .string(verdict.rawValue)),
      .init("measured", .object(measured.map { .init($0.name, $0.value.map(JSON.number) ?? .null) })),
      .init("moment", moment.state),
    ])
  }

  fileprivate init?(state: JSON) {
    guard let experiment = state["experiment"]?.string, let typed = state["typed"]?.string,
      let chosen = state["chosen"]?.texts, let verdict = state["verdict"]?.string.flatMap(Judgement.init),
      let measured = state["measured"]?.members, let moment = state["moment"].flatMap(Moment.init(state:))
    else { return nil }
    self.init(
      experiment: experiment, typed: typed, chosen: chosen, verdict: verdict,
      measured: measured.map { Measured($0.name, $0.value.number) }, at: moment)
  }
}

extension ExperimentRecord {
  fileprivate var state: JSON {
    .object([.init("run", firstRun.state), .init("predictions", sorted(firstAtPrediction) { $0.state })])
  }

  fileprivate init?(state: JSON) {
    guard let run = Moment.optional(state["run"]),
      let predictions = state["predictions"]?.dictionary(Moment.init(state:))
    else { return nil }
    self.init(firstRun: run, firstAtPrediction: predictions)
  }
}

extension QuizStarted {
  fileprivate var state: JSON {
    .object([
      .init("mode", .string(mode)), .init("questions", .array(questions.map(JSON.string))),
      // Seeds may be larger than any Int.
      .init("seed", .string(String(seed))),
      .init("orders", .array(orders.map { .array($0.map(JSON.integer)) })),
      .init("variants", .array(variants.map { $0.map { .string(String($0)) } ?? .null })),
    ])
  }

  fileprivate init?(state: JSON) {
    guard let mode = state["mode"]?.string, let questions = state["questions"]?.texts,
      let seed = state["seed"]?.string.flatMap({ UInt64($0) }), let orders = state["orders"]?.elements,
      let variants = state["variants"]?.elements
    else { return nil }
    self.init(
      mode: mode, questions: questions, seed: seed, orders: orders.map { $0.elements?.compactMap(\.integer) ?? [] },
      variants: variants.map { $0.string.flatMap { UInt64($0) } })
  }
}

extension JSON {
  /// All elements, if all are strings.
  fileprivate var texts: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }

  /// All members, if every value can be read.
  fileprivate func dictionary<Found>(_ read: (JSON) -> Found?) -> [String: Found]? {
    guard let members else { return nil }
    var dictionary: [String: Found] = [:]
    dictionary.reserveCapacity(members.count)
    for member in members {
      guard let value = read(member.value) else { return nil }
      dictionary[member.name] = value
    }
    return dictionary
  }
}

/// An object with its names sorted.
private func sorted<Found>(_ dictionary: [String: Found], _ write: (Found) -> JSON) -> JSON {
  .object(dictionary.sorted { $0.key < $1.key }.map { .init($0.key, write($0.value)) })
}
