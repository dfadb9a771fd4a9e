import Foundation

/// Eight sessions at once on one record: each is either the writer or says that it is not.
enum Writers: Ordeal {
  static let name = "8 writers at once"

  static func run(isShort: Bool) throws -> Toll { try race(count: isShort ? 50 : 400, by: []) }

  static func race(count: Int, by tool: [String]) throws -> Toll {
    var toll = Toll()
    let place = try Place()
    let victims = try (0..<8).map { _ in try Victim(["take", place.path, "\(count)"], by: tool) }
    var saved: Set<String> = []
    for (number, victim) in victims.enumerated() {
      let said = victim.finish()
      if said.saved.count < count { toll.complaints.append("writer \(number) saved \(said.saved.count) of \(count)") }
      if !said.saved.isDisjoint(with: saved) { toll.complaints.append("two writers saved the same event") }
      saved.formUnion(said.saved)
      toll.meet(
        "starts turned away", said.others.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.reduce(0, +))
      toll.complaints += said.refusals
    }
    let events = toll.check(place.path, holds: saved, "together")
    if events.count != saved.count { toll.complaints.append("\(events.count) events of \(saved.count) saved") }
    toll.trials = 8
    return toll
  }
}

/// The same where the file system has no locks, as on some network folders.
enum LocklessWriters: Ordeal {
  static let name = "8 writers at once, without flock"

  static func run(isShort: Bool) throws -> Toll {
    // Every first flock is that of the folder, every second one the local stand-in's.
    try Writers.race(count: isShort ? 20 : 100, by: try Strace.command("flock", "error=ENOLCK:when=1+2"))
  }
}
