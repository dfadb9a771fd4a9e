import Glibc

/// Work on a thread of the system, which goes to a core that has nothing to do.
///
/// A queue of Dispatch would do, if it did not start a thread of its own beside: for a process of a few milliseconds the
/// third thread is a tenth of its time.
struct CoreThread {
  private let id: pthread_t

  /// Begins the work; nil where the system has no thread left for it.
  init?(_ work: @escaping @Sendable () -> Void) {
    let body = unsafe Unmanaged.passRetained(Body(work))
    var id = pthread_t()
    let error = unsafe pthread_create(
      &id, nil,
      { body in
        unsafe Unmanaged<Body>.fromOpaque(body!).takeRetainedValue().work()
        return nil
      }, body.toOpaque())
    guard error == 0 else {
      unsafe body.release()
      return nil
    }
    self.id = id
  }

  /// Waits until it is done.
  func join() { pthread_join(id, nil) }

  private final class Body: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
