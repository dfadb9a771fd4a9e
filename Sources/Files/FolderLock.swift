/// A folder held by one program at a time, as long as this value lives.
///
/// The kernel lets go of the lock when the process ends, however it ends. The lock file itself is never renamed and
/// never removed: two programs could otherwise hold locks on two files of the same name.
public final class FolderLock: Sendable {
  private let descriptor: Descriptor

  /// Takes the lock, or throws `locked` at once if somebody else has it.
  public init(_ folder: String) throws(FileError) {
    let path = Path.join(folder, "lock")
    do throws(Reason) {
      descriptor = try Descriptor(path, for: .appending(mode: 0o600))
    } catch {
      throw .unwritable(.file(path), error)
    }
    let isOurs: Bool
    do throws(Reason) {
      isOurs = try descriptor.lock()
    } catch {
      throw .unlockable(.folder(folder), error)
    }
    if !isOurs { throw .locked(.folder(folder)) }
  }
}
