internal import Files

/// A record that lies elsewhere, read to be taken in: a record's folder, an exported file, or a bare journal.
public struct OtherRecord: Sendable {
  /// Its whole lines with their ids, in the order of the file, each id once.
  let lines: [(id: String, line: [UInt8])]
  /// Its settings; only an exported file has them with it.
  let settings: JSON?
  /// How many lines could not be read.
  public let damaged: Int
  /// How many events an exported file lacks of those that were put into it.
  public let missing: Int

  /// Reads what lies at a path, and changes nothing there.
  public init(_ path: String) throws(MoveError) {
    let isFolder = Folder.exists(path)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readBytes(isFolder ? Path.join(path, "journal.jsonl") : path)
    } catch {
      throw isFolder && error.reason == .missing ? .noJournal(path) : .file(error.sentence)
    }
    try self.init(bytes, at: path)
  }

  init(_ bytes: [UInt8], at path: String) throws(MoveError) {
    let first = bytes.prefix { $0 != 0x0A }
    let head = ExportFile(first)
    var lines: [(id: String, line: [UInt8])] = []
    var ids: Set<String> = []
    var reading = QuickReading()
    let journal = Journal.lines(of: head == nil ? bytes : Array(bytes[first.endIndex...])) { line throws(LineError) in
      let id = try reading.decode(line).id
      if ids.insert(id).inserted { lines.append((id, Array(line))) }
    }
    if let format = journal.newerFormat { throw .newer(format: format) }
    if lines.isEmpty, head == nil, !bytes.isEmpty { throw .noRecord(path) }
    self.lines = lines
    settings = head?.settings
    let damaged = journal.damaged.count + (journal.torn == nil ? 0 : 1)
    self.damaged = damaged
    missing = head.map { max(0, $0.count - journal.count - damaged) } ?? 0
  }

  /// How many events it holds.
  public var count: Int { lines.count }
}

extension Event {
  /// Throws what `decode` throws, without making an event.
  static func check(_ line: ArraySlice<UInt8>) throws(LineError) { _ = try decode(line) }
}
