import Experiments
import Plots
import Proving
import Terminal

// Pictures as files: the same picture as on the screen, for a browser.
extension Session {
  /// `save`, and `save FILE`: the picture of the experiment shown last.
  mutating func savePicture(as name: String?) {
    guard let play, let plot = RunScreen.plot(of: play) else {
      return say("No picture is on the screen to save. The word run shows one.")
    }
    save(plot, name, play.bench, play.changes, seed: play.seed)
  }

  /// `s` in the slider.
  mutating func save(_ slide: Slide, as name: String?) {
    guard let current = slide.current, let plot = slide.picture(of: current) else { return }
    let changes = current.settings.differences(from: slide.bench.settings).map { (name: $0.0, value: $0.1.text) }
    save(plot, name, slide.bench, changes, seed: current.seed)
  }

  /// A file that the learner does not name is named by what tells the run from its block's: `descent-batch-64`.
  private mutating func save(
    _ plot: Plot, _ name: String?, _ bench: Bench, _ changes: [(name: String, value: String)], seed: UInt64
  ) {
    var plot = plot
    plot.title = bench.title
    let words = [bench.id] + changes.flatMap { [$0.name, $0.value] } + (seed == 1 ? [] : ["seed", "\(seed)"])
    write(plot.svg(), as: name.map { FileName(typed: $0, ending: "svg") } ?? FileName(of: words, ending: "svg"))
  }

  /// Tells whether a file was written.
  mutating func tellWriting(_ sentence: String, _ role: Role = .plain) {
    guard case .sliding(var slide) = mode else { return say(sentence, role) }
    slide.notice = Span(sentence, role)
    mode = .sliding(slide)
    draw(slide.screen(for: medium))
  }
}
