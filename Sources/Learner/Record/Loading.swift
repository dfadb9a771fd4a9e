internal import Files

/// What a record's folder holds, read without changing anything.
struct Loading {
  var profile = Profile()
  /// The journal as it was read: all of it, or what came after the snapshot.
  var journal = Journal()
  var snapshot = Snapshot.Found.none

  init(journal path: String, snapshot snapshotPath: String) throws(FileError) {
    snapshot = Snapshot.read(at: snapshotPath)
    if case .snapshot(let snapshot) = snapshot, try goOn(from: snapshot, path) { return }
    (profile, journal) = (Profile(), Journal())
    if try follow(path, from: 0) { return }
    // A merged journal may have lines that do not stand in the order in which their device wrote them.
    let events: [Event]
    (journal, events) = Journal.outlines(in: try readBytesIfThere(path) ?? [])
    profile = Profile(events)
  }

  /// Reads only what came after the snapshot; false where it does not fit, or where that is not simply more of the same.
  private mutating func goOn(from snapshot: Snapshot, _ path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      guard let begun = try checksum(ofFirst: snapshot.length, of: path), begun.value == snapshot.checksum else {
        return false
      }
      (profile, journal) = (snapshot.profile, Journal(after: snapshot.length, checksum: begun))
      return try follow(path, from: snapshot.length) && journal.damaged.isEmpty
    } catch {
      if error.reason == .missing { return false }
      throw error
    }
  }

  /// Takes in what the file holds from an offset on; false where an event does not follow those before it.
  private mutating func follow(_ path: String, from start: Int) throws(FileError) -> Bool {
    var (profile, journal) = (self.profile, self.journal)
    self.profile = Profile()
    var reading = QuickReading()
    var isInOrder = true
    let take = { (line: ArraySlice<UInt8>) throws(LineError) in
      let event = try reading.decode(line)
      if isInOrder { isInOrder = profile.follow(event) }
    }
    do throws(FileError) {
      try readPieces(path, from: start) { piece in if isInOrder { journal.take(piece, each: take) } }
    } catch {
      if error.reason != .missing { throw error }
    }
    journal.finish(each: take)
    profile.settle()
    (self.profile, self.journal) = (profile, journal)
    return isInOrder
  }
}
