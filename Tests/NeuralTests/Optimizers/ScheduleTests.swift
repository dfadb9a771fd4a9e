import Neural
import Testing

@Suite struct ScheduleTests {
  @Test(
    arguments: [
      (Schedule.constant(0.5), [0, 1, 99], [0.5, 0.5, 0.5]),
      (.steps(1, by: 0.5, at: [2, 4]), [0, 1, 2, 3, 4, 100], [1, 1, 0.5, 0.5, 0.25, 0.25]),
      (.steps(1, by: 0.5, at: []), [0, 5], [1, 1]),
      (.linear(from: 1, over: 4), [0, 1, 2, 3, 4, 5], [1, 0.75, 0.5, 0.25, 0, 0]),
      (.linear(from: 0.25, to: 0.75, over: 2), [0, 1, 2, 9], [0.25, 0.5, 0.75, 0.75]),
      (.cosine(from: 1, over: 6), [0, 2, 3, 4, 6, 7], [1, 0.75, 0.5, 0.25, 0, 0]),
      (.cosine(from: 1, to: 0.5, over: 2), [0, 1, 2], [1, 0.75, 0.5]),
      (.constant(1).afterRamp(of: 4), [0, 1, 2, 3, 4, 5], [0.25, 0.5, 0.75, 1, 1, 1]),
      (.linear(from: 1, over: 4).afterRamp(of: 2), [0, 1, 2, 3, 4, 6], [0.5, 1, 1, 0.75, 0.5, 0]),
      (.linear(from: 1, over: 4).afterRamp(of: 0), [0, 1], [1, 0.75]),
      (Schedule { 1 / Double($0 + 1) }, [0, 1, 3], [1, 0.5, 0.25]),
    ] as [(Schedule, [Int], [Double])])
  func `a schedule has these rates`(schedule: Schedule, steps: [Int], rates: [Double]) {
    for (step, rate) in zip(steps, rates) {
      #expect(abs(schedule(step) - rate) < 1e-15, "step \(step): \(schedule(step))")
    }
  }

  @Test func `a line of no steps is refused`() async {
    await #expect(processExitsWith: .failure) { _ = Schedule.linear(from: 1, over: 0) }
  }
}
