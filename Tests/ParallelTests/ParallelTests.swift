import Parallel
import Synchronization
import Testing

@Suite struct `Work that is parted among cores` {
  @Test(arguments: [0, 1, 2, 3, 7, 64, 1000])
  func `gives what each part gave, in their order`(count: Int) {
    #expect(Parallel.map(count) { "\($0 * $0)" } == (0..<count).map { "\($0 * $0)" })
  }

  @Test(arguments: [1, 2, 50, 500])
  func `has each part done once`(count: Int) {
    let calls = Mutex([Int](repeating: 0, count: count))
    _ = Parallel.map(count) { part in calls.withLock { $0[part] += 1 } }
    #expect(calls.withLock { $0 } == [Int](repeating: 1, count: count))
  }

  @Test func `may have parts that are themselves parted`() {
    let sums = Parallel.map(4) { outer in Parallel.map(4) { outer * $0 }.reduce(0, +) }
    #expect(sums == [0, 6, 12, 18])
  }
}
