import Learner
import Lessons
import Terminal
import Text

/// The answers given, day by day, oldest first: `gradus history`.
struct HistoryScreen {
  private let answers: [Recollection.Answer]
  private let medium: Medium
  private var names: Names

  /// Below this width an answer stands below its question.
  private static let besideWidth = 64

  init(_ events: [Event], _ profile: Profile, library: Library, medium: Medium) {
    answers = Recollection(events, profile).answers
    self.medium = medium
    names = Names(library)
  }

  func elements() -> [Element] {
    guard !answers.isEmpty else { return [.paragraph([Span("No question has been answered yet.")])] }
    var names = names
    let days = answers.chunked { $0.event.day }.map { (title: title(of: $0), answers: $0) }
    if medium.width < Self.besideWidth && !medium.isLinear {
      return Array(days.map { [$0.title] + below($0.answers, &names) }.joined(separator: [.blank]))
    }
    let groups = days.map { TableGroup([$0.title], rows: beside($0.answers, &names)) }
    return [.groups(groups, alignments: [.left, .left, .left])]
  }

  /// The date, and how many were right.
  private func title(of day: [Recollection.Answer]) -> Element {
    let date = day[0].event.day, right = day.count { $0.answered.verdict == .right }
    let name = "\(Dates.weekday(date)), \(Dates.long(date))"
    return .ends(
      left: [Span(name, .heading, spoken: "Heading: \(name)")],
      right: [Span("\(right) of \(day.count) right", .dim)])
  }

  private func beside(_ day: [Recollection.Answer], _ names: inout Names) -> [[[Span]]] {
    day.map { answer in
      [[verdict(answer)], [Span(names.place(of: answer.answered.question))], [Span(given(answer), .dim)]]
    }
  }

  private func below(_ day: [Recollection.Answer], _ names: inout Names) -> [Element] {
    day.flatMap { answer -> [Element] in
      [
        .together([
          .paragraph([verdict(answer), Span("  "), Span(names.place(of: answer.answered.question))]),
          .indented([.paragraph([Span(given(answer), .dim)])], by: 2),
        ])
      ]
    }
  }

  private func verdict(_ answer: Recollection.Answer) -> Span {
    switch answer.answered.verdict {
    case .right: Span("✓ right", .good, spoken: "right")
    case .partly: Span("± partly", .warning, spoken: "partly right")
    case .wrong: Span("✗ wrong", .bad, spoken: "wrong")
    }
  }

  private func given(_ answer: Recollection.Answer) -> String {
    let chosen = answer.answered.chosen.joined(separator: "; ")
    return visible(chosen.isEmpty ? answer.answered.typed : chosen) + (answer.isUndone ? " (taken back)" : "")
  }
}

extension Array {
  /// Neighbours that have the same key, together.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
