/// An event's place in the canonical order, the same on every machine that has the same events.
///
/// First comes the highest `utc` that the event's device had written up to it, so that a clock set back reorders
/// nothing of what one device did; then device, sequence and id.
public struct Moment: Sendable, Hashable, Comparable {
  public let utc: Int64
  public let device: String
  public let seq: Int
  public let id: String

  public init(utc: Int64, device: String, seq: Int, id: String) {
    self.utc = utc
    self.device = device
    self.seq = seq
    self.id = id
  }

  public static func < (a: Moment, b: Moment) -> Bool {
    if a.utc != b.utc { return a.utc < b.utc }
    if a.device != b.device { return a.device < b.device }
    return a.seq != b.seq ? a.seq < b.seq : a.id < b.id
  }
}

extension Event {
  /// The events in canonical order, each id once.
  public static func inCanonicalOrder(_ events: [Event]) -> [Event] {
    placed(events).sorted { $0.moment < $1.moment }.map(\.event)
  }

  /// Each event with its place, each id once, in no order that matters.
  static func placed(_ events: [Event]) -> [(event: Event, moment: Moment)] {
    var seen: Set<String> = []
    seen.reserveCapacity(events.count)
    var unique = events.filter { seen.insert($0.id).inserted }
    if !isInSequence(unique) {
      unique.sort { $0.seq != $1.seq ? $0.seq < $1.seq : $0.id < $1.id }
    }
    var highest: [String: Int64] = [:]
    return unique.map { event in
      let utc = max(highest[event.device] ?? event.utc, event.utc)
      highest[event.device] = utc
      return (event, Moment(utc: utc, device: event.device, seq: event.seq, id: event.id))
    }
  }

  /// True if each device's events stand in the order in which it wrote them, as in a journal that was never merged.
  private static func isInSequence(_ events: [Event]) -> Bool {
    var last: [String: Int] = [:]
    for event in events {
      if let before = last[event.device], before >= event.seq { return false }
      last[event.device] = event.seq
    }
    return true
  }
}
