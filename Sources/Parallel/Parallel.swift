import Glibc
internal import Synchronization

/// Work that is parted among the processor's cores.
public enum Parallel {
  /// Begins work on another core, whose result is found when it is wanted.
  public static func begin(_ work: @escaping @Sendable () -> Void) { CoreThread(work)?.detach() }

  /// What `part` gives for each number below `count`, in their order. Parts are worked at side by side, and this waits
  /// for all of them.
  public static func map<Result: Sendable>(_ count: Int, _ part: @Sendable (Int) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count)), next = Atomic(0)
    withoutActuallyEscaping(part) { part in
      let work = { @Sendable in
        while true {
          let number = next.add(1, ordering: .relaxed).oldValue
          guard number < count else { return }
          let result = part(number)
          results.withLock { $0[number] = result }
        }
      }
      let others = (1..<max(1, min(count, cores))).map { _ in CoreThread(work) }
      work()
      for other in others { other?.join() }
    }
    return results.withLock { $0.map { $0! } }
  }

  /// The processor's cores that are switched on.
  private static var cores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}
