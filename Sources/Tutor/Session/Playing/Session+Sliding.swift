import Experiments
import Proving
import Terminal

// The slider: keys move settings, the run follows at once, a new key ends the run before.
extension Session {
  /// - Parameter plays: the run is played as soon as it is there.
  mutating func slide(
    _ bench: Bench, of lesson: OpenLesson, changes: [(name: String, value: String)], seed: UInt64? = nil,
    plays: Bool = false
  ) {
    do {
      var slide = try Slide(bench, of: lesson, changes: changes, seed: seed ?? (isSeedGiven ? self.seed : 1))
      guard !slide.sliders.isEmpty else {
        return say("\(bench.id) has no setting to move. run \(bench.id) runs it.")
      }
      if let play, play.bench.id == bench.id { slide.kept = play.kept }
      rerun(slide, isFirst: true, plays: plays)
    } catch {
      say(Sentence.of(error))
    }
  }

  mutating func press(_ key: Key) {
    guard case .sliding(var slide) = mode else { return }
    let action = slide.press(key)
    mode = .sliding(slide)
    switch action {
    case .nothing: break
    case .redraw: draw(slide.screen(for: medium))
    case .rerun: rerun(slide, isFirst: false)
    case .save(let name): save(slide, as: name)
    case .leave: leave(slide)
    case .quit:
      if let result = slide.current { save(ran(slide.bench, of: slide.lesson, result)) }
      leave()
    }
  }

  /// A moment of a run being played.
  mutating func passMoment() {
    guard case .sliding(var slide) = mode else { return }
    let isNew = slide.passMoment()
    mode = .sliding(slide)
    if isNew { draw(slide.screen(for: medium)) }
  }

  /// Runs the experiment with the slider's settings; its first picture is shown after its event is saved.
  private mutating func rerun(_ slide: Slide, isFirst: Bool, plays: Bool = false) {
    if !isFirst { mode = .sliding(slide) }
    compute(
      [slide.bench.trial(slide.settings, seed: slide.seed)],
      whileRunning: { session, results, step in
        guard let partial = results.first else { return }
        guard case .sliding(var slide) = session.mode else {
          if isFirst { session.open(slide, on: partial, step) }
          return
        }
        if slide.step == nil { slide.previous = slide.current }
        slide.current = partial
        slide.step = step
        slide.work = session.longWork
        session.mode = .sliding(slide)
        session.draw(slide.screen(for: session.medium))
      },
      then: { session, results in
        var slide = slide, isOpen = false
        if case .sliding(let now) = session.mode { (slide, isOpen) = (now, true) }
        if slide.step == nil { slide.previous = slide.current }
        slide.current = results.first
        slide.step = nil
        if plays { _ = slide.play() }
        let ready = slide
        let show: @Sendable (inout Session) -> Void = { session in
          session.mode = .sliding(ready)
          session.draw(ready.screen(for: session.medium))
        }
        guard isFirst, !isOpen else { return show(&session) }
        session.save(session.ran(ready.bench, of: ready.lesson, results.first)) { session, _ in show(&session) }
      })
  }

  /// A first run that is longer than a frame: it is seen while it grows, once its event is saved.
  private mutating func open(_ slide: Slide, on partial: RunResult, _ step: Step?) {
    var slide = slide
    slide.current = partial
    slide.step = step
    let opened = slide
    save(ran(slide.bench, of: slide.lesson, partial)) { session, _ in
      session.mode = .sliding(opened)
      session.draw(opened.screen(for: session.medium))
    }
  }

  /// Back to the lesson: one line says what was found, and the run stays for `keep` and `batch 64`.
  private mutating func leave(_ slide: Slide) {
    abandon()
    leaveFullScreen()
    mode = reader == nil ? .home : .reading
    guard let result = slide.current else { return leavePlay() }
    var play = Play(slide.bench, of: slide.lesson, seed: slide.seed)
    play.changes = result.settings.differences(from: slide.bench.settings).map { ($0.0, $0.1.text) }
    play.runs = [NamedRun(title: "", result: result)]
    play.previous = slide.previous
    play.kept = slide.kept
    self.play = play
    isSweepLast = false
    let summary = RunNames.summary(result, of: slide.bench, sliders: slide.sliders.map(\.name))
    save(ran(slide.bench, of: slide.lesson, result)) { session, _ in
      session.show([.paragraph([Span(summary)])])
      session.show(RunScreen.claims(of: slide.bench))
      session.leavePlay()
    }
  }
}
