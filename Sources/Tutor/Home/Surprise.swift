import Formula
import Learner
import Lessons
import Proving

/// What surprises most in a lesson, with the command that shows it again.
struct Surprise {
  let said: String
  /// `gradus run batch-size/descent rule=linear batch=512 seed=1`
  let replay: String

  /// That of a guess that went wrong, else the first one that the lesson tells; nil where it tells none.
  init?(of lesson: OpenLesson, _ profile: Profile) {
    let told = lesson.lesson.questions.filter { $0.kind == .predict && $0.key?.surprise != nil }
    let missed = told.filter { profile.guesses[lesson.address(of: $0.id)].map { $0.verdict != .right } ?? false }
    for question in missed + told {
      guard let key = question.key, let sentence = key.surprise, let experiment = key.experiment,
        let bench = lesson.bench(experiment)
      else { continue }
      let proof = key.proof.flatMap { try? Claim(parsing: $0) }
      let call = (proof?.calls ?? key.value.flatMap { try? Expression(parsing: $0) }?.calls)?.first
      said = sentence
      replay = RunNames.replay(lesson, bench, changes: call?.changes ?? [], seed: 1)
      return
    }
    return nil
  }
}
