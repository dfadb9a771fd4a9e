import Learner
import Terminal
import Text

/// What the commands on the learner's own data say.
enum ProfileScreens {
  /// What came of taking another record in: how much, and the numbers before and after, which may have fallen.
  static func elements(_ merger: Merger) -> [Element] {
    guard merger.added > 0 else {
      let here = merger.known == 1 ? "its one event is" : "all \(merger.known) are"
      let sentence = merger.known == 0 ? "There is nothing in it." : "Nothing new: \(here) here already."
      return [.paragraph([Span(sentence)])] + settings(merger)
    }
    let known = merger.known > 0 ? "; \(merger.known) \(merger.known == 1 ? "was" : "were") here already" : ""
    let (before, after) = (merger.before, merger.after)
    let rows: [(String, Int, Int)] = [
      ("XP", before.xp, after.xp), ("level", before.level, after.level), ("streak", before.streak, after.streak),
      ("longest", before.longest, after.longest), ("lessons completed", before.completed, after.completed),
    ]
    var elements: [Element] = [
      .paragraph([Span("\(Counted.events(merger.added)) added\(known).")]),
      .table(
        header: [[Span("", .dim)], [Span("before", .dim)], [Span("now", .dim)]],
        rows: rows.map { [[Span($0.0)], [Span("\($0.1)")], [Span("\($0.2)", $0.1 == $0.2 ? .plain : .strong)]] },
        alignments: [.left, .right, .right]),
    ]
    if rows.contains(where: { $0.2 < $0.1 }) {
      elements.append(
        .paragraph([
          Span("A number fell because an answer here turned out not to be the first one to its question.", .dim)
        ]))
    }
    return elements + settings(merger)
  }

  private static func settings(_ merger: Merger) -> [Element] {
    merger.tookSettings ? [.paragraph([Span("Its settings hold here too.")])] : []
  }

  /// What could not be had of the other record.
  static func shortcomings(of other: OtherRecord) -> [String] {
    var sentences: [String] = []
    if other.damaged > 0 {
      sentences.append(
        "\(Counted.lines(other.damaged)) of it could not be read and \(other.damaged == 1 ? "was" : "were") left out.")
    }
    if other.missing > 0 {
      sentences.append(
        "The file is cut off: \(Counted.events(other.missing)) of it \(other.missing == 1 ? "is" : "are") missing.")
    }
    return sentences
  }

  static func document(_ merger: Merger) -> JSON {
    Documents.object([
      ("added", .integer(merger.added)), ("known", .integer(merger.known)), ("before", document(merger.before)),
      ("after", document(merger.after)), ("settings", .bool(merger.tookSettings)),
    ])
  }

  private static func document(_ numbers: Numbers) -> JSON {
    Documents.object([
      ("events", .integer(numbers.events)), ("xp", .integer(numbers.xp)), ("level", .integer(numbers.level)),
      ("streak", .integer(numbers.streak)), ("longest", .integer(numbers.longest)),
      ("completed", .integer(numbers.completed)),
    ])
  }
}

// MARK: - The doctor, and beginning anew

extension ProfileScreens {
  static func elements(_ examination: Examination) -> [Element] {
    guard let numbers = examination.numbers else {
      return [.paragraph([Span("There is no record yet. It begins with the first answer.")])]
    }
    var elements: [Element] = examination.findings.flatMap { finding -> [Element] in
      let (mark, role, spoken): (String, Role, String) =
        switch finding.outcome {
        case .noted: ("· ", .dim, "Note: ")
        case .repaired: ("✓ ", .good, "Repaired: ")
        case .lost: ("✗ ", .bad, "Lost: ")
        case .open: ("✗ ", .bad, "Not repaired: ")
        }
      return [.paragraph([Span(mark, role, spoken: spoken), Span(finding.sentence)])]
    }
    let held = "\(Counted.events(numbers.events)), \(numbers.xp) XP, longest streak \(numbers.longest)"
    let verdict =
      if examination.findings.contains(where: { $0.outcome == .open }) {
        "Something is still wrong."
      } else if examination.isWell {
        examination.findings.contains { $0.outcome == .repaired } ? "All is well now." : "All is well."
      } else {
        "The record is whole again, without what was lost."
      }
    elements.append(.paragraph([Span("\(verdict) ", examination.isWell ? .good : .bad), Span("\(held).")]))
    return elements
  }

  static func document(_ examination: Examination, folder: String) -> JSON {
    Documents.object([
      ("folder", .string(folder)), ("well", .bool(examination.isWell)),
      (
        "findings",
        .array(
          examination.findings.map {
            Documents.object([("outcome", .string($0.outcome.rawValue)), ("message", .string($0.sentence))])
          })
      ), ("numbers", examination.numbers.map(document) ?? .null),
    ])
  }

  static func question(_ numbers: Numbers) -> [Element] {
    [
      .paragraph([
        Span(
          "This puts \(Counted.events(numbers.events)) aside: \(numbers.xp) XP, a longest streak of \(numbers.longest), \(numbers.completed) completed. A copy is kept. Type "
        ),
        Span("reset", .key), Span(" to go on; anything else changes nothing."),
      ])
    ]
  }

  static func elements(reset before: Numbers, kept: String?) -> [Element] {
    var elements: [Element] = [.paragraph([Span("Your record is empty now.")])]
    if let kept {
      elements += [
        .paragraph([Span("\(Counted.events(before.events)) are kept as “\(visible(kept))”. To have them back:")]),
        .line([Span("gradus profile merge \(visible(kept))", .code)]),
      ]
    }
    return elements
  }
}

/// Counts in words.
enum Counted {
  static func events(_ count: Int) -> String { count == 1 ? "1 event" : "\(count) events" }
  static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }
}
