import Testing

@testable import Tutor

@Suite struct `Long work` {
  @Test(
    arguments: [
      (0.0, 500, "0 %", nil), (0.005, 5000, "0 %", nil), (0.25, 1000, "25 %", "about 3 s left"),
      (0.5, 600, "50 %", "about 1 s left"), (0.999, 90_000, "99 %", "about 1 s left"),
      (0.5, 89_000, "50 %", "about 89 s left"), (0.1, 60_000, "10 %", "about 9 min left"),
      (1, 1000, "100 %", "about 1 s left"), (2, -4, "100 %", "about 1 s left"),
      (0.01, .max, "1 %", "about 16666667 min left"),
    ] as [(Double, Int64, String, String?)])
  func `says how much is done and how long it still takes`(share: Double, past: Int64, percent: String, left: String?) {
    let work = LongWork(share: share, milliseconds: past)
    #expect(work.percent == percent)
    #expect(work.left == left)
  }

  @Test func `its bar is full only at the end`() {
    #expect(LongWork(share: 0.99, milliseconds: 1).bar(columns: 4) == ("▓▓▓", "░"))
    #expect(LongWork(share: 1, milliseconds: 1).bar(columns: 4) == ("▓▓▓▓", ""))
    #expect(LongWork(share: 0, milliseconds: 1).bar(columns: 4) == ("", "░░░░"))
  }
}
