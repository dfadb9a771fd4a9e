import Experiments
import Proving
import Terminal

// Playing a run again: space begins, pauses and goes on; any other key ends it.
extension Slide {
  mutating func play() -> Action {
    guard let current, step == nil else { return .nothing }
    showsKept = false
    do {
      film = try Film(current, of: bench.trial(current.settings, seed: current.seed))
      prefersPicture = true
    } catch {
      notice = Span(Sentence.of(error), .warning)
    }
    return .redraw
  }

  /// What a key does while a run is played; nil where it ends that and does what it always does.
  mutating func pressDuringFilm(_ key: Key) -> Action? {
    switch key {
    case .character(" "): film?.isPaused.toggle()
    case .right where film?.isPaused == true: film?.stepOn()
    case .left where film?.isPaused == true: film?.rewind()
    case .enter, .escape, .character("q"): film = nil
    default:
      film = nil
      return nil
    }
    if film?.isAtEnd == true { film = nil }
    return .redraw
  }

  /// A moment has passed; says whether there is something new to see.
  mutating func passMoment() -> Bool {
    guard film?.pass() == true else { return false }
    if film?.isAtEnd == true { film = nil }
    return true
  }
}
