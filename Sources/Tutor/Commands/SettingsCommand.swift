import Learner
import Plots
import Terminal
import Text

/// `gradus settings`: what is remembered on this machine.
struct SettingsCommand {
  static let names = ["accessible", "theme", "retention", "new"]

  let themes: ThemeShelf
  /// What was chosen before.
  let settings: Preferences
  /// The record, to be written to; not called before it is sure that there is something to write.
  let open: () -> Record

  func perform(name: String?, value: String?) -> Answer {
    guard let name else { return all() }
    guard Self.names.contains(name) else {
      let advice =
        Nearest.match(name, in: Self.names).map { " Did you mean \($0)?" }
        ?? " There are \(Self.names.joined(separator: ", "))."
      return .usage("There is no setting “\(visible(name))”.\(advice)")
    }
    return switch name {
    case "theme": theme(value)
    case "retention": retention(value)
    case "new": newQuestions(value)
    default: accessible(value)
    }
  }

  private func all() -> Answer {
    let fault = themes.chosen(settings.theme).fault
    return .screen(
      [
        .table(
          header: [],
          rows: [
            [
              [Span("accessible", .key)], [Span(settings.isAccessible ? "on" : "off")],
              [Span("text for screen readers, without --accessible", .dim)],
            ],
            [
              [Span("theme", .key)], [Span(visible(settings.theme ?? ThemeShelf.automatic))],
              [Span("colours: \(themes.list)", .dim)],
            ],
            [
              [Span("retention", .key)], [Span("\(settings.retention)")],
              [Span("the share of reviews to be known, 0.7 to 0.99", .dim)],
            ],
            [
              [Span("new", .key)], [Span("\(settings.newQuestions ?? ReviewQueue.newQuestions)")],
              [Span("new questions a day in reviews", .dim)],
            ],
          ],
          alignments: [.left, .left, .left])
      ] + (fault.map { [.blank, .paragraph([Span($0, .warning)])] } ?? []))
  }

  private func accessible(_ value: String?) -> Answer {
    guard let value else { return .text((settings.isAccessible ? "on" : "off") + "\n") }
    guard let isOn = ["on": true, "yes": true, "1": true, "off": false, "no": false, "0": false][value.lowercased()]
    else {
      return .usage("accessible is on or off, not “\(visible(value))”.")
    }
    let record = open()
    var settings = record.settings
    settings.isAccessible = isOn
    if let reason = record.save(settings) { return .failure("The setting was not saved. \(reason)") }
    return .screen([.paragraph([Span("accessible is \(isOn ? "on" : "off").")])])
  }

  private func retention(_ value: String?) -> Answer {
    guard let value else { return .text("\(settings.retention)\n") }
    guard let share = Double(value), (0.7...0.99).contains(share) else {
      return .usage("retention is a number from 0.7 to 0.99, not “\(visible(value))”.")
    }
    return change("retention is \(share). What counts as due for the streak and for XP stays the same.") {
      $0.retention = share
    }
  }

  private func newQuestions(_ value: String?) -> Answer {
    guard let value else { return .text("\(settings.newQuestions ?? ReviewQueue.newQuestions)\n") }
    guard let count = Int(value), (0...1000).contains(count) else {
      return .usage("new is a whole number from 0 to 1000, not “\(visible(value))”.")
    }
    return change("new is \(count): at most that many new questions a day in reviews.") { $0.newQuestions = count }
  }

  private func change(_ sentence: String, _ change: (inout Preferences) -> Void) -> Answer {
    let record = open()
    var settings = record.settings
    change(&settings)
    if let reason = record.save(settings) { return .failure("The setting was not saved. \(reason)") }
    return .screen([.paragraph([Span(sentence)])])
  }

  private func theme(_ value: String?) -> Answer {
    guard let value else { return .text(visible(settings.theme ?? ThemeShelf.automatic) + "\n") }
    if value != ThemeShelf.automatic, case .failure(let missing) = themes.named(value) {
      return .usage(missing.sentence)
    }
    let record = open()
    var settings = record.settings
    settings.theme = value == ThemeShelf.automatic ? nil : value
    if let reason = record.save(settings) { return .failure("The setting was not saved. \(reason)") }
    return .screen([
      .paragraph([Span("theme is \(value)\(isFollowing(value)).")]), .either(rich: [.blank, sample], linear: []),
    ])
  }

  /// What `auto` comes to here.
  private func isFollowing(_ value: String) -> String {
    guard value == ThemeShelf.automatic else { return "" }
    let theme = Theme.usual(on: themes.background).name
    return switch themes.background {
    case .unknown: ": the terminal does not say what its background is, so it is \(theme); dark and light are clearer"
    default: ": it is \(theme) here"
    }
  }

  /// What the colours are for, each word in its own.
  private var sample: Element {
    .paragraph([
      Span("heading", .heading), " text ", Span("emphasis", .emphasis), " ", Span("code", .code), " ",
      Span("link", .link), " ", Span("right", .good), " ", Span("wrong", .bad), " ", Span("warning", .warning), " ",
      Span("word to type", .key), " ", Span("aside", .dim), " ", Span("one", .ink(.series(0))), " ",
      Span("two", .ink(.series(1))), " ", Span("three", .ink(.series(2))), " ", Span("four", .ink(.series(3))),
    ])
  }
}
