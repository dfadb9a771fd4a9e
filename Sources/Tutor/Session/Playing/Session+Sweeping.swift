import Experiments
import Plots
import Proving
import Terminal
import Text

// Sweeps: a run for each value of a setting, or for each pair of values of two.
extension Session {
  /// `sweep NAME batch=1..512 rate=0.01..1`; another word names the measure.
  mutating func sweep(_ words: [String]) {
    inLesson { session, reader in
      let names = session.experimentNames
      var lone = words.filter { !$0.contains("=") }
      let isNamed = lone.first.map { names.contains(String($0.split(separator: "/").last ?? "")) } ?? false
      let name = isNamed ? lone.removeFirst() : session.play?.bench.id ?? lone.first
      guard let name else { return session.say("Which one? This lesson has: \(names.joined(separator: ", ")).") }
      let id = name.split(separator: "/").last.map(String.init) ?? name
      guard let bench = reader.lesson.bench(id) else {
        return session.say(NoSuchExperiment(name, among: names).sentence)
      }
      do {
        let seed = session.isSeedGiven ? session.seed : nil
        let sweep = try Sweep(words.filter { $0.contains("=") }, measure: lone.first, seed: seed, of: bench)
        session.leaveQuestion()
        session.show(sweep, of: reader.lesson)
      } catch {
        session.say(Sentence.of(error))
      }
    }
  }

  /// A sweep over two settings as a map that fills, where there is a full screen for it; else in the scroll.
  mutating func show(_ sweep: Sweep, of lesson: OpenLesson) {
    if hasSlider, sweep.axes.count == 2 { draw(sweep, of: lesson) } else { tell(sweep, of: lesson) }
  }

  /// The runs of a sweep, told in the scroll when all are there.
  private mutating func tell(_ sweep: Sweep, of lesson: OpenLesson) {
    compute(
      sweep.trials, whenStopped: { session, results in session.tell(sweep, of: lesson, results) },
      then: { session, results in session.tell(sweep, of: lesson, results) })
  }

  /// What the runs of a sweep came to, be it all of them or those that were made before it was stopped.
  private mutating func tell(_ sweep: Sweep, of lesson: OpenLesson, _ results: [RunResult]) {
    guard !results.isEmpty else { return }
    save(ran(sweep.bench, of: lesson, results.first)) { session, _ in
      let missing = [RunResult?](repeating: nil, count: sweep.trials.count - results.count)
      let found = SweepResults(sweep, results.map { $0 } + missing)
      session.swept = found
      session.isSweepLast = true
      session.show(SweepReport(lesson: lesson, found: found).elements())
      if sweep.isOfBlock, missing.isEmpty { session.show(RunScreen.claims(of: sweep.bench)) }
      if sweep.axes.count == 2 { session.show([session.reads(found)]) }
    }
  }

  /// How the numbers of a map are read by words.
  private func reads(_ found: SweepResults) -> Element {
    let example = found.bestPlace.map { found.sweep.settings(column: $0.column, row: $0.row).map(\.value) } ?? []
    return .paragraph([
      Span("at \(example.joined(separator: " "))", .key), Span(" reads the number at a place."),
    ])
  }

  /// `at 64 0.1`: a place of the sweep shown last.
  mutating func read(at words: [String]) {
    guard let swept else {
      return say("No sweep has been shown yet. For example: sweep NAME batch=1..512 rate=0.01..1")
    }
    let axes = swept.sweep.axes, values = words.flatMap { $0.split(whereSeparator: { $0 == "," }).map(String.init) }
    guard values.count == axes.count, !axes.isEmpty else {
      let names = axes.map(\.name).joined(separator: " and "), example = axes.compactMap(\.values.last)
      return say("The sweep went over \(names). For example: at \(example.joined(separator: " "))")
    }
    var places: [Int] = []
    for (axis, value) in zip(axes, values) {
      guard let place = axis.place(of: value) else {
        return say("The sweep had no \(axis.name) \(visible(value)); it had \(axis.values.joined(separator: ", ")).")
      }
      places.append(place)
    }
    let place = HeatMap.Place(column: places[0], row: places.count > 1 ? places[1] : 0)
    show([.paragraph(SweepMap.reading(swept, place))])
  }
}

// The map on the full screen.
extension Session {
  private mutating func draw(_ sweep: Sweep, of lesson: OpenLesson) {
    let map = SweepMap(sweep, of: lesson)
    mode = .sweeping(map)
    draw(map.screen(for: medium))
    compute(
      sweep.trials,
      whileRunning: { session, results, _ in session.fill(results, isRunning: true) },
      then: { session, results in session.fill(results, isRunning: false) })
  }

  /// Puts the runs that are there into the map; what they show is kept before it is shown.
  private mutating func fill(_ results: [RunResult], isRunning: Bool) {
    guard case .sweeping(var map) = mode else { return }
    guard isRunning ? results.count > map.found.made : true else { return }
    let isFirst = map.found.made == 0
    map.fill(results)
    map.isRunning = isRunning
    let ready = map
    guard isFirst, let first = results.first else {
      mode = .sweeping(map)
      return draw(map.screen(for: medium))
    }
    save(ran(map.sweep.bench, of: map.lesson, first)) { session, _ in
      session.mode = .sweeping(ready)
      session.draw(ready.screen(for: session.medium))
    }
  }

  mutating func press(_ key: Key, _ map: SweepMap) {
    var map = map
    let action = map.press(key)
    mode = .sweeping(map)
    switch action {
    case .nothing: break
    case .redraw: draw(map.screen(for: medium))
    case .save: save(map)
    case .look:
      abandon()
      swept = map.found
      slide(map.sweep.bench, of: map.lesson, changes: map.settings, seed: map.sweep.seeds[0])
    case .leave: leave(map)
    }
  }

  /// Ctrl+C: the map stays as it is.
  mutating func stopped(_ map: SweepMap) {
    var map = map
    map.isRunning = false
    map.notice = Span("Stopped: \(map.found.made) of \(map.found.results.count) runs are there.")
    mode = .sweeping(map)
    draw(map.screen(for: medium))
  }

  /// Back to the lesson: what was best, and how to get the map again.
  private mutating func leave(_ map: SweepMap) {
    abandon()
    leaveFullScreen()
    mode = reader == nil ? .home : .reading
    guard let best = map.found.bestPlace else { return }
    swept = map.found
    isSweepLast = true
    show([
      .paragraph([Span("sweep of \(map.sweep.bench.id) · best: \(SweepMap.words(best, map.found))")]), .blank,
      .paragraph([Span("the same again: ", .dim), Span(map.sweep.replay(of: map.lesson), .code)]),
    ])
    if map.sweep.isOfBlock { show(RunScreen.claims(of: map.sweep.bench)) }
  }
}

extension SweepAxis {
  /// The place of a value as typed.
  fileprivate func place(of text: String) -> Int? {
    if let same = values.firstIndex(of: text) { return same }
    guard let number = Double(text), let numbers else { return nil }
    return numbers.firstIndex(of: number)
  }
}
