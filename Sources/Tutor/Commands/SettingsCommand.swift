import Learner
import Terminal
import Text

/// `gradus settings`: what is remembered on this machine.
enum SettingsCommand {
  static let names = ["accessible"]

  /// - Parameters:
  ///   - look: the record, only to look at it.
  ///   - open: the record, to be written to; not called before it is sure that there is something to write.
  static func perform(name: String?, value: String?, look: () -> Record, open: () -> Record) -> Answer {
    guard let name else {
      let record = look()
      return .screen([
        .table(
          header: [],
          rows: [
            [
              [Span("accessible", .key)], [Span(record.settings.isAccessible ? "on" : "off")],
              [Span("text for screen readers, without --accessible", .dim)],
            ]
          ],
          alignments: [.left, .left, .left])
      ])
    }
    guard names.contains(name) else {
      let advice =
        Nearest.match(name, in: names).map { " Did you mean \($0)?" } ?? " There is: \(names.joined(separator: ", "))."
      return .usage("There is no setting “\(visible(name))”.\(advice)")
    }
    guard let value else { return .text((look().settings.isAccessible ? "on" : "off") + "\n") }
    guard let isOn = ["on": true, "yes": true, "1": true, "off": false, "no": false, "0": false][value.lowercased()]
    else {
      return .usage("\(name) is on or off, not “\(visible(value))”.")
    }
    let record = open()
    var settings = record.settings
    settings.isAccessible = isOn
    if let reason = record.save(settings) { return .failure("The setting was not saved. \(reason)") }
    return .screen([.paragraph([Span("\(name) is \(isOn ? "on" : "off").")])])
  }
}
