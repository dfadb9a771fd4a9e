import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Learner

/// What clocks in a time zone show from 2000 to 2040, as a process of its own read it from the system.
struct Zone: Sendable, CustomTestStringConvertible {
  let name: String
  /// From each moment on (milliseconds since 1970) so many minutes east.
  let changes: [(utc: Int64, offset: Int)]
  private let offsets: Set<Int>

  static let folder = "/usr/share/zoneinfo"
  static let first: Int64 = 946_684_800_000, last: Int64 = 2_208_988_800_000

  var testDescription: String { name }

  /// Every zone of the system; of those that are the same file under several names, one.
  static let names: [String] = {
    let apart = ["posix", "right", "Etc/", "SystemV", "leap", "tz", "+VERSION", "SECURITY", "localtime"]
    var seen: Set<Data> = []
    return (FileManager.default.subpaths(atPath: folder) ?? []).sorted().filter { name in
      guard !apart.contains(where: name.hasPrefix),
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        data.starts(with: Data("TZif".utf8))
      else { return false }
      return seen.insert(data).inserted
    }
  }()

  /// The names in shares of equal size, so that their processes run beside each other.
  static let shares: [[String]] = (0..<8).map { share in
    names.enumerated().filter { $0.offset % 8 == share }.map(\.element)
  }

  private static let known = Mutex<[String: Zone]>([:])

  /// Reads a zone, the first time that it is asked for.
  static func named(_ name: String) throws -> Zone {
    if let zone = known.withLock({ $0[name] }) { return zone }
    let zone = try Zone(name)
    known.withLock { $0[name] = zone }
    return zone
  }

  private init(_ name: String) throws {
    let ran = Piped([builtProgram("zone-probe")], environment: ["TZ": ":\(name)"])
    try #require(ran.status == 0)
    self.name = name
    changes = ran.output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let utc = Int64(parts[0]), let offset = Int(parts[1]) else { return nil }
      return (utc, offset)
    }
    offsets = Set(changes.map(\.offset))
    try #require(changes.first?.utc == Zone.first)
  }

  func offset(at utc: Int64) -> Int {
    var low = 0, high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle].utc <= utc { low = middle } else { high = middle }
    }
    return changes[low].offset
  }

  func day(_ utc: Int64, rollover: Int = 4) -> Day { Day(utc: utc, offset: offset(at: utc), rolloverHour: rollover) }

  /// When clocks here show an hour of a date, given as if it were UTC; nil where they never do.
  func moment(showing local: Int64) -> Int64? {
    for offset in offsets {
      let utc = local - Int64(offset) * 60_000
      if self.offset(at: utc) == offset { return utc }
    }
    return nil
  }
}

@Suite(.enabled(if: !Zone.names.isEmpty, "this system has no time zones (tzdata)"))
struct `In every time zone from 2000 to 2040` {
  private static let hour: Int64 = 3_600_000, whole: Int64 = 86_400_000

  @Test func `the system's zones are many`() {
    #expect(Zone.names.count > 300, "\(Zone.names.count) zones")
  }

  @Test(arguments: Zone.shares)
  func `a day is the date that clocks showed four hours ago`(names: [String]) throws {
    var calendar = Calendar(identifier: .gregorian)
    for name in names {
      let zone = try Zone.named(name)
      var generator = Seeded(seed: UInt64(name.utf8.count))
      for _ in 0..<20 {
        let utc = Int64.random(in: Zone.first..<Zone.last, using: &generator)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: (zone.offset(at: utc) - 240) * 60))
        let date = calendar.dateComponents(
          [.year, .month, .day], from: Date(timeIntervalSince1970: Double(utc) / 1000))
        let parts = zone.day(utc).parts
        #expect([parts.year, parts.month, parts.date] == [date.year, date.month, date.day], "\(name) \(utc)")
      }
    }
  }

  @Test(arguments: Zone.shares)
  func `days follow one another, and a change of clocks moves them by one at most`(names: [String]) throws {
    for name in names {
      let zone = try Zone.named(name)
      for change in zone.changes.dropFirst() {
        var before = zone.day(change.utc - 2 * Self.whole).ordinal
        for step in 1...96 {
          let utc = change.utc - 2 * Self.whole + Int64(step) * Self.hour
          let day = zone.day(utc).ordinal
          // Only a zone that changes sides of the date line leaves a date out.
          let isJump = abs(zone.offset(at: change.utc) - zone.offset(at: change.utc - 1)) > 12 * 60
          #expect(abs(day - before) <= (isJump ? 2 : 1), "\(name) at \(utc): day \(before), then \(day)")
          before = day
        }
      }
    }
  }

  @Test(arguments: Zone.shares)
  func `who studies on every date has one streak, at whatever hour`(names: [String]) throws {
    for name in names {
      let zone = try Zone.named(name)
      for change in zone.changes.dropFirst() {
        let midnight = change.utc + Int64(zone.offset(at: change.utc)) * 60_000
        let date = midnight - midnight % Self.whole
        for clock in [0, 3, 4, 23] {
          var days = ActiveDays()
          var moments: [Int64] = []
          for shift in -3...3 {
            let local = date + Int64(shift) * Self.whole + Int64(clock) * Self.hour + 1_800_000
            // An hour that clocks leave out is spent later; a date that they leave out is not spent at all.
            guard let utc = (0...4).lazy.compactMap({ zone.moment(showing: local + $0 * Self.hour) }).first else {
              continue
            }
            moments.append(utc)
            days.add(zone.day(utc), utc: utc)
          }
          let last = try #require(moments.max())
          #expect(days.streak(on: zone.day(last), at: last) == days.count, "\(name) at \(change.utc), hour \(clock)")
          #expect(days.count >= moments.count - 1 && days.count <= 7, "\(name) at \(change.utc), hour \(clock)")
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a flight between any two of them breaks no streak and counts no moment twice`(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let zones = try (0..<40).map { _ in try Zone.named(Zone.names.randomElement(using: &generator)!) }
    for _ in 0..<4000 {
      let (from, to) = (zones.randomElement(using: &generator)!, zones.randomElement(using: &generator)!)
      let start = Int64.random(in: Zone.first..<Zone.last, using: &generator)
      let end = start + Int64.random(in: 1...36, using: &generator) * Self.hour
      var days = ActiveDays()
      days.add(from.day(start), utc: start)
      days.add(to.day(end), utc: end)
      #expect(days.longest == days.count, "from \(from.name) at \(start) to \(to.name) at \(end)")
      #expect(days.streak(on: to.day(end), at: end) == days.count)
    }
  }

  @Test(arguments: [0, 4, 23])
  func `the hour of rollover begins a day`(rollover: Int) throws {
    for name in ["Europe/Paris", "America/Santiago", "Asia/Kathmandu"] where Zone.names.contains(name) {
      let zone = try Zone.named(name)
      for date in stride(from: Zone.first + Self.whole, to: Zone.last, by: 97 * 86_400_000) {
        guard let utc = zone.moment(showing: date + Int64(rollover) * Self.hour) else { continue }
        let isChange = zone.changes.contains { abs($0.utc - utc) < 2 * Self.hour }
        if isChange { continue }
        #expect(
          zone.day(utc, rollover: rollover).ordinal == zone.day(utc - 1, rollover: rollover).ordinal + 1, "\(name)")
      }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
