internal import Files

/// What a record's folder holds, read without changing anything.
struct Loading {
  var profile = Profile()
  var journal = Journal([])
  /// The bytes that `journal` was read from: the whole file, or what came after the snapshot.
  var bytes: [UInt8] = []
  /// Where they begin in the file.
  var start = 0
  /// The checksum of all before them.
  var checksum = CRC32()
  var snapshot = Snapshot.Found.none

  init(journal path: String, snapshot snapshotPath: String) throws(FileError) {
    snapshot = Snapshot.read(at: snapshotPath)
    if case .snapshot(let snapshot) = snapshot, try goOn(from: snapshot, path) { return }
    (start, checksum) = (0, CRC32())
    bytes = try readBytesIfThere(path) ?? []
    journal = Journal(bytes)
    profile = Profile(journal.events)
  }

  /// Reads only what came after the snapshot; false where it does not fit, or where that is not simply more of the same.
  private mutating func goOn(from snapshot: Snapshot, _ path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      guard let begun = try Files.checksum(ofFirst: snapshot.length, of: path), begun.value == snapshot.checksum else {
        return false
      }
      checksum = begun
    } catch {
      if error.reason == .missing { return false }
      throw error
    }
    start = snapshot.length
    bytes = try readBytes(path, from: start)
    journal = Journal(bytes)
    profile = snapshot.profile
    guard journal.damaged.isEmpty else { return false }
    for event in journal.events where !profile.follow(event) { return false }
    return true
  }
}
