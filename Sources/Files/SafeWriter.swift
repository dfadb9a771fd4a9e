/// Replaces a whole file so that at every moment, also after a power cut, either the old or the new one is there.
///
/// The bytes go to a temporary file in the same folder, which is synced, renamed over the old one, and made durable by
/// syncing the folder. A symbolic link stays one: what it points to is replaced.
public enum SafeWriter {
  /// Returns when the new file is on the disk. A file that was there keeps its mode; a new one gets `mode`.
  public static func replace(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o600) throws(FileError) {
    do throws(Reason) {
      let target = try Path.destination(of: path)
      let old = try FileStatus(of: target)
      if old?.isFolder == true { throw .isAFolder }
      let temporary = Temporary.path(for: target)
      do throws(Reason) {
        let file = try Descriptor(temporary, for: .creating(mode: mode))
        if let old { try file.setMode(old.mode) }
        try write(bytes) { rest throws(Reason) in try file.write(rest) }
        try file.syncIfPossible()
        try SystemCalls.rename(temporary, to: target)
      } catch {
        try? SystemCalls.remove(temporary)
        throw error
      }
      try SystemCalls.syncFolder(Path.folder(of: target))
    } catch {
      throw .unwritable(.file(path), error)
    }
  }

  /// Writes a file that must not be there yet; throws the reason `exists` if it is.
  public static func create(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o600) throws(FileError) {
    do throws(Reason) {
      let file = try Descriptor(path, for: .creating(mode: mode))
      do throws(Reason) {
        try write(bytes) { rest throws(Reason) in try file.write(rest) }
        try file.syncIfPossible()
      } catch {
        try? SystemCalls.remove(path)
        throw error
      }
      try SystemCalls.syncFolder(Path.folder(of: path))
    } catch {
      throw .unwritable(.file(path), error)
    }
  }

  /// Writes all bytes by a call that may take fewer than it was given.
  static func write(_ bytes: [UInt8], by call: (ArraySlice<UInt8>) throws(Reason) -> Int) throws(Reason) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try call(rest)
      // A file system that takes nothing and says nothing would keep us here for ever.
      if count == 0 { throw .diskFull }
      rest = rest.dropFirst(count)
    }
  }
}

/// Names of files that are being written: `.NAME.new-0123456789abcdef`.
enum Temporary {
  static func path(for target: String) -> String {
    let chance = Hex.digits(of: UInt32.random(in: .min ... .max)) + Hex.digits(of: UInt32(SystemCalls.processID))
    return Path.join(Path.folder(of: target), ".\(Path.name(of: target)).new-\(chance)")
  }

  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix("."), let mark = name.lastIndex(of: "-") else { return false }
    let chance = name[name.index(after: mark)...]
    return name[..<mark].hasSuffix(".new") && chance.utf8.count == 16 && chance.allSatisfy(\.isHexDigit)
  }
}
