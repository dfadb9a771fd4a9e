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
    var elements = listed(
      hits.map { hit in
        let pieces = hit.excerpt?.pieces.map { Span(visible($0.text), $0.isFound ? .strong : .plain) }
        return entry(hit.place, kind: hit.kind, title: hit.title, text: pieces)
      })
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
    let items = notes.map { note in
      entry(
        names.place(note.lesson, section: note.section), kind: nil,
        title: names.title(note.lesson, section: note.section), date: Dates.long(note.event.day),
        text: [Span(visible(note.text))])
    }
    return listed(items) + ending
  }

  /// The sections that the learner marked, in the order of marking.
  func marks(_ marks: [Recollection.Mark], _ names: inout Names) -> [Element] {
    guard !marks.isEmpty else {
      return [.paragraph([Span("No section is marked yet. "), Span("mark", .key), Span(" marks the one you read.")])]
    }
    let items = marks.map { mark in
      entry(
        names.place(mark.lesson, section: mark.section), kind: nil,
        title: names.title(mark.lesson, section: mark.section), date: Dates.long(mark.event.day))
    }
    return listed(items) + ending
  }

  /// Numbered where a word opens one by its number.
  private func listed(_ items: [[Element]]) -> [Element] {
    place == .prompt ? [.list(items, ordered: 1)] : Array(items.joined())
  }

  /// A place with its title and what was found or noted there; no page parts it.
  private func entry(
    _ address: String, kind: Hit.Kind?, title: String, date: String? = nil, text: [Span]? = nil
  ) -> [Element] {
    let what = kind.flatMap { [.question: "question", .experiment: "experiment", .note: "note"][$0] }
    let aside = what.map { " (\($0))" } ?? date.map { " · \($0)" } ?? ""
    let name = [Span(visible(title), .strong), Span(aside, .dim)]
    let paragraph = text.map { Element.paragraph($0) }
    switch place {
    case .prompt:
      return [.together([.ends(left: name, right: [Span(visible(address), .dim)])] + (paragraph.map { [$0] } ?? []))]
    case .shell:
      return [
        .together(
          [.ends(left: name, right: [Span(visible("gradus study \(address)"), .key)])]
            + (paragraph.map { [.indented([$0], by: 4)] } ?? []))
      ]
    }
  }

  private var ending: [Element] {
    place == .shell ? [] : [.blank, .paragraph([Span("open 1", .key), Span(" opens the first.", .dim)])]
  }
}
