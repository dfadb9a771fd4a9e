import Synchronization

/// Work that runs on both cores while the main thread listens to the keyboard.
final class BackgroundWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let task = Mutex<Task<Void, Never>?>(nil)

  init(_ work: @escaping @Sendable () async throws -> Value) {
    let task = Task.detached { [weak self] in
      let found: Result<Value, any Error>
      do { found = .success(try await work()) } catch { found = .failure(error) }
      self?.result.withLock { $0 = found }
    }
    self.task.withLock { $0 = task }
  }

  /// The result, once it is there.
  var finished: Result<Value, any Error>? { result.withLock(\.self) }

  func cancel() { task.withLock { $0?.cancel() } }
}
