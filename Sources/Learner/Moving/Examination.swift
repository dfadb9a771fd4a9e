internal import Files

/// What `doctor` found in a record, and what became of it.
public struct Examination: Sendable, Equatable {
  /// Something that is not as it should be.
  public struct Finding: Sendable, Equatable {
    /// A sentence or two for people.
    public let sentence: String
    public let outcome: Outcome

    init(_ sentence: String, _ outcome: Outcome) {
      self.sentence = sentence
      self.outcome = outcome
    }
  }

  public enum Outcome: String, Sendable {
    /// It is only told.
    case noted
    /// It was put right, and nothing is missing.
    case repaired
    /// It was put right as far as possible, and something is missing.
    case lost
    /// It is still so.
    case open
  }

  public internal(set) var findings: [Finding] = []
  /// The record as it is now; nil where there is none.
  public internal(set) var numbers: Numbers?

  /// True if nothing was lost and nothing is left to be put right.
  public var isWell: Bool { !findings.contains { $0.outcome == .lost || $0.outcome == .open } }
}

extension Examination {
  /// Examines the record in a folder and repairs it; what is replaced is kept beside it.
  public init(of folder: String, clock: Clock = .system) {
    guard !folder.isEmpty, Folder.exists(folder) else { return }
    let snapshot = Snapshot.read(at: Path.join(folder, "profile.json"))
    let leftovers = Folder.leftovers(folder).count
    let record = Record.open(folder, clock: clock)
    switch record.state {
    case .writable: break
    case .readOnly(let reason), .nothingKept(let reason):
      findings = record.disorders.map { Finding($0.sentence, .open) } + [Finding(reason, .open)]
      numbers = record.numbers
      return
    }
    if leftovers > 0 {
      findings.append(
        Finding("\(Sentences.files(leftovers)) left behind by a session that was killed: removed.", .repaired))
    }
    makePrivate(record)
    let place = findings.count
    let restored = bringBack(record)
    findings.insert(
      contentsOf: record.disorders.map { Finding($0.sentence, $0.lost > restored ? .lost : .repaired) }, at: place)
    let events = record.outlines
    compare(snapshot, with: record, events)
    look(at: record, events)
    numbers = record.numbers
  }

  private mutating func makePrivate(_ record: Record) {
    let names = ["", "journal.jsonl", "profile.json", "settings.json", "device", "lock"]
    do throws(FileError) {
      var count = 0
      for name in names where try Folder.makePrivate(name.isEmpty ? record.folder : record.path(name)) { count += 1 }
      if count > 0 {
        findings.append(Finding("Others on this computer could read your record; now only you can.", .repaired))
      }
    } catch {
      findings.append(Finding(error.sentence, .open))
    }
  }

  /// Whole events in the files kept aside that the journal lacks, and lines there that can be put right; how many.
  private mutating func bringBack(_ record: Record) -> Int {
    var restored = 0
    let path = record.path("journal.jsonl")
    for aside in Aside.kept(beside: path, as: "broken") + Aside.kept(beside: path, as: "torn") {
      guard let bytes = try? readBytes(aside) else { continue }
      var lines: [[UInt8]] = []
      let journal = Journal.lines(of: bytes) { line throws(LineError) in
        try Event.check(line)
        lines.append(Array(line))
      }
      for hole in journal.damaged + (journal.torn.map { [$0] } ?? []) {
        lines += Salvage.lines(in: Array(bytes[hole]))
      }
      guard let other = try? OtherRecord(Array(lines.joined(separator: [0x0A])), at: aside), other.count > 0 else {
        continue
      }
      do throws(MoveError) {
        let merger = try record.merge(other)
        guard merger.added > 0 else { continue }
        restored += merger.added
        findings.append(
          Finding(
            "\(Sentences.events(merger.added)) in “\(Path.name(of: aside))” could be read and "
              + "\(merger.added == 1 ? "is" : "are") back in your journal.", .repaired))
      } catch {
        findings.append(Finding(error.sentence, .open))
      }
    }
    return restored
  }

  /// The snapshot against the journal, which is the truth.
  private mutating func compare(_ found: Snapshot.Found, with record: Record, _ events: [Event]) {
    guard case .snapshot(let snapshot) = found else { return }
    let path = record.path("profile.json")
    let lacking = snapshot.profile.count - events.count
    let fits = (try? checksum(ofFirst: snapshot.length, of: record.path("journal.jsonl")))?.map {
      $0.value == snapshot.checksum
    }
    do throws(FileError) {
      if lacking > 0 {
        let kept = Path.name(of: try Aside.move(path, as: "broken"))
        findings.append(
          Finding(
            "“profile.json” was made from \(Sentences.events(snapshot.profile.count)), and the journal holds "
              + "\(events.count): \(lacking == 1 ? "1 is" : "\(lacking) are") lost. It is kept as “\(kept)”.", .lost))
      } else if fits == true, snapshot.profile != record.profile(ofFirst: snapshot.length) {
        let kept = Path.name(of: try Aside.move(path, as: "broken"))
        record.makeProfileAnew()
        findings.append(
          Finding(
            "“profile.json” did not agree with your journal and was made anew. It is kept as “\(kept)”.", .repaired))
      }
    } catch {
      findings.append(Finding(error.sentence, .open))
    }
    record.writeSnapshot()
  }

  /// What is only worth a word, or needs a new name for this machine.
  private mutating func look(at record: Record, _ events: [Event]) {
    let unknown = events.count { if case .other = $0.what { true } else { false } }
    if unknown > 0 {
      findings.append(
        Finding("\(Sentences.events(unknown)) of a kind that this gradus does not know; kept for a later one.", .noted))
    }
    var places: Set<String> = []
    let twice = events.count { !places.insert("\($0.device) \($0.seq)").inserted && $0.device == record.device }
    if twice > 0, let sentence = record.takeNewDevice() {
      findings.append(Finding(sentence, .open))
    } else if twice > 0 {
      findings.append(
        Finding(
          "This record was copied to another machine, and both wrote under one name; this one has a new name now.",
          .repaired))
    }
    let now = record.clock.now().utc
    let ahead = events.count { $0.utc > now + 86_400_000 }
    if ahead > 0 {
      findings.append(
        Finding(
          "\(Sentences.events(ahead)) later than today: a clock was wrong when they were written, or is now.", .noted))
    }
  }
}

/// Counts in words.
enum Sentences {
  static func events(_ count: Int) -> String { count == 1 ? "1 event" : "\(count) events" }
  static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
}
