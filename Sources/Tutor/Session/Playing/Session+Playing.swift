import Experiments
import Learner
import Lessons
import Proving
import Terminal
import Text

// Experiments: run at the prompt, moved in the slider, kept and compared.
extension Session {
  /// Enter at an experiment: its prediction if that was jumped over, the slider, or its runs.
  mutating func play(_ block: ExperimentBlock) {
    guard let lesson = reader?.lesson else { return }
    guard let bench = lesson.bench(block.id) else {
      let findings = lesson.faults(of: block.id)
      return show(findings.prefix(3).map(Prose.fault))
    }
    if let prediction = openPrediction(for: block.id, in: lesson) {
      reader?.stop -= 1
      mode = .predicting(prediction)
      return show(screen(prediction))
    }
    if !bench.sliders.isEmpty, hasSlider {
      slide(bench, of: lesson, changes: [])
    } else {
      run(bench, of: lesson, changes: [])
    }
  }

  /// `gradus slide LESSON/NAME`: the lesson is open where the experiment stands, which is played at once.
  mutating func play(_ name: String, _ words: [String]) {
    do {
      let (lesson, bench) = try library.bench(named: name)
      let section = lesson.lesson.section(holding: bench.id)?.id
      reader = Reader(lesson, leg: section.flatMap { lesson.route.leg(of: $0) } ?? 0)
      library.remember(lesson.address)
      mode = .reading
      // Where words move it, it is left by a word too.
      if !hasSlider, !words.contains("puzzle") { opening = .study(nil) }
      run([bench.id] + words, sliding: true)
    } catch {
      say(Sentence.of(error))
    }
  }

  /// The program ends where it was begun for an experiment that is left.
  mutating func leavePlay() {
    if case .play = opening { leave() }
  }

  /// `run NAME batch=64 seed=7` and `slide NAME`.
  mutating func run(_ words: [String], sliding: Bool, plays: Bool = false) {
    inLesson { session, reader in
      let names = session.experimentNames
      guard let name = words.first(where: { !$0.contains("=") }) ?? session.play?.bench.id else {
        return session.say("Which one? This lesson has: \(names.joined(separator: ", ")).")
      }
      let id = name.split(separator: "/").last.map(String.init) ?? name
      guard let bench = reader.lesson.bench(id) else {
        guard names.contains(id) else { return session.say(NoSuchExperiment(name, among: names).sentence) }
        return session.show((reader.lesson.faults(of: id)).prefix(3).map(Prose.fault))
      }
      if words.dropFirst().contains("puzzle") { return session.puzzle(bench, of: reader.lesson, words) }
      do {
        let arguments = try RunArguments(words.filter { $0.contains("=") })
        session.leaveQuestion()
        if sliding, session.hasSlider {
          session.slide(bench, of: reader.lesson, changes: arguments.changes, seed: arguments.seed, plays: plays)
        } else {
          session.run(
            bench, of: reader.lesson, changes: arguments.changes, seed: arguments.seed, by: sliding ? .slide : .run)
        }
      } catch {
        session.say(Sentence.of(error))
      }
    }
  }

  /// `batch 64`: changes a setting of the experiment shown last and runs it again.
  mutating func set(_ name: String, to value: String) {
    guard var play else { return }
    guard !value.isEmpty else {
      let now = play.runs.first?.result.settings[name].text ?? play.bench.settings[name].text
      return say("\(name) is \(now). For example: \(name) \(play.bench.example(of: name))")
    }
    play.set(name, to: value)
    leaveQuestion()
    run(play.bench, of: play.lesson, changes: play.changes, seed: play.seed, by: .move)
  }

  /// `new seed`, and `seed 7`.
  mutating func newSeed(_ text: String?) {
    guard let play else { return say("No experiment has been shown yet. The word run shows one.") }
    guard let seed = text.map(UInt64.init) ?? play.seed &+ 1 else {
      return say("seed takes a whole number, not “\(visible(text ?? ""))”.")
    }
    leaveQuestion()
    run(play.bench, of: play.lesson, changes: play.changes, seed: seed, by: .move)
  }

  /// `play`, and `play NAME`: the run as it came about, step by step.
  mutating func playAgain(_ words: [String]) {
    if words.isEmpty, let play {
      leaveQuestion()
      guard hasSlider else { return tellSteps(of: play) }
      return slide(play.bench, of: play.lesson, changes: play.changes, seed: play.seed, plays: true)
    }
    guard hasSlider else {
      return words.isEmpty
        ? say("No experiment has been shown yet. The word run shows one.") : run(words, sliding: false)
    }
    run(words, sliding: true, plays: true)
  }

  /// A run in words, from its first step on.
  private mutating func tellSteps(of play: Play) {
    guard let result = play.runs.first?.result else { return }
    do {
      show(try RunScreen.steps(of: result, play.bench))
    } catch {
      say(Sentence.of(error))
    }
  }

  mutating func keep() {
    guard let kept = play?.keep(), let bench = play?.bench else {
      return say("No run is on the screen to keep. The word run shows one.")
    }
    say("Kept: \(RunNames.kept(kept.result, of: bench)). The word compare shows the kept runs together.")
  }

  mutating func compare() {
    guard let play, !play.kept.isEmpty else {
      return say("Nothing is kept yet. The word keep keeps the run shown last.")
    }
    var results = play.kept.map(\.result)
    // The run on the screen is the first, also where it is one of the kept.
    if let current = play.runs.first?.result, play.runs.count == 1 {
      results.removeAll { $0.settings == current.settings && $0.seed == current.seed }
      results.insert(current, at: 0)
    }
    guard results.count > 1 else {
      return say("The kept run is the one shown last. Change a setting, then compare.")
    }
    let runs = RunNames.byValue(results)
    guard let plot = Pictures.comparison(runs, of: play.bench) else {
      return show(RunScreen.beside(runs, of: play.bench, tellsAll: true))
    }
    show([RunScreen.picture(plot, runs, of: play.bench, tellsAll: true)])
  }

  /// Makes the runs of an experiment and shows them once their event is saved.
  mutating func run(
    _ bench: Bench, of lesson: OpenLesson, changes: [(name: String, value: String)], seed: UInt64? = nil,
    by asked: Asked = .run
  ) {
    do {
      let seed = seed ?? (isSeedGiven ? self.seed : 1)
      if changes.isEmpty, let sweep = try Sweep(of: bench, seed: seed) { return show(sweep, of: lesson) }
      let plan = try bench.plan(changes, seed: seed)
      var play = Play(bench, of: lesson, seed: seed)
      play.changes = changes
      play.plan = plan
      let planned = play
      compute(
        plan.rows.map(\.trial),
        whenStopped: { session, results in session.show(planned, results) { $0.show(RunScreen.replay(planned)) } },
        then: { session, results in session.show(planned, results) { $0.tell(planned, by: asked, results) } })
    } catch {
      say(Sentence.of(error))
    }
  }

  /// Shows what was planned with the runs that there are, once their event is saved.
  private mutating func show(
    _ planned: Play, _ results: [RunResult], then tell: @escaping @Sendable (inout Session) -> Void
  ) {
    guard !results.isEmpty else { return }
    var play = planned
    if let old = self.play, old.bench.id == play.bench.id, old.lesson.address == play.lesson.address {
      play.kept = old.kept
      play.previous = old.runs.count == 1 ? old.runs.first?.result : nil
    }
    play.runs = zip(play.plan?.rows ?? [], results).map { NamedRun(title: $0.title, result: $1) }
    let shown = play
    save(ran(play.bench, of: play.lesson, results.first)) { session, _ in
      session.play = shown
      session.isSweepLast = false
      session.show(RunScreen.elements(shown, isLow: session.isLow))
      tell(&session)
    }
  }
}

// MARK: - Behind the numbers

extension Session {
  /// What led to a run.
  enum Asked: Sendable { case run, slide, move }

  /// Whether keys can move settings: on a terminal that a person sees. Elsewhere words move them.
  var hasSlider: Bool { medium.rendering == .rich && isPaged }

  /// What stands behind a run: the lesson's sentences on it, the words that move it, how to get it again.
  fileprivate mutating func tell(_ play: Play, by asked: Asked, _ results: [RunResult]) {
    let bench = play.bench, isMovedByWords = !bench.sliders.isEmpty && !hasSlider
    // Where words move it, the lesson's sentences speak of moves still to be made: they come when Enter goes on.
    if !isMovedByWords, play.changes.isEmpty { show(RunScreen.claims(of: bench)) }
    if !(asked == .move && medium.isLinear) { show(RunScreen.replay(play)) }
    if isMovedByWords, asked == .slide || play.changes.isEmpty && asked == .run {
      show(RunScreen.words(of: bench, now: results.first?.settings))
    }
  }

  /// The lesson's sentences on an experiment that was moved by words and is now left.
  mutating func concludeMoves() {
    guard !hasSlider, let reader, let play, reader.stop > 0, reader.section.stops.indices.contains(reader.stop - 1),
      case .experiment(let block) = reader.section.stops[reader.stop - 1], block.id == play.bench.id,
      play.lesson.address == reader.lesson.address, !play.bench.sliders.isEmpty
    else { return }
    show(RunScreen.claims(of: play.bench))
  }
}

extension Bench {
  /// A value that a setting may take, to show how it is typed: one in the middle of those beyond what it is now.
  func example(of name: String, besides now: SettingValue? = nil) -> String {
    guard let slider = sliders.first(where: { $0.name == name }), let last = slider.stops.last else {
      return settings[name].text
    }
    guard case .number = last, let place = slider.stops.firstIndex(of: now ?? settings[name]) else { return last.text }
    let beyond = slider.stops[(place + 1)...]
    return beyond.isEmpty ? slider.stops[0].text : beyond[beyond.startIndex + (beyond.count - 1) / 2].text
  }
}
