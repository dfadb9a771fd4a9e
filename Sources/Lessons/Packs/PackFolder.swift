import Files
import FoundationEssentials

/// A pack's files on disk, judged before they are read: plain files of a bearable size, nothing that leads elsewhere.
struct PackFolder {
  /// Where the pack lies.
  let path: String

  /// The bytes of a file of the pack; nil where there is none.
  ///
  /// - Throws: a `Finding` at the file's first line where it is no plain file, too large, or cannot be read.
  func read(_ name: String, limit: Int) throws(Finding) -> [UInt8]? {
    let file = path + "/" + name
    // What lies where nobody may look is not there either.
    guard let there = try? fileThere(file) else { return nil }
    if !there.isPlain {
      throw finding(file, "The file is a link, a folder or a device.", advice: "A pack holds plain files.")
    }
    if there.size > limit { throw finding(file, "The file is larger than \(limit / 1024) KB.") }
    return try bytes(file, name)
  }

  private func bytes(_ file: String, _ name: String) throws(Finding) -> [UInt8] {
    do {
      return try readBytes(file)
    } catch {
      throw finding(file, error.sentence)
    }
  }

  private func finding(_ file: String, _ message: String, advice: String? = nil) -> Finding {
    Finding(
      place: Place(file: file, line: 1, column: 1), severity: .error, rule: "file", message: message, advice: advice)
  }
}

extension PackFolder {
  /// The pack's hash: the hex SHA-256 over its files sorted by path, for each its path, NUL, its length in decimal digits,
  /// NUL, and its bytes. Names that begin with a dot are no part of it.
  func hash() throws(Finding) -> String {
    var names: [String] = []
    try list("", depth: 0, into: &names)
    names.sort { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    var hash = SHA256()
    var left = Limits.packBytes
    for name in names {
      guard let bytes = try read(name, limit: left) else { throw finding(path + "/" + name, "The file has gone.") }
      left -= bytes.count
      hash.update(Array(name.utf8) + [0] + Array("\(bytes.count)".utf8) + [0])
      hash.update(bytes)
    }
    return hash.finish()
  }

  private func list(_ folder: String, depth: Int, into names: inout [String]) throws(Finding) {
    let full = folder.isEmpty ? path : path + "/" + folder
    if depth > Limits.packDepth { throw finding(full, "More than \(Limits.packDepth) folders stand in one another.") }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: full)
    } catch {
      throw finding(full, "The folder cannot be read.")
    }
    for entry in entries where !entry.hasPrefix(".") {
      let name = folder.isEmpty ? entry : folder + "/" + entry
      let type = (try? FileManager.default.attributesOfItem(atPath: path + "/" + name))?[.type] as? FileAttributeType
      if type == .typeDirectory {
        try list(name, depth: depth + 1, into: &names)
      } else {
        names.append(name)
      }
      if names.count > Limits.packFiles {
        throw finding(path, "The pack has more than \(Limits.packFiles) files.")
      }
    }
  }
}
