import Foundation
import Learner

/// Every truncation and every bit flip of a journal: no event is gone but those whose bytes were hit.
enum Bytes: Ordeal {
  static let name = "every truncation and every flipped bit"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    let source = try Place(in: Place.memory)
    let record = Record.open(source.path)
    for number in 0..<5 { _ = record.append(Role.event(number)) }
    let bytes = source.bytes("journal.jsonl"), ids = record.events.map(\.id)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for length in stride(from: 0, through: bytes.count, by: isShort ? 37 : 1) {
      let whole = ends.count { $0 <= length }
      try open(Array(bytes.prefix(length)), holds: Set(ids.prefix(whole)), "cut to \(length) bytes", &toll)
    }
    toll.meet("truncations", toll.trials)
    for flip in stride(from: 0, to: 8 * bytes.count, by: isShort ? 331 : 1) {
      let at = flip / 8
      var hit = bytes
      hit[at] ^= 1 << (flip % 8)
      let line = ends.firstIndex { at <= $0 }!
      let isNewline = bytes[at] == 0x0A
      let rest = ids.enumerated().filter { $0.offset != line && !(isNewline && $0.offset == line + 1) }
      try open(hit, holds: Set(rest.map(\.element)), "bit \(flip % 8) of byte \(at) flipped", &toll)
    }
    toll.meet("flipped bits", toll.trials - (toll.met["truncations"] ?? 0))
    return toll
  }

  private static func open(_ bytes: [UInt8], holds ids: Set<String>, _ trial: String, _ toll: inout Toll) throws {
    let place = try Place(in: Place.memory)
    try place.write(bytes, to: "journal.jsonl")
    toll.check(place.path, holds: ids, trial)
  }
}
