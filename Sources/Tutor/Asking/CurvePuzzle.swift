import Experiments
import Lessons
import Plots
import Proving
import Terminal

/// Curves without names: the learner commits to one, then the names appear.
struct CurvePuzzle: Sendable {
  let lesson: OpenLesson
  let bench: Bench
  let seed: UInt64
  /// The runs in the order of their letters.
  let rows: [Bench.Row]
  /// What is asked.
  let ask: String
  /// Which of the rows is asked for.
  private let right: Int
  private let why: String?
  /// The letters to choose from.
  private let question: Question
  /// What was computed, in the order of the rows.
  var results: [RunResult] = []

  /// Nil where the experiment has no runs that could be told apart.
  ///
  /// - Parameter order: draws the order of the curves and, where the lesson does not say, the run that is asked for.
  init?(_ bench: Bench, of lesson: OpenLesson, seed: UInt64, order: UInt64) {
    guard let puzzle = bench.puzzle, ExperimentBlock.Puzzle.curves.contains(puzzle.rows.count) else { return nil }
    self.lesson = lesson
    self.bench = bench
    self.seed = seed
    let titles = puzzle.rows.map { Question.Option(text: [.text($0.title)], isRight: false) }
    let place = Place(file: "", line: 1, column: 1)
    let shuffled = Presentation(
      of: Question(id: bench.id, kind: .single, prompt: [], options: titles, place: place), seed: order
    ).order.map { $0 - 1 }
    rows = shuffled.map { puzzle.rows[$0] }
    let target = puzzle.right ?? Int(order % UInt64(puzzle.rows.count))
    let right = shuffled.firstIndex(of: target) ?? 0
    self.right = right
    ask = puzzle.ask ?? "Which curve is “\(puzzle.rows[target].title)”?"
    why = puzzle.why
    let letters = rows.indices.map { "curve \(Marks.letter($0))" }
    question = Question(
      id: bench.id, kind: .single, prompt: [.text(ask)],
      options: letters.enumerated().map { Question.Option(text: [.text($1)], isRight: $0 == right) }, place: place)
  }

  /// The runs to make, a row each.
  var trials: [Trial] { rows.map { bench.trial($0.settings, seed: seed) } }

  /// The letters that answer it: `a–c`.
  var letters: String { "a–\(Marks.letter(rows.count - 1))" }
}

extension CurvePuzzle {
  /// The number of a curve, counted from 0; nil where the line is none.
  func read(_ line: String) -> Int? {
    let presentation = Presentation(order: rows.indices.map { $0 + 1 })
    guard case .options(let numbers) = question.read(line, as: presentation), let number = numbers.first else {
      return nil
    }
    return number - 1
  }

  /// What is said of an experiment that has no puzzle.
  static func none(in bench: Bench) -> String { "\(bench.id) is no puzzle: it has no few runs to tell apart." }

  /// What is said to settings.
  static let onlySeed = "A puzzle runs with the settings of the lesson. Only a seed can be given: seed=7."

  /// What is said to a line that names no curve.
  var accepted: String { question.accepted + " Enter shows the names." }

  /// The curves under letters, and what is asked.
  ///
  /// - Parameter isLow: the window has no rows to spare.
  func screen(isLow: Bool = false) -> [Element] {
    let note = Span(" · puzzle" + (seed == 1 ? "" : " · seed \(seed)"), .dim)
    let title: Element = .heading([Span(bench.title ?? bench.id), note], level: 2)
    return [title, RunScreen.gap(isLow: isLow)] + picture(named: false) + [.blank, .paragraph([Span(ask, .strong)])]
  }

  /// The choice beside the names of all curves.
  ///
  /// - Parameter choice: the curve chosen, counted from 0; nil where none was.
  func answer(_ choice: Int?) -> [Element] {
    let letter = Marks.letter(right)
    var elements: [Element]
    switch choice {
    case nil: elements = [.paragraph([Span("It is ", .strong), Span("\(letter).")])]
    case right: elements = [.paragraph([Span("You found it: ", .good), Span("\(letter).")])]
    case let other? where isSame(other, right):
      elements = [
        .paragraph([Span("You found it: ", .good), Span("\(Marks.letter(other)), the same curve as \(letter).")])
      ]
    case let other?:
      elements = [
        .paragraph([
          Span("Not that one: ", .bad), Span("\(Marks.letter(other)) is \(rows[other].title). It is \(letter)."),
        ])
      ]
    }
    elements += [.blank] + picture(named: true)
    if let why { elements += [.blank, .paragraph([Span(why)])] }
    return elements
  }

  /// Whether two runs drew the same curve.
  private func isSame(_ a: Int, _ b: Int) -> Bool {
    guard let name = bench.show.curves.first, results.indices.contains(a), results.indices.contains(b) else {
      return false
    }
    return results[a].series(of: name) == results[b].series(of: name)
  }

  private func picture(named isNamed: Bool) -> [Element] {
    let runs = zip(rows, results).enumerated().map { index, run in
      let letter = Marks.letter(index)
      return NamedRun(
        title: letter, result: run.1, spoken: isNamed ? "of “\(run.0.title)”" : "of curve \(letter)")
    }
    guard let plot = Pictures.comparison(runs, of: bench) else { return [] }
    guard isNamed else { return [.picture(plot, beside: [])] }
    let names = rows.enumerated().map { index, row -> Element in
      .line([
        Span(Marks.letter(index), .ink(.series(index))),
        Span("  \(row.title)", index == right ? .strong : .plain, spoken: ": \(row.title)"),
      ])
    }
    return [.picture(plot, beside: names)]
  }
}
