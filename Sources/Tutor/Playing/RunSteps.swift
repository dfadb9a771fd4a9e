import Experiments
import Proving
import Terminal

// A run in words, from its first step to its last: what an animation is for the eye.
extension RunScreen {
  /// How many steps are told at most.
  private static let told = 8

  /// - Throws: `RunRefused`.
  static func steps(of result: RunResult, _ bench: Bench) throws -> [Element] {
    var film = try Film(result, of: bench.trial(result.settings, seed: result.seed))
    var rows = [row(film, bench)]
    for part in 1..<told {
      let wanted = 1 + (film.count - 1) * part / (told - 1)
      guard wanted > film.current.step.index, !film.isAtEnd else { continue }
      film.go(to: wanted)
      rows.append(row(film, bench))
    }
    return [.paragraph([Span("\(bench.id), from its first step to its last:")]), .readOuts(rows)]
  }

  private static func row(_ film: Film, _ bench: Bench) -> ReadOut {
    ReadOut("step \(film.current.step.index)", [Span(ReadOuts.brief(film.current, of: bench))])
  }
}
