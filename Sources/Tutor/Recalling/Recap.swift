import Elementary
import Experiments
import Learner
import Lessons
import Proving
import Text

/// A lesson as the learner went through it, as Markdown: what it teaches, their notes, answers and experiments.
struct Recap {
  let lesson: OpenLesson
  let profile: Profile
  let remembered: Recollection

  private var standing: Standing { Standing(lesson.lesson, number: lesson.number, of: lesson.pack, profile: profile) }

  func markdown() -> String {
    let parts = [head(), objectives(), notes(), guesses(), answers(), interview(), experiments()]
    return visible(parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n")
  }

  private func head() -> [String] {
    let standing = standing, xp = profile.gains(in: lesson.address).reduce(0) { $0 + $1.points }
    return [
      "# \(lesson.lesson.title)", "",
      "\(lesson.pack.title) \(lesson.pack.version), lesson \(lesson.number). "
        + "\(standing.read) of \(standing.sections) sections read, check \(standing.right)/\(standing.checks), \(xp) XP.",
    ]
  }

  private func objectives() -> [String] {
    let objectives = lesson.lesson.objectives
    return objectives.isEmpty ? [] : ["## What it teaches", ""] + objectives.map { "- \($0)" }
  }

  private func notes() -> [String] {
    let own = remembered.notes.filter { $0.lesson == lesson.address }
    let marked = remembered.marks.filter { $0.lesson == lesson.address }
    if own.isEmpty, marked.isEmpty { return [] }
    var names = Names(lesson)
    return ["## My notes", ""]
      + own.map {
        "- \(names.title($0.lesson, section: $0.section)), \($0.event.day.text): \($0.text)"
      }
      + marked.map { "- marked: \(names.title($0.lesson, section: $0.section))" }
  }

  private func guesses() -> [String] {
    let own = lesson.lesson.questions.filter { $0.kind == .predict }.compactMap { question in
      profile.guesses[lesson.address(of: question.id)].map { (question, $0) }
    }
    guard !own.isEmpty else { return [] }
    let lines = own.map { question, guess in
      let said = guess.chosen.isEmpty ? guess.typed : guess.chosen.joined(separator: "; ")
      let right = question.options.first(where: \.isRight).map { ": \($0.plain)" } ?? ""
      let verdict = guess.verdict == .right ? "right" : "it was otherwise\(right)"
      return "- \(Inline.plain(question.prompt)) I guessed “\(said)”: \(verdict)."
    }
    let surprise = Surprise(of: lesson, profile).map { ["", "The surprise: \($0.said)", "", "    \($0.replay)"] } ?? []
    return ["## My guesses", ""] + lines + surprise
  }

  private func answers() -> [String] {
    let own = remembered.answers.filter { Subject.lesson(of: $0.answered.question) == lesson.address }
    var lines: [String] = []
    for question in lesson.lesson.questions {
      let given = own.filter { $0.answered.question == lesson.address(of: question.id) }
      if given.isEmpty { continue }
      lines += ["", "### \(Inline.plain(question.prompt))", ""] + given.map { line($0, to: question) }
      let why = PlainText.of(question.why)
      if given.contains(where: { $0.answered.verdict == .right }), !why.isEmpty { lines += ["", why] }
    }
    return lines.isEmpty ? [] : ["## My answers"] + lines
  }

  /// An answer, and what was wrong with it.
  private func line(_ answer: Recollection.Answer, to question: Question) -> String {
    let answered = answer.answered
    let said = answered.chosen.isEmpty ? answered.typed : answered.chosen.joined(separator: "; ")
    let verdict = answered.verdict == .partly ? "partly right" : answered.verdict.rawValue
    var line = "- \(answer.event.day.text), \(verdict)\(answer.isUndone ? ", taken back" : ""): \(said)"
    if answered.verdict != .right {
      let chosen = question.options.filter { answered.chosen.contains($0.plain) && !$0.isRight }
      let feedback = chosen.map { PlainText.of($0.feedback) }.filter { !$0.isEmpty }.joined(separator: " ")
      if !feedback.isEmpty { line += "\n  \(feedback)" }
    }
    return line
  }

  private func interview() -> [String] {
    let own = remembered.attempts.filter { Subject.lesson(of: $0.question) == lesson.address }
    var lines: [String] = []
    for question in lesson.lesson.questions {
      let given = own.filter { $0.question == lesson.address(of: question.id) }
      if given.isEmpty { continue }
      lines += ["", "### \(Inline.plain(question.prompt))", ""] + given.map { "- \($0.typed)" }
    }
    return lines.isEmpty ? [] : ["## My interview answers"] + lines
  }

  private static let mostRuns = 40

  /// Each different run once, in the order in which they were first made, with the line that makes it again.
  private func experiments() -> [String] {
    var lines: [String] = [], known: Set<String> = []
    for run in remembered.runs where Subject.lesson(of: run.experiment) == lesson.address {
      guard let line = replay(run), known.insert(line).inserted else { continue }
      lines.append("    \(line)")
    }
    guard !lines.isEmpty else { return [] }
    let left = lines.count - Self.mostRuns
    return ["## My experiments", ""] + lines.prefix(Self.mostRuns) + (left > 0 ? ["", "And \(left) more."] : [])
  }

  /// The command of a run: its experiment, the settings that differ from the lesson's, the seed.
  private func replay(_ run: Ran) -> String? {
    let id = run.experiment.dropFirst(lesson.address.count + 1)
    guard let bench = lesson.bench(String(id)) else { return nil }
    // The first run of a sweep stands for all of them, which the experiment makes by itself.
    let swept = bench.sweeps.map(\.name)
    let settings = run.settings.filter { !swept.contains($0.name) }
    let changes = settings.compactMap { member -> (name: String, value: String)? in
      guard let spec = bench.kind.setting(member.name), let value = Self.text(member.value),
        let read = try? spec.value(from: value), read != bench.settings[member.name]
      else { return nil }
      return (member.name, read.text)
    }
    return RunNames.replay(lesson, bench, changes: changes, seed: run.seed)
  }

  private static func text(_ value: JSON) -> String? {
    if let text = value.string { return text }
    if let number = value.number { return number.plainDigits }
    return value.elements.map { "[" + $0.compactMap(Self.text).joined(separator: ", ") + "]" }
  }
}
