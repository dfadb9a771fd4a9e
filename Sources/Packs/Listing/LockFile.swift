import Files
import FoundationEssentials

/// One version of a pack that was installed.
public struct PackVersion: Sendable, Equatable, Codable {
  /// The hash of its files: 64 hex digits, and the name of its folder.
  public var hash: String
  /// Where it came from: an absolute path or a git address.
  public var source: String
  /// The tag that was asked for, and the commit that was found.
  public var tag: String?
  public var commit: String?
  /// The pack's own version, such as `1.2.0`.
  public var version: String
}

/// What is installed under an id: the current version, and those before it, the last one first.
public struct InstalledPack: Sendable, Equatable, Codable {
  public var current: PackVersion
  public var before: [PackVersion]

  /// So many are kept.
  static let kept = 5

  /// Makes another version the current one.
  mutating func install(_ version: PackVersion) {
    before = Array(([current] + before).filter { $0.hash != version.hash }.prefix(Self.kept))
    current = version
  }
}

/// `lock.json`: what is installed. It is the only switch: what it does not name is not there.
public struct LockFile: Sendable, Equatable, Codable {
  var v = 1
  /// By id.
  public internal(set) var packs: [String: InstalledPack] = [:]

  init() {}
}

extension LockFile {
  /// Reads the file; an empty one where there is none.
  static func read(_ path: String) throws(LockFileFault) -> LockFile {
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try readBytesIfThere(path)
    } catch {
      throw .unreadable(error.sentence)
    }
    guard let bytes else { return LockFile() }
    struct Version: Decodable { let v: Int }
    guard let version = try? JSONDecoder().decode(Version.self, from: Data(bytes)) else { throw .damaged(path) }
    if version.v > 1 { throw .newer(path) }
    guard let lock = try? JSONDecoder().decode(LockFile.self, from: Data(bytes)), lock.isSound else {
      throw .damaged(path)
    }
    return lock
  }

  /// Replaces the file, safely.
  func write(_ path: String) throws(PackRefusal) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try SafeWriter.replace(path, with: Array(try encoder.encode(self)) + [UInt8(ascii: "\n")])
    } catch {
      throw PackRefusal((error as? FileError)?.sentence ?? "The file \(quoted(path)) cannot be written.")
    }
  }

  /// Ids and hashes become paths, so they are looked at first.
  private var isSound: Bool {
    packs.allSatisfy { id, pack in
      !id.isEmpty && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        && ([pack.current] + pack.before).allSatisfy {
          $0.hash.utf8.count == 64 && $0.hash.utf8.allSatisfy(Hex.isDigit)
        }
    }
  }
}

/// Why the list of what is installed cannot be used.
public enum LockFileFault: Error, Sendable, Equatable {
  case unreadable(String)
  case damaged(String)
  case newer(String)

  /// One sentence for people.
  public var sentence: String {
    switch self {
    case .unreadable(let sentence): sentence
    case .damaged(let path):
      "The list of installed packs in \(quoted(path)) is damaged, so none of them is there. gradus pack install puts it aside and begins a new one."
    case .newer(let path): "The list of installed packs in \(quoted(path)) is of a newer gradus. Update gradus."
    }
  }
}
