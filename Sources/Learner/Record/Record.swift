internal import Files

/// The learner's record: a folder with the journal, which is the truth, and what is derived from it.
///
/// Opening it never fails. What cannot be read is kept aside, what cannot be written is said in `state`, and the session
/// runs in any case; `profile` then also holds what was not saved.
///
/// ```swift
/// let record = Record.open(Record.defaultFolder(environment: environment))
/// switch record.append(.opened(lesson: "deep-learning:batch-size", version: "1.0.0")) {
/// case .success: …  // it is on the disk
/// case .failure(let lost): print("not saved: \(lost.reason)")
/// }
/// ```
public final class Record {
  /// Whether what happens is kept.
  public enum State: Sendable, Equatable {
    case writable
    /// It is only looked at: another session holds it, a later gradus wrote it, or nothing is to be written.
    case readOnly(reason: String)
    /// It cannot be read or written here.
    case nothingKept(reason: String)
  }

  /// An event that is not on the disk. It stays in memory, and in a writable record it is tried again with the next.
  ///
  /// Where a file system cannot sync, it was written, and nobody knows whether it is on the disk: then nothing is
  /// unsaved, and the reason says so.
  public struct NotSaved: Error, Sendable, Equatable {
    public let event: Event
    /// A sentence.
    public let reason: String
  }

  /// Where it is; empty if there is no place for it.
  public let folder: String
  public internal(set) var state: State
  public internal(set) var profile = Profile()
  /// The learner's choices on this computer.
  public internal(set) var settings = Preferences()
  /// What was found in disorder when it was opened.
  var disorders: [Warning] = []

  let clock: Clock
  var generator: any RandomNumberGenerator
  var device = ""
  var lock: FolderLock?
  var journal: AppendFile?
  /// The checksum of all bytes of the journal that are on the disk.
  var checksum = CRC32()
  /// Events that are not on the disk, oldest first.
  var unsaved: [Event] = []
  /// False where a later gradus left a snapshot of its own format: it stays as it is.
  var mayWriteSnapshot = true
  var snapshotOthers: [JSON.Member] = []
  /// How much of the journal the snapshot on the disk was made from; nil where there is none to believe.
  var snapshotLength: Int?

  init(_ folder: String, clock: Clock, generator: any RandomNumberGenerator) {
    self.folder = folder
    self.clock = clock
    self.generator = generator
    state = .writable
  }

  /// The learner's day now.
  public var today: Day { clock.today(rolloverHour: settings.rollover) }

  /// The streak now, kept alive by real hours where the calendar jumps.
  public var streak: Int { profile.streak(on: today, at: clock.now().utc) }

  /// Where the record is kept: `$GRADUS_HOME`, else `$XDG_DATA_HOME/gradus`, else `~/.local/share/gradus`; empty if the
  /// environment names no home.
  public static func defaultFolder(environment: [String: String]) -> String {
    if let own = environment["GRADUS_HOME"], !own.isEmpty { return own }
    // A relative one is to be ignored (XDG Base Directory Specification).
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return Path.join(data, "gradus") }
    guard let home = environment["HOME"], !home.isEmpty else { return "" }
    return Path.join(home, ".local/share/gradus")
  }

  /// What was found in disorder when it was opened, in sentences.
  public var warnings: [String] { disorders.map(\.sentence) }

  func path(_ name: String) -> String { Path.join(folder, name) }
}

extension Record {
  /// Every event in canonical order, read from the journal now, with those that could not be saved.
  public var events: [Event] {
    let bytes = (try? readBytesIfThere(path("journal.jsonl"))) ?? nil
    return Event.inCanonicalOrder(Journal.events(in: bytes ?? []).events + unsaved)
  }

  /// The same with no more of each event than a profile needs: without what was typed, chosen and measured.
  public var outlines: [Event] {
    let bytes = (try? readBytesIfThere(path("journal.jsonl"))) ?? nil
    return Event.inCanonicalOrder(Journal.outlines(in: bytes ?? []).events + unsaved)
  }

  /// Keeps what happened; success means that it is on the disk.
  public func append(_ what: Happening) -> Result<Event, NotSaved> {
    let event = newEvent(what)
    guard (try? event.encode()) != nil else {
      return .failure(NotSaved(event: event, reason: "A number in it is not finite."))
    }
    profile.add(event)
    unsaved.append(event)
    return save().map { _ in event }.mapError { NotSaved(event: event, reason: $0.reason) }
  }

  /// Tries once more to save what could not be saved; nil if nothing is left unsaved.
  public func retry() -> NotSaved? {
    guard !unsaved.isEmpty, case .failure(let lost) = save() else { return nil }
    return lost
  }

  /// How many events are in memory only.
  public var unsavedCount: Int { unsaved.count }

  private func newEvent(_ what: Happening) -> Event {
    let time = clock.now()
    return Event(
      id: randomID(digits: 24), device: device, seq: (profile.devices[device]?.seq ?? 0) + 1, utc: time.utc,
      offset: time.offset, day: Day(utc: time.utc, offset: time.offset, rolloverHour: settings.rollover), what: what)
  }

  /// Brings all unsaved events to the disk, in one piece or not at all.
  private func save() -> Result<Void, NotSaved> {
    guard let last = unsaved.last else { return .success(()) }
    switch state {
    case .readOnly(let reason), .nothingKept(let reason): return .failure(NotSaved(event: last, reason: reason))
    case .writable: break
    }
    var lines: [UInt8] = []
    for event in unsaved {
      guard let line = try? event.encode() else { continue }
      lines += line + [0x0A]
    }
    do throws(FileError) {
      try write(lines)
    } catch {
      return .failure(NotSaved(event: last, reason: error.sentence))
    }
    checksum.update(lines[...])
    unsaved = []
    return journal?.isUnconfirmed == true
      ? .failure(NotSaved(event: last, reason: Warning.unconfirmed.sentence)) : .success(())
  }

  private func write(_ lines: [UInt8]) throws(FileError) {
    let path = path("journal.jsonl")
    guard let journal else {
      throw .unwritable(.file(path), .missing)
    }
    if !journal.isLost { return try journal.append(lines) }
    // After a failed sync the system may have forgotten the bytes while it shows them: a new file is the only sure one.
    let saved = Array(try journal.readAll().prefix(journal.length))
    if CRC32.checksum(saved) != checksum.value { throw .unreadable(.file(path), .diskError) }
    try SafeWriter.replace(path, with: saved + lines)
    self.journal = try AppendFile(path)
  }

  /// Appends lines of other devices, and makes the profile anew with them; nil, or a sentence that says why not.
  func add(lines: [[UInt8]]) -> String? {
    guard !lines.isEmpty else { return nil }
    if case .failure(let lost) = save() { return lost.reason }
    let bytes = Array(lines.joined(separator: [0x0A])) + [0x0A]
    do throws(FileError) {
      try write(bytes)
    } catch {
      return error.sentence
    }
    checksum.update(bytes[...])
    makeProfileAnew()
    return nil
  }

  /// From the journal and nothing else.
  func makeProfileAnew() { profile = Profile(outlines) }

  /// What the first bytes of the journal make.
  func profile(ofFirst length: Int) -> Profile {
    let bytes = (try? readBytesIfThere(path("journal.jsonl"))) ?? nil
    return Profile(Journal.outlines(in: Array((bytes ?? []).prefix(length))).events)
  }

  /// Gives this machine another name in the events to come; nil, or a sentence that says why not.
  func takeNewDevice() -> String? {
    let name = randomID(digits: 16)
    if let sentence = replace("device", with: Array((name + "\n").utf8)) { return sentence }
    device = name
    return nil
  }

  /// Goes on with an empty journal.
  func begin(_ journal: AppendFile) {
    self.journal = journal
    (profile, unsaved, checksum) = (Profile(), [], CRC32())
  }

  func randomID(digits: Int) -> String {
    let bytes = (0..<digits / 2).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Hex.digits(of: bytes)
  }
}

extension Record {
  /// Writes `profile.json`, so that the next start need not read the whole journal.
  ///
  /// `progress` are the members of `progress --json`, from who knows the lessons too. A failure, given as a sentence,
  /// costs nothing but time.
  @discardableResult
  public func writeSnapshot(progress: [JSON.Member]? = nil) -> String? {
    guard state == .writable, mayWriteSnapshot, unsaved.isEmpty, let journal, !journal.isLost else { return nil }
    let snapshot = Snapshot(
      profile: profile, length: journal.length, checksum: checksum.value, others: snapshotOthers)
    guard let bytes = try? snapshot.encoded(on: today, at: clock.now().utc, progress: progress) else { return nil }
    let sentence = replace("profile.json", with: bytes)
    if sentence == nil { snapshotLength = journal.length }
    return sentence
  }

  /// True if the journal holds more than the snapshot was made from.
  public var needsSnapshot: Bool { snapshotLength != journal?.length }

  /// Keeps the learner's choices in `settings.json`; nil, or a sentence that says why they hold for this session only.
  @discardableResult
  public func save(_ settings: Preferences) -> String? {
    self.settings = settings
    switch state {
    case .readOnly(let reason), .nothingKept(let reason): return reason
    case .writable: break
    }
    guard let bytes = try? settings.json.encoded() else { return "A number in the settings is not finite." }
    return replace("settings.json", with: bytes + [0x0A])
  }

  /// True if the learner ever chose something on this computer.
  var hasSettings: Bool { ((try? readBytesIfThere(path("settings.json"))) ?? nil) != nil }

  private func replace(_ name: String, with bytes: [UInt8]) -> String? {
    do throws(FileError) {
      try SafeWriter.replace(path(name), with: bytes)
      return nil
    } catch {
      return error.sentence
    }
  }
}
