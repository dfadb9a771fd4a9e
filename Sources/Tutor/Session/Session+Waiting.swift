import Experiments
import Learner
import Terminal

// While runs are computed: how far they are, their end, and Ctrl+C, which stops them and never the program.
extension Session {
  mutating func progressed(_ id: Int, _ results: [RunResult], _ step: Step?) {
    guard job?.id == id else { return }
    job?.results = results
    job?.step = step
    guard let job else { return }
    if let whileRunning = job.whileRunning { whileRunning(&self, results, step) } else { tell(job) }
  }

  /// How far the runs under way are, once they take longer than one likes to wait without a word.
  var longWork: LongWork? {
    guard let job else { return nil }
    let past = clock.now().utc - job.since
    guard past >= Self.patience else { return nil }
    let step = job.step.map { Double($0.index) / Double(max(1, $0.count)) } ?? 0
    let whole = job.count > 1 ? Double(job.results.count) : 0
    return LongWork(share: (whole + step) / Double(job.count), milliseconds: past)
  }

  private mutating func tell(_ job: Job) {
    guard let work = longWork else { return }
    let run = job.count > 1 ? ["run \(min(job.count, job.results.count + 1)) of \(job.count)"] : []
    let place = (run + (job.step.map { ["step \($0.index) of \($0.count)"] } ?? [])).joined(separator: ", ")
    if medium.rendering == .rich {
      showStatus(statusLine(work, place))
      return
    }
    let now = clock.now().utc
    if job.told.map({ now - $0 >= Self.heartbeat }) ?? true {
      self.job?.told = now
      say(
        "Training: \(([place, work.percent] + [work.left].compactMap(\.self)).joined(separator: ", ")). Ctrl+C stops it."
      )
    }
  }

  /// "▓▓▓▓▓▓░░░░░░░░░░  step 1295 of 2000 · about 3 s left · Ctrl+C stops it", as much of it as the window has columns for.
  private func statusLine(_ work: LongWork, _ place: String) -> Element {
    let left = work.left.map { [$0] } ?? [], room = medium.readingWidth - 1 - 16
    let texts = [[place] + left, left.isEmpty ? [work.percent] : left]
      .map { $0.joined(separator: " · ") + " · " }
    let text = texts.first { $0.count + 16 <= room } ?? texts[1]
    let (done, toCome) = work.bar(columns: min(16, max(4, room - text.count)))
    return .line([
      Span(done, .good), Span(toCome + "  ", .dim), Span(text, .dim), Span("Ctrl+C", .key),
      Span(" stops", .dim),
    ])
  }

  /// Milliseconds without a word about work under way, and between two words of linear text.
  private static let patience: Int64 = 500
  private static let heartbeat: Int64 = 30_000

  mutating func computed(_ id: Int, _ results: [RunResult]) {
    guard let finished = job, finished.id == id else { return }
    job = nil
    finished.whenDone(&self, results)
    standBehindRest()
  }

  mutating func refused(_ id: Int, _ reason: String) {
    guard job?.id == id else { return }
    job = nil
    tellInPlace(reason, .warning)
  }

  /// Ctrl+C stops what runs, and never the program.
  mutating func interrupt() {
    guard let ended = job else { return }
    abandon()
    if case .sweeping(let map) = mode {
      stopped(map)
    } else if case .sliding(var slide) = mode {
      slide.notice = slide.step.map { Span("Stopped at step \($0.index) of \($0.count).") }
      mode = .sliding(slide)
      draw(slide.screen(for: medium))
    } else if let whenStopped = ended.whenStopped, !ended.results.isEmpty {
      say(
        ended.count > 1
          ? "Stopped: \(ended.results.count) of \(ended.count) runs are there."
          : "Stopped. This is what there is:")
      whenStopped(&self, ended.results)
    } else {
      say("Stopped.")
      ended.whenStopped?(&self, [])
    }
  }
}
