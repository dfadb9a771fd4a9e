import Files
@testable import Learner

/// The record's files.
enum JournalSubject {
  /// The journal as it is, and once more with each line's checksum made right, so that what stands in the line is read.
  static func take(_ bytes: [UInt8]) {
    replay(bytes)
    var whole: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      let body = line.lastRange(of: Array(",\"crc\"".utf8)).map { line[..<$0] } ?? line
      let crc = String(CRC32.checksum(body), radix: 16)
      let digits = String(repeating: "0", count: 8 - crc.count) + crc
      whole += Array(body) + Array(",\"crc\":\"\(digits)\"}\n".utf8)
    }
    replay(whole)
  }

  /// What is read can be written, and is read again as the same; the numbers do not depend on the order.
  private static func replay(_ bytes: [UInt8]) {
    let events = Journal.events(in: bytes).events
    for event in events {
      guard let line = try? event.encode() else { continue }
      let again = try? Event.decode(line[...])
      expect(again?.id == event.id && again?.what.kind == event.what.kind, "an event that cannot be read again")
    }
    let profile = Profile(events)
    expect(profile.xp >= 0, "XP below nothing")
    // Two events of one id are one, the first that is read; nobody writes two.
    if Set(events.map(\.id)).count == events.count {
      expect(Profile(events.reversed()).xp == profile.xp, "XP that depend on the order")
    }
    _ = profile.state
  }

  static func takeSettings(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes) else { return }
    if let encoded = try? json.encoded() {
      expect((try? JSON(parsing: encoded)) != nil, "JSON that cannot be read again")
    }
    _ = try? Preferences(json)
    _ = Profile(state: json)
  }
}

extension ArraySlice<UInt8> {
  /// Where a word begins for the last time.
  fileprivate func lastRange(of word: [UInt8]) -> Index? {
    guard count >= word.count else { return nil }
    return (startIndex...(endIndex - word.count)).last { self[$0...].starts(with: word) }
  }
}
