import Lessons

/// A review under way: what it asks, and how it went.
struct Reviewing: Sendable {
  let items: [ReviewQueue.Item]
  /// The lesson that was open before, to come back to.
  let returning: Reader?
  /// The place of the question that is asked.
  private(set) var position = 0
  /// What became of each question that was answered, by its name: known, or not.
  private(set) var known: [String: Bool] = [:]
  /// What it earned.
  var gained = 0

  init(_ items: [ReviewQueue.Item], returning: Reader?) {
    self.items = items
    self.returning = returning
  }

  var current: ReviewQueue.Item? { items.indices.contains(position) ? items[position] : nil }
  /// What it asks by a question's name.
  func item(_ address: String) -> ReviewQueue.Item? { items.first { $0.address == address } }

  var answered: Int { known.count }
  var right: Int { known.values.count { $0 } }

  /// Goes on behind a question, known or not; nil for one that was left without an answer.
  mutating func advance(behind address: String, isKnown: Bool?) {
    guard let place = items.firstIndex(where: { $0.address == address }) else { return }
    if let isKnown { known[address] = isKnown }
    position = place + 1
  }
}
