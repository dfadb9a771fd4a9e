/// The first guess at a prediction, the only one that counts.
public struct Guess: Sendable, Equatable {
  public let experiment: String
  public let typed: String
  public let chosen: [String]
  public let verdict: Judgement
  /// What the runs gave, by the calls of the proof.
  public let measured: [Measured]
  let moment: Moment

  init(_ predicted: Predicted, at moment: Moment) {
    experiment = predicted.experiment
    typed = predicted.typed
    chosen = predicted.chosen
    verdict = predicted.verdict
    measured = predicted.measured
    self.moment = moment
  }

  init(experiment: String, typed: String, chosen: [String], verdict: Judgement, measured: [Measured], at moment: Moment)
  {
    self.experiment = experiment
    self.typed = typed
    self.chosen = chosen
    self.verdict = verdict
    self.measured = measured
    self.moment = moment
  }
}

/// What the journal says of one experiment.
struct ExperimentRecord: Sendable, Equatable {
  /// The first run that no prediction made.
  var firstRun: Moment?
  /// The first runs made at each prediction.
  var firstAtPrediction: [String: Moment] = [:]

  mutating func add(_ ran: Ran, at moment: Moment) {
    if let question = ran.question {
      firstAtPrediction[question].lower(to: moment)
    } else {
      firstRun.lower(to: moment)
    }
  }

  /// True if what a prediction asks had been shown before a moment: by any run but those of other predictions.
  func wasShown(before moment: Moment, for question: String) -> Bool {
    [firstRun, firstAtPrediction[question]].contains { $0.map { $0 < moment } ?? false }
  }
}
