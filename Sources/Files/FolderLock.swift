/// A folder held by one program at a time, as long as this value lives.
///
/// The kernel lets go of the lock when the process ends, however it ends. The lock file itself is never renamed and
/// never removed: two programs could otherwise hold locks on two files of the same name. Where the file system has no
/// locks, as some network folders, a `HoldMark` stands in.
public final class FolderLock: Sendable {
  private let descriptor: Descriptor
  private let mark: HoldMark?

  /// Takes the lock, or throws `locked` or `held` at once if somebody else has it.
  public convenience init(_ folder: String) throws(FileError) {
    try self.init(folder) { file throws(Reason) in try file.lock() }
  }

  init(_ folder: String, by lock: (Descriptor) throws(Reason) -> Bool) throws(FileError) {
    let path = Path.join(folder, "lock")
    do throws(Reason) {
      descriptor = try Descriptor(path, for: .appending(mode: 0o600))
    } catch {
      throw .unwritable(.file(path), error)
    }
    let isOurs: Bool
    do throws(Reason) {
      isOurs = try lock(descriptor)
    } catch {
      guard error == .notSupported else { throw .unlockable(.folder(folder), error) }
      mark = try HoldMark(folder)
      return
    }
    if !isOurs { throw .locked(.folder(folder)) }
    mark = nil
  }

  deinit {
    // Closing alone would leave it locked for the moment in which a program that is being started still has the file open.
    if mark == nil { descriptor.unlock() }
  }
}
