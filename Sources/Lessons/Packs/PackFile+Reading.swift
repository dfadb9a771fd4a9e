import Files
import FoundationEssentials

extension PackFile {
  /// Why a file of a pack cannot be had.
  public enum Fault: Error, Sendable, Equatable {
    /// There is none.
    case missing
    /// It, or a folder on the way to it, is a link; or it is a folder, a device, a pipe.
    case notPlain
    /// It has more bytes than it may.
    case large(Int)
    /// The system's reason.
    case unreadable(String)
  }

  /// The file's bytes; no link is followed on the way from the pack's folder.
  public func read(limit: Int) throws(Fault) -> [UInt8] {
    var place = root
    let parts = path.split(separator: "/")
    for folder in parts.dropLast() {
      place += "/" + folder
      let attributes = try? FileManager.default.attributesOfItem(atPath: place)
      guard let type = attributes?[.type] as? FileAttributeType else { throw .missing }
      if type != .typeDirectory { throw .notPlain }
    }
    place += "/" + (parts.last ?? "")
    guard let there = try? fileThere(place) else { throw .missing }
    guard there.isPlain else { throw .notPlain }
    if there.size > limit { throw .large(there.size) }
    do {
      return try readBytes(place)
    } catch {
      throw .unreadable(error.sentence)
    }
  }

  /// The names of the files beside it.
  public var neighbours: [String] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? root : root + "/" + folder)) ?? []
  }
}
