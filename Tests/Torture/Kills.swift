import Foundation
import Learner

/// kill -9 at random moments of a session that writes without pause, on a disk and in memory by turns.
enum Kills: Ordeal {
  static let name = "kill -9 at random moments"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    let start = try Place()
    let time = try Victim.time(["write", start.path, "1"])
    for trial in 0..<(isShort ? 24 : 600) {
      let place = try Place(in: trial % 2 == 0 ? NSTemporaryDirectory() : Place.memory)
      let victim = try Victim(["write", place.path, "100000", "60000"])
      usleep(UInt32.random(in: 0...time + 60_000))
      victim.kill()
      let said = victim.finish()
      toll.check(place.path, holds: said.saved, "trial \(trial)")
      toll.complaints += said.refusals.map { "trial \(trial): \($0)" }
    }
    return toll
  }
}

/// kill -9 at random moments of a merge: nothing of ours is gone, and merging again completes it.
enum MergeKills: Ordeal {
  static let name = "kill -9 in a merge"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    let (ours, theirs) = (try Place(), try Place())
    let ids = try [ours, theirs].map { try Victim(["write", $0.path, "150"]).finish().saved }
    let start = try Place()
    try start.write(ours.bytes("journal.jsonl"), to: "journal.jsonl")
    let time = try Victim.time(["merge", start.path, theirs.path])
    for trial in 0..<(isShort ? 10 : 200) {
      let place = try Place(in: Place.memory)
      try place.write(ours.bytes("journal.jsonl"), to: "journal.jsonl")
      let victim = try Victim(["merge", place.path, theirs.path])
      usleep(UInt32.random(in: time / 3...time * 5 / 4))
      victim.kill()
      let isDone = victim.finish().others == ["merged"]
      toll.meet(isDone ? "merges completed" : "merges broken off")
      let events = toll.check(place.path, holds: ids[0].union(isDone ? ids[1] : []), "trial \(trial)")
      let some = ids[1].intersection(events.map(\.id)).count
      if some > 0, some < ids[1].count { toll.meet("merges half in the journal") }
      _ = try Victim(["merge", place.path, theirs.path]).finish()
      toll.check(place.path, holds: ids[0].union(ids[1]), "trial \(trial), merged again")
    }
    return toll
  }
}

/// kill -9 at random moments while a damaged journal is mended: every line that was whole stays.
enum MendKills: Ordeal {
  static let name = "kill -9 while a journal is mended"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    let source = try Place()
    let ids = try Victim(["write", source.path, "200"]).finish().saved
    var bytes = source.bytes("journal.jsonl")
    bytes[20] ^= 3
    let first = source.bytes("journal.jsonl")[..<60], hit = bytes[..<60]
    let spared = ids.filter { !String(decoding: first, as: UTF8.self).contains($0) }
    let start = try Place()
    try start.write(bytes, to: "journal.jsonl")
    let time = try Victim.time(["write", start.path, "3"])
    for trial in 0..<(isShort ? 10 : 200) {
      let place = try Place(in: Place.memory)
      try place.write(bytes, to: "journal.jsonl")
      let victim = try Victim(["write", place.path, "3"])
      usleep(UInt32.random(in: time / 8...time))
      victim.kill()
      let said = victim.finish().saved
      let isMended = !place.bytes("journal.jsonl").starts(with: hit)
      toll.meet(isMended ? "mended before the kill" : "killed before it was mended")
      toll.check(place.path, holds: spared.union(said), "trial \(trial)")
    }
    return toll
  }
}
