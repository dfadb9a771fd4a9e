import Glibc
internal import Synchronization

/// Work that is parted among the processor's cores.
public enum Parallel {
  /// What `part` gives for each number below `count`, in their order. Parts are worked at side by side, and this waits
  /// for all of them.
  public static func map<Result: Sendable>(_ count: Int, _ part: @Sendable (Int) -> Result) -> [Result] {
    let made = Mutex(Made<Result>(count: count))
    withoutActuallyEscaping(part) { part in
      let work = { @Sendable in
        while let number = made.withLock({ $0.next() }) {
          let result = part(number)
          made.withLock { $0.results[number] = result }
        }
      }
      let others = (1..<max(1, min(count, cores))).map { _ in CoreThread(work) }
      work()
      for other in others { other?.join() }
    }
    return made.withLock { $0.results.map { $0! } }
  }

  /// The results so far, and the part that is next.
  private struct Made<Result: Sendable>: Sendable, IteratorProtocol {
    var results: [Result?]
    private var begun = 0

    init(count: Int) { results = Array(repeating: nil, count: count) }

    mutating func next() -> Int? {
      guard begun < results.count else { return nil }
      begun += 1
      return begun - 1
    }
  }

  /// The processor's cores that are switched on, as far as they help: to begin a thread takes as long as a small part.
  private static var cores: Int { min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
