import Experiments
import Lessons
import Proving
import Terminal

// Puzzles: curves without names, a choice, then the names.
extension Session {
  /// `puzzle NAME`; without a name, the experiment shown last if it has one, else the only one that does.
  mutating func puzzle(_ words: [String]) {
    inLesson { session, reader in
      let names = reader.lesson.lesson.experiments.map(\.id).filter { reader.lesson.bench($0)?.puzzle != nil }
      if words.contains(where: { !$0.contains("=") }) { return session.run(words + ["puzzle"], sliding: false) }
      if let shown = session.play?.bench.id, names.contains(shown) {
        return session.run([shown] + words + ["puzzle"], sliding: false)
      }
      session.say(
        names.isEmpty
          ? "This lesson has no puzzle." : "Which one? Puzzles are made of: \(names.beginning).")
    }
  }

  /// `run NAME puzzle seed=7`.
  mutating func puzzle(_ bench: Bench, of lesson: OpenLesson, _ words: [String]) {
    do {
      let arguments = try RunArguments(words.filter { $0.contains("=") })
      guard arguments.changes.isEmpty else {
        return say(CurvePuzzle.onlySeed)
      }
      let seed = arguments.seed ?? (isSeedGiven ? self.seed : 1)
      guard let puzzle = CurvePuzzle(bench, of: lesson, seed: seed, order: drawnSeed(for: bench.id) ^ seed) else {
        let others = lesson.lesson.experiments.map(\.id).filter { lesson.bench($0)?.puzzle != nil }
        return say(
          CurvePuzzle.none(in: bench) + " "
            + (others.isEmpty ? "Nor has another experiment here." : "These have: \(others.beginning)."))
      }
      leaveQuestion()
      compute(puzzle.trials) { session, results in
        var puzzle = puzzle
        puzzle.results = results
        let ready = puzzle
        session.save(session.ran(bench, of: lesson, results.first)) { session, _ in
          // What an earlier page still had would stand between the curves and their answer.
          session.dropRest()
          session.mode = .puzzling(ready)
          session.show(ready.screen(isLow: session.isLow))
        }
      }
    } catch {
      say(Sentence.of(error))
    }
  }

  mutating func take(_ line: String, for puzzle: CurvePuzzle) {
    if line.isEmpty { return solve(puzzle, nil) }
    if let choice = puzzle.read(line) { return solve(puzzle, choice) }
    if let word = word(of: line) {
      if ![.hint, .why, .help].contains(word.name) { mode = .reading }
      return perform(line)
    }
    unreadable(puzzle.accepted, line)
  }

  private mutating func solve(_ puzzle: CurvePuzzle, _ choice: Int?) {
    mode = .reading
    show(puzzle.answer(choice))
    var play = Play(puzzle.bench, of: puzzle.lesson, seed: puzzle.seed)
    play.runs = zip(puzzle.rows, puzzle.results).map { NamedRun(title: $0.title, result: $1) }
    self.play = play
    isSweepLast = false
    show([
      .paragraph([
        Span("the same again: ", .dim),
        Span("gradus puzzle \(puzzle.lesson.name)/\(puzzle.bench.id) seed=\(puzzle.seed)", .code),
      ])
    ])
    leavePlay()
  }
}
