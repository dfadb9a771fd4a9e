import Learner
import Lessons
import Terminal
import Text

/// Places in lessons, numbered so that one word opens them: hits, notes, marks.
struct PlacesScreen {
  /// Where it is shown: words are typed at the prompt, commands in a shell.
  let place: ProgressScreen.Place

  /// More hits than a learner reads.
  static let most = 12

  /// What was found.
  func found(_ search: Search, typed: String) -> [Element] {
    let hits = search.hits.prefix(Self.most)
    guard !hits.isEmpty else { return [.paragraph([Span("“\(visible(typed))” was found nowhere.")])] }
    var elements: [Element] = []
    for (index, hit) in hits.enumerated() {
      elements += item(index, place: hit.place, kind: hit.kind, title: hit.title)
      if let excerpt = hit.excerpt {
        let pieces = excerpt.pieces.map { Span(visible($0.text), $0.isFound ? .strong : .plain) }
        elements.append(.indented([.paragraph(pieces)], by: 4))
      }
    }
    let left = search.hits.count - hits.count
    if left > 0 { elements.append(.paragraph([Span("and \(left) more: another word narrows it", .dim)])) }
    return elements + ending
  }

  /// The learner's notes, oldest first.
  func notes(_ notes: [Recollection.Note], _ names: inout Names) -> [Element] {
    guard !notes.isEmpty else {
      return [
        .paragraph([Span("No note yet. "), Span("note TEXT", .key), Span(" keeps one at the section you read.")])
      ]
    }
    var elements: [Element] = []
    for (index, note) in notes.enumerated() {
      elements += item(
        index, place: names.place(note.lesson, section: note.section), kind: nil,
        title: names.title(note.lesson, section: note.section), date: Dates.long(note.event.day))
      elements.append(.indented([.paragraph([Span(visible(note.text))])], by: 4))
    }
    return elements + ending
  }

  /// The sections that the learner marked, in the order of marking.
  func marks(_ marks: [Recollection.Mark], _ names: inout Names) -> [Element] {
    guard !marks.isEmpty else {
      return [.paragraph([Span("No section is marked yet. "), Span("mark", .key), Span(" marks the one you read.")])]
    }
    var elements: [Element] = []
    for (index, mark) in marks.enumerated() {
      elements += item(
        index, place: names.place(mark.lesson, section: mark.section), kind: nil,
        title: names.title(mark.lesson, section: mark.section), date: Dates.long(mark.event.day))
    }
    return elements + ending
  }

  private func item(_ index: Int, place address: String, kind: Hit.Kind?, title: String, date: String? = nil)
    -> [Element]
  {
    let number = "\(index + 1)", gap = String(repeating: " ", count: max(1, 3 - number.count))
    let what = kind.flatMap { [.question: "question", .experiment: "experiment", .note: "note"][$0] }
    let aside = [what, date].compactMap(\.self).joined(separator: ", ")
    let name = [Span(visible(title), .strong), Span(aside.isEmpty ? "" : " · \(aside)", .dim)]
    switch place {
    case .prompt:
      return [
        .ends(left: [Span(number + gap, .key, spoken: "\(number): ")] + name, right: [Span(visible(address), .dim)])
      ]
    case .shell: return [.ends(left: name, right: [Span(visible("gradus study \(address)"), .key)])]
    }
  }

  private var ending: [Element] {
    place == .shell ? [] : [.blank, .paragraph([Span("open 1", .key), Span(" opens the first.", .dim)])]
  }
}
