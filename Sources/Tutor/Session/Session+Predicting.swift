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
      return settle(prediction, guess: nil, line: nil)
    }
    mode = .predicting(prediction)
    show(prediction.screen())
  }

  /// The prediction that belongs to an experiment and has not been asked, because the learner jumped over it.
  func openPrediction(for experiment: String, in lesson: OpenLesson) -> Prediction? {
    lesson.lesson.questions.lazy
      .filter { $0.kind == .predict && $0.key?.experiment == experiment }
      .compactMap { self.prediction($0, in: lesson) }
      .first { self.canStillGuess($0) }
  }

  /// Whether it has not been guessed, and nothing was shown that would give it away.
  private func canStillGuess(_ prediction: Prediction) -> Bool {
    profile.canStillGuess(
      prediction.asking.address, experiment: prediction.lesson.address(of: prediction.bench.id))
  }

  private func prediction(_ question: Question, in lesson: OpenLesson) -> Prediction? {
    guard let key = question.key, let experiment = key.experiment, let bench = lesson.bench(experiment),
      let proof = key.proof.flatMap({ try? Claim(parsing: $0) })
    else { return nil }
    let asking = Asking(
      question, of: lesson, key: nil, seed: drawnSeed(for: question.id), since: clock.now().utc,
      order: Array(1...max(1, question.options.count)))
    return Prediction(asking: asking, lesson: lesson, bench: bench, proof: proof)
  }

  mutating func take(_ line: String, for prediction: Prediction) {
    if line.isEmpty { return settle(prediction, guess: nil, line: nil) }
    let asking = prediction.asking
    if !asking.isLabels(line), word(of: line) != nil { return perform(line) }
    switch asking.read(line) {
    case .unreadable(let sentence): unreadable(sentence + " Enter without a guess shows the runs.", line)
    case let given: settle(prediction, guess: asking.verdict(on: given), line: line)
    }
  }

  /// Makes the runs that the proof names, keeps the guess, and shows both.
  private mutating func settle(_ prediction: Prediction, guess: Verdict?, line: String?) {
    mode = .reading
    let calls = prediction.proof.calls
    do {
      let trials = try calls.map { try prediction.bench.trial($0.changes, seed: 1) }
      compute(trials) { session, results in
        session.keep(prediction, guess: guess, line: line, results: results)
      }
    } catch {
      say(Sentence.of(error))
    }
  }

  private mutating func keep(_ prediction: Prediction, guess: Verdict?, line: String?, results: [RunResult]) {
    let calls = prediction.proof.calls
    let measured = zip(calls, results).map { call, result in
      Measured(call.written, RunSentence.number(call.name, of: result))
    }
    let lesson = prediction.lesson
    let experiment = lesson.address(of: prediction.bench.id)
    let shown: @Sendable (inout Session, Saving) -> Void = { session, saving in
      // Seen again, a prediction shows the guess that was made.
      let earlier = session.profile.guesses[prediction.asking.address]
      let shown = guess.map { ($0.chosen, $0.outcome == .right) } ?? earlier.map { ($0.chosen, $0.verdict == .right) }
      session.show(Prediction.verdict(shown, on: prediction.asking.question, gained: saving.gained))
      session.show(PredictionRuns.elements(prediction, results: results))
      if !prediction.asking.question.why.isEmpty { session.show(Prose.elements(prediction.asking.question.why)) }
      if guess != nil { session.tellSaved(saving) }
    }
    if let guess, let line {
      save(
        .predicted(
          Predicted(
            question: prediction.asking.address, experiment: experiment, typed: line, chosen: guess.chosen,
            measured: measured, verdict: guess.outcome.recorded)), then: shown)
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
