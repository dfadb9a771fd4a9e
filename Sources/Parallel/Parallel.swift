internal import Dispatch
internal import Synchronization

/// Work that is parted among the processor's cores.
public enum Parallel {
  /// Begins work on another core, whose result is found when it is wanted.
  public static func begin(_ work: @escaping @Sendable () -> Void) { DispatchQueue.global().async(execute: work) }

  /// What `part` gives for each number below `count`, in their order. Parts are worked at side by side, and this waits
  /// for all of them.
  public static func map<Result: Sendable>(_ count: Int, _ part: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(part) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = part(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.map { $0! } }
  }
}
