import TestSupport
import Testing

@testable import Files

@Suite struct `Appending to a file` {
  let folder: TemporaryFolder
  let path: String

  init() {
    folder = TemporaryFolder()
    path = Path.join(folder.path, "journal")
  }

  @Test func `puts bytes behind what is there, after opening again too`() throws {
    let first = try AppendFile(path)
    try first.append([1, 2])
    try first.append([3])
    let second = try AppendFile(path)
    #expect(second.length == 3)
    try second.append([4])
    #expect(try readBytes(path) == [1, 2, 3, 4])
    #expect(try FileStatus(of: path)?.mode == 0o600)
  }

  @Test func `goes on after short writes`() throws {
    let file = try AppendFile(path)
    file.calls.write = { file, bytes throws(Reason) in try file.write(bytes.prefix(3)) }
    try file.append(Array(0..<10))
    #expect(try readBytes(path) == Array(0..<10))
  }

  @Test func `a full disk leaves nothing of the line behind, and the next one goes in`() throws {
    let file = try AppendFile(path)
    try file.append([1])
    var room = 2
    file.calls.write = { file, bytes throws(Reason) in
      if room == 0 { throw .diskFull }
      let count = try file.write(bytes.prefix(room))
      room -= count
      return count
    }
    #expect(throws: FileError.unwritable(.file(path), .diskFull)) { try file.append([2, 3, 4]) }
    #expect(try readBytes(path) == [1])
    room = 3
    try file.append([5, 6])
    #expect(try readBytes(path) == [1, 5, 6])
  }

  @Test func `what could not be cut at once is cut before the next line`() throws {
    let file = try AppendFile(path)
    try file.append([1])
    file.calls.write = { file, bytes throws(Reason) in
      _ = try file.write(bytes.prefix(1))
      throw .diskFull
    }
    file.calls.truncate = { _, _ throws(Reason) in throw .diskError }
    #expect(throws: FileError.unwritable(.file(path), .diskFull)) { try file.append([2, 3]) }
    #expect(throws: FileError.unwritable(.file(path), .diskError)) { try file.append([2, 3]) }
    file.calls = .init()
    try file.append([4])
    #expect(try readBytes(path) == [1, 4])
  }

  @Test func `after a failed sync nothing more is taken`() throws {
    let file = try AppendFile(path)
    file.calls.sync = { _ throws(Reason) in throw .diskError }
    #expect(throws: FileError.unwritable(.file(path), .diskError)) { try file.append([1]) }
    file.calls = .init()
    #expect(file.isLost)
    #expect(throws: FileError.unwritable(.file(path), .diskError)) { try file.append([2]) }
  }

  @Test func `never cuts what another program has written`() throws {
    let file = try AppendFile(path)
    try file.append([1])
    try AppendFile(path).append([9, 9])
    file.calls.write = { _, _ throws(Reason) in throw .diskFull }
    #expect(throws: FileError.self) { try file.append([2]) }
    #expect(try readBytes(path) == [1, 9, 9])
  }

  @Test func `is cut where it is told`() throws {
    let file = try AppendFile(path)
    try file.append([1, 2, 3])
    try file.truncate(to: 2)
    try file.append([4])
    #expect(try file.readAll() == [1, 2, 4])
  }

  @Test func `a folder is held by one at a time`() throws {
    var first: FolderLock? = try FolderLock(folder.path)
    #expect(throws: FileError.locked(.folder(folder.path))) { try FolderLock(folder.path) }
    withExtendedLifetime(first) {}
    first = nil
    _ = try FolderLock(folder.path)
    #expect(try Folder.names(folder.path) == ["lock"])
  }

  @Test func `a file system that cannot sync is told of, and the bytes are there`() throws {
    let file = try AppendFile(path)
    try file.append([1])
    #expect(!file.isUnconfirmed)
    file.calls.sync = { _ throws(Reason) in throw .notSupported }
    try file.append([2])
    #expect(file.isUnconfirmed)
    #expect(!file.isLost)
    #expect(try readBytes(path) == [1, 2])
  }

  @Test func `a write that took less than it said is told of, and leaves nothing behind`() throws {
    let file = try AppendFile(path)
    try file.append([1])
    file.calls.write = { file, bytes throws(Reason) in try file.write(bytes.dropFirst()) + 1 }
    #expect(throws: FileError.unwritable(.file(path), .diskError)) { try file.append([2, 3]) }
    file.calls = .init()
    try file.append([4])
    #expect(try readBytes(path) == [1, 4])
  }
}
