/// Stands in for a lock in a folder whose file system has none.
///
/// Among the programs of one computer, a lock on a local file decides. Among computers, a file in the folder does that
/// only one can make, with the computer's name in it. A program that is killed leaves that file behind; its own computer
/// then knows by the local lock that nobody holds it, and another computer says what to do.
final class HoldMark: Sendable {
  private let path: String
  private let local: Descriptor

  /// - Parameters:
  ///   - place: a folder on a disk of this computer that has locks.
  ///   - computer: the name of this computer.
  init(_ folder: String, place: String = "/tmp", computer: String = SystemCalls.hostName) throws(FileError) {
    let path = Path.join(folder, "lock-held")
    let lock: Descriptor
    do throws(Reason) {
      guard let status = try FileStatus(of: folder) else { throw .missing }
      lock = try Descriptor(Path.join(place, "gradus-\(SystemCalls.userID)-\(status.identity).lock"), for: .locking)
      if try !lock.lock() { throw .exists }
    } catch {
      throw error == .exists ? .locked(.folder(folder)) : .unlockable(.folder(folder), error)
    }
    do throws(FileError) {
      try SafeWriter.create(path, with: Array((computer + "\n").utf8))
    } catch {
      guard error.reason == .exists else { throw error }
      let holder = String(decoding: try readBytesIfThere(path) ?? [], as: UTF8.self).prefix { $0 != "\n" }
      if holder != computer { throw .held(.folder(folder), computer: String(holder), mark: path) }
    }
    // Not before the mark is ours: leaving takes it away.
    self.path = path
    local = lock
  }

  deinit { try? SystemCalls.remove(path) }
}
