internal import Files

extension Record {
  /// Opens the record in a folder for a session that writes; the folder is made where there is none.
  public static func open(
    _ folder: String, clock: Clock = .system, generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) -> Record {
    let record = Record(folder, clock: clock, generator: generator)
    record.device = record.randomID(digits: 16)
    record.open()
    return record
  }

  /// Opens the record only to look at it: nothing is made, mended, locked or written.
  public static func look(at folder: String, clock: Clock = .system) -> Record {
    let record = Record(folder, clock: clock, generator: SystemRandomNumberGenerator())
    record.state = .readOnly(reason: "The record is only looked at.")
    record.look()
    return record
  }

  /// The learner's choices, without a look at anything else; the usual ones where there are none.
  public static func settings(in folder: String) -> Preferences {
    guard !folder.isEmpty, let bytes = (try? readBytesIfThere(Path.join(folder, "settings.json"))) ?? nil else {
      return Preferences()
    }
    return (try? Preferences(JSON(parsing: bytes))) ?? Preferences()
  }

  private func open() {
    guard !folder.isEmpty else {
      state = .nothingKept(reason: "There is no home folder; GRADUS_HOME can name a folder to keep it in.")
      return
    }
    do throws(FileError) {
      try Folder.make(folder)
      lock = try FolderLock(folder)
    } catch {
      switch error {
      case .locked:
        state = .readOnly(reason: "Another session of gradus is open, and only one at a time can write.")
      case .held: state = .readOnly(reason: error.sentence)
      default: state = .nothingKept(reason: error.sentence)
      }
      return look()
    }
    do throws(FileError) {
      Folder.sweep(folder)
      try settleSettings()
      let loading = try Loading(journal: path("journal.jsonl"), snapshot: path("profile.json"))
      profile = loading.profile
      if let format = loading.journal.newerFormat {
        state = .readOnly(reason: Warning.newer(format: format).sentence)
        return
      }
      try settleJournal(loading.journal)
      try settleDevice()
      try settleSnapshot(loading.snapshot)
    } catch {
      journal = nil
      state = .nothingKept(reason: error.sentence)
    }
  }

  /// Reads what can be read, and changes nothing.
  private func look() {
    guard !folder.isEmpty, Folder.exists(folder) else { return }
    settings = Self.settings(in: folder)
    do throws(FileError) {
      let loading = try Loading(journal: path("journal.jsonl"), snapshot: path("profile.json"))
      profile = loading.profile
      if let format = loading.journal.newerFormat { disorders.append(Warning.newer(format: format)) }
      // A torn last line may be one that another session is writing at this moment.
      let damaged = loading.journal.damaged.count
      if damaged > 0 { disorders.append(Warning.skipped(damaged)) }
    } catch {
      disorders.append(Warning(error.sentence))
    }
  }
}

// Each file is settled: read, or kept aside and begun anew.
extension Record {
  private func settleSettings() throws(FileError) {
    let path = path("settings.json")
    do {
      guard let bytes = try readBytesIfThere(path) else { return }
      settings = try Preferences(JSON(parsing: bytes))
    } catch {
      let aside = try setAside(path)
      disorders.append(Warning.settings(aside: aside))
    }
  }

  private func settleJournal(_ found: Journal) throws(FileError) {
    let path = path("journal.jsonl")
    guard found.damaged.isEmpty else { return try mend(path) }
    let file = try AppendFile(path)
    journal = file
    checksum = found.checksum
    if let torn = found.torn {
      let aside = try Aside.copy(try readBytes(path, from: torn.lowerBound), beside: path, as: "torn")
      try file.truncate(to: torn.lowerBound)
      checksum = try Files.checksum(ofFirst: torn.lowerBound, of: path) ?? CRC32()
      disorders.append(Warning.torn(aside: Path.name(of: aside)))
    } else if found.lacksNewline {
      try closeLastLine()
    }
  }

  /// Puts a journal without its damaged lines in the place of one that has some, which is kept.
  private func mend(_ path: String) throws(FileError) {
    let bytes = try readBytes(path)
    let (found, events) = Journal.events(in: bytes)
    let aside = try Aside.copy(bytes, beside: path, as: "broken")
    let mended = found.mended(bytes)
    try SafeWriter.replace(path, with: mended)
    checksum = CRC32()
    checksum.update(mended[...])
    journal = try AppendFile(path)
    disorders.append(Warning.damaged(found.damaged.count, saved: events.count, aside: Path.name(of: aside)))
    if let last = mended.last, last != 0x0A { try closeLastLine() }
  }

  /// Gives the last line its newline, if only that was cut off.
  private func closeLastLine() throws(FileError) {
    try journal?.append([0x0A])
    checksum.update([0x0A])
  }

  private func settleDevice() throws(FileError) {
    let path = path("device")
    if let bytes = try readBytesIfThere(path) {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.utf8.count == 17, text.last == "\n", text.utf8.dropLast().allSatisfy({ Hex.isDigit($0) }) {
        device = String(text.dropLast())
        return
      }
      _ = try setAside(path)
    }
    try SafeWriter.create(path, with: Array((device + "\n").utf8))
  }

  private func settleSnapshot(_ found: Snapshot.Found) throws(FileError) {
    switch found {
    case .none: break
    case .snapshot(let snapshot):
      snapshotOthers = snapshot.others
      snapshotLength = snapshot.length
    case .newer: mayWriteSnapshot = false
    case .outdated(let others):
      snapshotOthers = others
      writeSnapshot()
    case .unreadable:
      let aside = try setAside(path("profile.json"))
      writeSnapshot()
      disorders.append(Warning.snapshot(aside: aside))
    }
  }

  /// Moves a file that cannot be read aside, and gives its new name.
  private func setAside(_ path: String) throws(FileError) -> String {
    Path.name(of: try Aside.move(path, as: "broken"))
  }
}
