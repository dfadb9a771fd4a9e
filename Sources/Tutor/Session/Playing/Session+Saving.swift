import Experiments
import Plots
import Proving
import Terminal

// Pictures as files: the same picture as on the screen, for a browser.
extension Session {
  /// `save`, and `save FILE`: the picture of the experiment shown last.
  mutating func savePicture(as name: String?) {
    if let swept, let picture = swept.picture, isSweepLast {
      let words = [swept.sweep.bench.id] + swept.sweep.axes.map(\.name)
      return write(
        picture.svg(), as: name.map { FileName(typed: $0, ending: "svg") } ?? FileName(of: words, ending: "svg"))
    }
    guard let play, let picture = RunScreen.picture(of: play) else {
      return say("No picture is on the screen to save. The word run shows one.")
    }
    save(picture, name, play.bench, play.changes, seed: play.seed)
  }

  /// `s` in the slider.
  mutating func save(_ slide: Slide, as name: String?) {
    guard let current = slide.current, let picture = slide.picture(of: current) else { return }
    let changes = current.settings.differences(from: slide.bench.settings).map { (name: $0.0, value: $0.1.text) }
    save(picture, name, slide.bench, changes, seed: current.seed)
  }

  /// `s` on a map.
  mutating func save(_ map: SweepMap) {
    var picture = map.map
    picture.cursor = nil
    let words = [map.sweep.bench.id] + map.sweep.axes.map(\.name) + map.sweep.fixed.flatMap { [$0.name, $0.value] }
    write(picture.svg(), as: FileName(of: words, ending: "svg"))
  }

  /// A file that the learner does not name is named by what tells the run from its block's: `descent-batch-64`.
  private mutating func save(
    _ picture: Picture, _ name: String?, _ bench: Bench, _ changes: [(name: String, value: String)], seed: UInt64
  ) {
    let words = [bench.id] + changes.flatMap { [$0.name, $0.value] } + (seed == 1 ? [] : ["seed", "\(seed)"])
    write(
      picture.titled(bench.title).svg(),
      as: name.map { FileName(typed: $0, ending: "svg") } ?? FileName(of: words, ending: "svg"))
  }

  /// Tells whether a file was written.
  mutating func tellWriting(_ sentence: String, _ role: Role = .plain) { tellInPlace(sentence, role) }

  /// Says something on the full screen, where there is one, else in the scroll.
  mutating func tellInPlace(_ sentence: String, _ role: Role = .plain) {
    switch mode {
    case .sliding(var slide):
      slide.notice = Span(sentence, role)
      mode = .sliding(slide)
      draw(slide.screen(for: medium))
    case .sweeping(var map):
      map.notice = Span(sentence, role)
      mode = .sweeping(map)
      draw(map.screen(for: medium))
    default: say(sentence, role)
    }
  }
}
