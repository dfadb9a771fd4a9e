import Foundation
import Learner
import Testing

@Suite struct `A day` {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-21", 20_778), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func `is counted from 1970`(text: String, ordinal: Int) {
    #expect(Day(text)?.ordinal == ordinal)
    #expect(Day(ordinal: ordinal).text == text)
  }

  @Test func `reads back what it writes, a hundred thousand days long`() {
    for ordinal in -36_525...73_050 {
      guard Day(Day(ordinal: ordinal).text)?.ordinal == ordinal else {
        Issue.record("day \(ordinal) is read as another")
        return
      }
    }
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-01", "2026-1-1", "2026-11-31", "2026/11/21", "", "+026-11-21"])
  func `refuses dates that no calendar has`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    // 2026-11-21 03:59 and 04:00 UTC
    (1_795_233_540_000, 0, 4, "2026-11-20"), (1_795_233_600_000, 0, 4, "2026-11-21"),
    // The same moment in Kathmandu (05:45 later) and in Los Angeles (08:00 earlier)
    (1_795_233_600_000, 345, 4, "2026-11-21"), (1_795_233_600_000, -480, 4, "2026-11-20"),
    (1_795_233_600_000, 0, 0, "2026-11-21"), (-1, 0, 0, "1969-12-31"),
    (Int64.max, 0, 4, "9999-12-31"), (Int64.min, 0, 4, "0000-12-31"),
  ])
  func `begins at the hour of rollover where the learner is`(utc: Int64, offset: Int, rollover: Int, text: String) {
    #expect(Day(utc: utc, offset: offset, rolloverHour: rollover).text == text)
  }

  @Test func `knows its weekday`() {
    #expect(Day("2026-11-21")?.weekday == 5)
    #expect(Day("1969-12-29")?.weekday == 0)
  }

  @Test func `is today by the clock's own hours`() {
    let clock = Clock { Clock.Time(utc: 1_795_233_540_000, offset: 0) }
    #expect(clock.today(rolloverHour: 4).text == "2026-11-20")
    #expect(clock.today(rolloverHour: 0).text == "2026-11-21")
  }

  @Test func `the system's clock is the one that Foundation reads`() {
    let now = Clock.system.now()
    #expect(abs(Double(now.utc) / 1000 - Date().timeIntervalSince1970) < 60)
    #expect(abs(now.offset) <= 24 * 60)
  }
}
