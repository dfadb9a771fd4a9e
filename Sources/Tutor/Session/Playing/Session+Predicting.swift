import Experiments
import Formula
import Learner
import Lessons
import Proving
import Terminal

// Predictions: the guess is committed, then the runs are made that settle it, then both are shown side by side.
extension Session {
  /// A prediction that Enter has come to; asked once, and never after its runs were seen.
  mutating func predict(_ question: Question) {
    guard let lesson = reader?.lesson, let prediction = prediction(question, in: lesson) else { return goOn() }
    guard canStillGuess(prediction) else {
      show(prediction.screen())
      return settle(prediction, guess: nil)
    }
    mode = .predicting(prediction)
    show(screen(prediction))
  }

  /// The prediction that belongs to an experiment and has not been asked, because the learner jumped over it.
  func openPrediction(for experiment: String, in lesson: OpenLesson) -> Prediction? {
    lesson.lesson.questions.lazy
      .filter { $0.kind == .predict && $0.key?.experiment == experiment }
      .compactMap { self.prediction($0, in: lesson) }
      .first { $0.committed == nil && self.canStillGuess($0) }
  }

  /// Whether it has not been guessed, and nothing was shown that would give it away.
  private func canStillGuess(_ prediction: Prediction) -> Bool {
    profile.canStillGuess(
      prediction.asking.address, experiment: prediction.lesson.address(of: prediction.bench.id))
  }

  private func prediction(_ question: Question, in lesson: OpenLesson) -> Prediction? {
    guard let experiment = question.key?.experiment, let bench = lesson.bench(experiment) else { return nil }
    let asking = Asking(
      question, of: lesson, key: nil, seed: drawnSeed(for: question.id), since: clock.now().utc,
      order: Array(1...max(1, question.options.count)))
    var prediction = Prediction(asking, of: lesson, bench)
    prediction?.committed = committed[asking.address]
    return prediction
  }

  /// That one may be sure is said once: at the second guess, when the first has shown what guessing is.
  func screen(_ prediction: Prediction) -> [Element] {
    prediction.screen(offersSure: profile.guesses.count == 1)
      + (prediction.standing.map { [.blank, .paragraph([Span($0)])] } ?? [])
  }

  mutating func take(_ line: String, for prediction: Prediction) {
    if line.isEmpty {
      guard prediction.committed != nil else { return settle(prediction, guess: nil) }
      mode = .reading
      return goOn()
    }
    let asking = prediction.asking, (guess, isSure) = Prediction.read(line)
    if !isSure, !asking.isLabels(line), word(of: line) != nil { return perform(line) }
    switch asking.read(guess) {
    case .unreadable(let sentence): unreadable(sentence + " Enter without a guess shows the runs.", line)
    case let given:
      let isSeen = prediction.committed?.isSeen ?? false
      if isSeen, line != prediction.committed?.line, let standing = prediction.standing { return say(standing) }
      settle(prediction, guess: Prediction.Committed(given: given, line: line, isSure: isSure, isSeen: isSeen))
    }
  }

  /// Makes the runs that settle it, keeps the guess, and shows both.
  private mutating func settle(_ prediction: Prediction, guess: Prediction.Committed?) {
    mode = .reading
    do {
      let trials = try prediction.calls.map { try prediction.bench.trial($0.changes, seed: 1) }
      compute(
        trials, whenStopped: { session, results in session.stop(prediction, guess: guess, results) },
        then: { session, results in session.keep(prediction, guess: guess, results: results) })
    } catch {
      say(Sentence.of(error))
    }
  }

  /// Ctrl+C has ended its runs: what is there of them is shown. It judges no guess, which waits for all of them.
  private mutating func stop(_ prediction: Prediction, guess: Prediction.Committed?, _ results: [RunResult]) {
    let runs = results.isEmpty ? [] : PredictionRuns.part(prediction, results: results)
    guard var guess else {
      guard !results.isEmpty, canStillGuess(prediction) else { return show(runs) }
      let event = ran(prediction.bench, of: prediction.lesson, results.first, settling: prediction.asking.address)
      return save(event) { session, _ in session.show(runs) }
    }
    guess.isSeen = guess.isSeen || !results.isEmpty
    committed[prediction.asking.address] = guess
    var waiting = prediction
    waiting.committed = guess
    mode = .predicting(waiting)
    show(runs)
    if let standing = waiting.standing { say(standing) }
  }

  private mutating func keep(_ prediction: Prediction, guess: Prediction.Committed?, results: [RunResult]) {
    let measured = zip(prediction.calls, results).map { call, result in
      Measured(call.written, RunSentence.number(call.name, of: result))
    }
    committed[prediction.asking.address] = nil
    let lesson = prediction.lesson, question = prediction.asking.question
    let experiment = lesson.address(of: prediction.bench.id)
    let finding = prediction.finding(results)
    let verdict = guess.map { question.verdict(on: $0.given, key: finding.value, mistakes: finding.mistakes) }
    let shown: @Sendable (inout Session, Saving) -> Void = { session, saving in
      var told = verdict.map {
        Prediction.Guess(
          chosen: $0.chosen, isRight: $0.outcome == .right, isSure: guess?.isSure ?? false, feedback: $0.feedback)
      }
      // Seen again, a prediction shows the guess that was made.
      if told == nil, let earlier = session.profile.guesses[prediction.asking.address] {
        told = Prediction.Guess(chosen: earlier.chosen, isRight: earlier.verdict == .right)
      }
      let verdict = prediction.verdict(told, finding, gained: saving.gained)
      let runs = PredictionRuns.elements(prediction, results: results)
      // Without a blank line between them, both stand on one page of a low window.
      if session.isLow, session.medium.rendering == .rich {
        session.show(verdict + runs)
      } else {
        session.show(verdict)
        session.show(runs)
      }
      if !question.why.isEmpty { session.show(Prose.elements(question.why)) }
      if guess != nil { session.tellSaved(saving) }
    }
    if let guess, let verdict {
      save(
        .predicted(
          Predicted(
            question: prediction.asking.address, experiment: experiment, typed: guess.line, chosen: verdict.chosen,
            sure: guess.isSure ? true : nil, measured: measured, verdict: verdict.outcome.recorded)), then: shown)
    } else if !canStillGuess(prediction) {
      shown(&self, .saved(gained: 0))
    } else {
      save(
        ran(prediction.bench, of: lesson, results.first, settling: prediction.asking.address), then: shown)
    }
  }

  /// The event of a run; `question` is the prediction that it settled.
  func ran(_ bench: Bench, of lesson: OpenLesson, _ result: RunResult?, settling question: String? = nil) -> Happening {
    let settings = result?.settings.all.map { JSON.Member($0.name, Documents.setting($0.value)) } ?? []
    return .ran(
      Ran(
        experiment: lesson.address(of: bench.id), settings: settings, seed: result?.seed ?? 1,
        measures: result?.measures.map { Measured($0.name, $0.value) } ?? [], question: question))
  }
}
