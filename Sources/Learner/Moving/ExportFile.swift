internal import Files

/// The one file that `export` writes: a line that says what it is, then the journal's lines, unchanged.
///
/// ```
/// {"v":1,"kind":"exported","events":112,"settings":{…},"crc":"…"}
/// {"v":1,"id":"…", …}
/// ```
struct ExportFile {
  /// How many events its maker put into it.
  let count: Int
  let settings: JSON

  init(count: Int, settings: JSON) {
    self.count = count
    self.settings = settings
  }

  /// Reads the first line; nil for a line that is something else, as in a bare journal.
  init?(_ line: ArraySlice<UInt8>) {
    guard Event.hasItsChecksum(line), let json = try? JSON(parsing: Array(line)), json["kind"]?.string == "exported",
      let count = json["events"]?.integer, let settings = json["settings"]
    else { return nil }
    self.init(count: count, settings: settings)
  }

  /// The first line, with its newline.
  func encoded() throws(NotFinite) -> [UInt8] {
    var bytes = try JSON.object([
      .init("v", .integer(Event.format)), .init("kind", .string("exported")), .init("events", .integer(count)),
      .init("settings", settings),
    ]).encoded()
    bytes.removeLast()
    return bytes + Array(",\"crc\":\"\(Hex.digits(of: CRC32.checksum(bytes)))\"}\n".utf8)
  }
}

/// Why a record is not taken in or given out.
public enum MoveError: Error, Sendable, Equatable {
  /// A sentence of the system's.
  case file(String)
  /// The folder holds no journal.
  case noJournal(String)
  /// No line of the file is an event.
  case noRecord(String)
  case newer(format: Int)
  /// There is such a file already.
  case exists(String)
  /// This record cannot be written.
  case notWritable(String)

  /// One sentence for people.
  public var sentence: String {
    switch self {
    case .file(let sentence), .notWritable(let sentence): sentence
    case .noJournal(let path): "The folder “\(path)” holds no record: there is no journal.jsonl in it."
    case .noRecord(let path): "The file “\(path)” is no exported record and no journal."
    case .newer(let format): "It was written by a newer gradus (format \(format)); update gradus to take it in."
    case .exists(let path): "There is a file “\(path)” already; --force replaces it."
    }
  }
}

extension Record {
  /// Writes the events and the settings into one file, which `OtherRecord` reads.
  ///
  /// - Returns: How many events there are, and how many damaged lines were left out.
  public func export(to path: String, replacing: Bool) throws(MoveError) -> (events: Int, leftOut: Int) {
    do throws(FileError) {
      let bytes = try readBytesIfThere(self.path("journal.jsonl")) ?? []
      let journal = Journal.outlines(in: bytes).journal
      var lines = journal.mended(bytes)
      if let last = lines.last, last != 0x0A { lines.append(0x0A) }
      // Lines of a later format are whole, and go with the others.
      let count = lines.count { $0 == 0x0A }
      guard let head = try? ExportFile(count: count, settings: settings.json).encoded() else {
        throw .unwritable(.file(path), .other(0))
      }
      try replacing ? SafeWriter.replace(path, with: head + lines) : SafeWriter.create(path, with: head + lines)
      return (count, journal.damaged.count)
    } catch {
      throw error.reason == .exists ? .exists(path) : .file(error.sentence)
    }
  }
}
