internal import Files

/// `profile.json`: the profile as it was when the journal had a certain length, readable for people and programs.
///
/// It saves time and holds nothing of its own: it is believed only where its own checksum fits, and its length and
/// checksum of the journal fit the journal's beginning.
struct Snapshot {
  var profile: Profile
  /// How many bytes of the journal it was made from, and their CRC-32.
  var length: Int
  var checksum: UInt32
  /// Keys of a later gradus, kept as they are.
  var others: [JSON.Member]

  /// What was found in the file.
  enum Found {
    case none
    case snapshot(Snapshot)
    /// Of a later format: to be left as it is.
    case newer
    /// Whole, and written by a gradus that reckoned otherwise: the journal is read from its beginning.
    case outdated(others: [JSON.Member])
    case unreadable
  }

  private static let names: Set<String> = [
    "v", "xp", "level", "next", "streak", "longest", "freezes", "today", "lessons", "guesses", "due", "journal",
    "state",
    "crc",
  ]

  static func read(at path: String) -> Found {
    do throws(FileError) {
      return try readBytesIfThere(path).map(read) ?? .none
    } catch {
      return .unreadable
    }
  }

  static func read(_ bytes: [UInt8]) -> Found {
    guard let json = try? JSON(parsing: bytes), let format = json["v"]?.integer else { return .unreadable }
    if format > Event.format { return .newer }
    guard hasItsChecksum(bytes) else { return .unreadable }
    let others = (json.members ?? []).filter { !Self.names.contains($0.name) }
    guard let length = json["journal"]?["length"]?.integer, length >= 0,
      let checksum = json["journal"]?["crc"]?.string.flatMap({ UInt32($0, radix: 16) }),
      let profile = json["state"].flatMap(Profile.init(state:))
    else { return .outdated(others: others) }
    return .snapshot(Snapshot(profile: profile, length: length, checksum: checksum, others: others))
  }

  /// The file's bytes. `progress` are the members of `progress --json` where the caller knows more than the journal:
  /// how many sections and checks there are, and what is due.
  func encoded(on day: Day, at utc: Int64, progress: [JSON.Member]?) throws(NotFinite) -> [UInt8] {
    var members: [JSON.Member] = [.init("v", .integer(Event.format))]
    members += progress ?? profile.progress(on: day, at: utc)
    members += others
    members.append(
      .init("journal", .object([.init("length", .integer(length)), .init("crc", .string(Hex.digits(of: checksum)))])))
    members.append(.init("state", profile.state))
    var bytes = try JSON.object(members).encoded()
    bytes.removeLast()
    let own = Hex.digits(of: CRC32.checksum(bytes))
    return bytes + Array(",\"crc\":\"\(own)\"}\n".utf8)
  }

  private static func hasItsChecksum(_ bytes: [UInt8]) -> Bool {
    let line = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
    let tail = line.suffix(18)
    guard line.count > 18, tail.starts(with: ",\"crc\":\"".utf8) else { return false }
    return tail.dropFirst(8).prefix(8).elementsEqual(Hex.digits(of: CRC32.checksum(line.dropLast(18))).utf8)
  }
}

extension Profile {
  /// As much of `progress --json` as the journal alone knows.
  func progress(on day: Day, at utc: Int64) -> [JSON.Member] {
    let score = guessScore, streaks = streaks(on: day, at: utc)
    return [
      .init("xp", .integer(xp)), .init("level", .integer(level)), .init("next", .integer(nextLevelXP)),
      .init("streak", .integer(streaks.current)), .init("longest", .integer(streaks.longest)),
      .init("freezes", .integer(streaks.freezes)), .init("today", .bool(isActive(on: day))),
      .init(
        "lessons",
        .array(
          lessons.sorted { $0.key < $1.key }.map { id, record in
            .object([
              .init("id", .string(id)), .init("state", .string(record.isCompleted ? "completed" : "started")),
              .init("sections", .object([.init("read", .integer(record.sections.count))])),
              .init("check", .object([.init("right", .integer(record.rightQuestions.count))])),
            ])
          })),
      .init("guesses", .object([.init("right", .integer(score.right)), .init("of", .integer(score.of))])),
      .init("due", .integer(reviews.due(on: day).count)),
    ]
  }
}
