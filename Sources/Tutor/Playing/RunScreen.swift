import Experiments
import Plots
import Proving
import Terminal

/// What a run shows in the scroll: the picture with its numbers, one sentence, and what should have been seen.
enum RunScreen {
  /// Runs of an experiment, made together.
  ///
  /// - Parameter isLow: the window has no rows to spare.
  static func elements(_ play: Play, isLow: Bool = false) -> [Element] {
    let gap = gap(isLow: isLow)
    let bench = play.bench, results = play.runs.map(\.result)
    var elements: [Element] = [title(play)]
    if let map = play.plan?.map {
      let missing = [RunResult?](repeating: nil, count: max(0, map.trials.count - results.count))
      let found = SweepResults(map, results.prefix(map.trials.count).map { $0 } + missing)
      return elements + SweepReport(lesson: play.lesson, found: found).drawing() + [.blank] + found.bestSentence
    }
    if let plan = play.plan, let setting = plan.swept {
      let series = plan.series(results, of: bench, bench.show.curves)
      if let plot = plot(of: play) {
        let columns = plan.series(results, of: bench, bench.show.beside)
        elements += [
          gap,
          .picture(
            plot, beside: [table(columns, over: setting, of: bench)],
            spoken: [spoken(columns, over: setting, of: bench)]),
        ]
      }
      if let first = series.first {
        // In linear the picture's own sentence says it.
        let sentence = RunSentence.sweep(first.series, measure: first.name, over: setting)
        elements.append(.either(rich: [.blank, .paragraph([Span(sentence)])], linear: []))
      }
    } else if play.runs.count > 1, let plot = plot(of: play) {
      elements += [gap, picture(plot, play.runs, of: bench)]
    } else if let picture = picture(of: play) {
      let sentence: [Element] = [
        .paragraph([Span(RunSentence.text(results[0], of: bench, against: play.previous))])
      ]
      // What has changed is heard first; without a run before it, the picture's sentence and the numbers say all.
      let isNews = play.previous != nil || results[0].diverged != nil || !results[0].isComplete
      elements.append(.either(rich: [], linear: isNews ? [.blank] + sentence : []))
      // A curve's sentence has told its own measure; that of a path, a cloud or a map has not.
      let told = picture.hasCurves ? bench.show.curves : []
      let spoken = ReadOuts.elements(results[0], of: bench, without: told)
      elements += [gap, .drawing(picture, beside: ReadOuts.elements(results[0], of: bench), spoken: spoken)]
      elements.append(.either(rich: [.blank] + sentence, linear: []))
      if case .map = picture {
        elements += [.paragraph([Span("The training ended in the middle of the map, at distance 0.", .dim)])]
      }
    } else if let result = results.first {
      elements += [gap] + ReadOuts.elements(result, of: bench)
    }
    for run in play.runs {
      guard let divergence = run.result.diverged,
        play.runs.count > 1 || !RunSentence.tellsEnd(of: run.result, of: bench)
      else { continue }
      let name = run.title.isEmpty ? "" : "\(run.title): "
      let sentence =
        "\(name)diverged at step \(divergence.step): \(divergence.reason)."
        + (divergence.explanation.map { " " + $0 } ?? "")
      elements.append(.paragraph([Span(sentence.prefix(1).uppercased() + sentence.dropFirst(), .warning)]))
    }
    return elements
  }

  /// The picture of the runs shown last: of one that has looked over a plane, its map.
  static func picture(of play: Play) -> Picture? {
    if play.plan?.swept == nil, let picture = Pictures.picture(play.runs, of: play.bench) { return picture }
    return plot(of: play).map { .plot($0) }
  }

  /// The plot of the runs shown last.
  static func plot(of play: Play) -> Plot? {
    play.plan.flatMap { plan in
      guard let setting = plan.swept else { return nil }
      return Pictures.sweep(
        plan.series(play.runs.map(\.result), of: play.bench, play.bench.show.curves), over: setting, of: play.bench)
    } ?? Pictures.plot(play.runs, of: play.bench)
  }

  /// The lesson's own sentences about the experiment, which are shown only after it ran.
  static func claims(of bench: Bench) -> [Element] {
    guard !bench.claims.isEmpty else { return [] }
    return [
      .callout(
        title: [Span("What you should have seen", .strong)],
        [.list(bench.claims.map { [.paragraph([Span($0.text)])] }, ordered: nil)])
    ]
  }

  /// The words that do what the slider's keys do.
  static func words(of bench: Bench, now settings: Settings?) -> [Element] {
    var items = bench.sliders.map { slider -> [Element] in
      let example = bench.example(of: slider.name, besides: settings?[slider.name])
      let others = slider.stops.map(\.text).filter { $0 != example }.joined(separator: ", ")
      return [.paragraph([Span("\(slider.name) \(example)", .key), Span(" (or \(others))")])]
    }
    items.append([
      .paragraph([
        Span("keep", .key), Span(" keeps a run, "), Span("compare", .key), Span(" shows those kept together"),
      ])
    ])
    items.append([.paragraph([Span("new seed", .key), Span(" runs it from other random numbers")])])
    return [
      .callout(title: [Span("Words that move it", .strong)], [.list(items, ordered: nil)]), .blank,
      .paragraph([Span("Enter", .key), Span(" goes on with the lesson.")]),
    ]
  }

  /// What stands between a title and its picture: nothing in a window that has no rows to spare.
  static func gap(isLow: Bool) -> Element { .either(rich: isLow ? [] : [.blank], linear: [.blank]) }

  /// How to get the same numbers again.
  static func replay(_ play: Play) -> [Element] {
    [
      .paragraph([
        Span("the same again: ", .dim),
        Span(RunNames.replay(play.lesson, play.bench, changes: play.changes, seed: play.seed), .code),
      ])
    ]
  }

  private static func title(_ play: Play) -> Element {
    let changes = play.changes.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    let note = (changes.isEmpty ? "" : " · \(changes)") + (play.seed == 1 ? "" : " · seed \(play.seed)")
    return .heading([Span(play.bench.title ?? play.bench.id), Span(note, .dim)], level: 2)
  }
}
