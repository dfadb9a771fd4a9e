import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct `Replacing a file` {
  let folder: TemporaryFolder
  let path: String

  init() {
    folder = TemporaryFolder()
    path = Path.join(folder.path, "file")
  }

  func mode(_ path: String) throws -> UInt32? { try FileStatus(of: path).map { UInt32($0.mode) } }

  @Test func `makes a new one only for its owner, and leaves nothing else behind`() throws {
    try SafeWriter.replace(path, with: [1, 2, 3])
    #expect(try readBytes(path) == [1, 2, 3])
    #expect(try mode(path) == 0o600)
    #expect(try Folder.names(folder.path) == ["file"])
  }

  @Test func `keeps the mode of the old one`() throws {
    try SafeWriter.replace(path, with: [1], mode: 0o640)
    try SafeWriter.replace(path, with: [2])
    #expect(try mode(path) == 0o640)
    #expect(try readBytes(path) == [2])
  }

  @Test func `replaces what a chain of symbolic links leads to, and keeps the links`() throws {
    try Folder.make(Path.join(folder.path, "elsewhere"))
    let files = FileManager.default
    try files.createSymbolicLink(atPath: path, withDestinationPath: "second")
    try files.createSymbolicLink(atPath: Path.join(folder.path, "second"), withDestinationPath: "elsewhere/target")
    try SafeWriter.replace(path, with: [1])
    try SafeWriter.replace(path, with: [7])
    #expect(try files.destinationOfSymbolicLink(atPath: path) == "second")
    #expect(try readBytes(Path.join(folder.path, "elsewhere/target")) == [7])
    #expect(try Folder.names(folder.path) == ["elsewhere", "file", "second"])
  }

  @Test func `refuses links that run in a circle`() throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "file")
    #expect(throws: FileError.unwritable(.file(path), .linkLoop)) { try SafeWriter.replace(path, with: []) }
  }

  @Test func `refuses a folder, a folder that is not there, and a file taken for a folder`() throws {
    #expect(throws: FileError.unwritable(.file(folder.path), .isAFolder)) {
      try SafeWriter.replace(folder.path, with: [])
    }
    let missing = Path.join(folder.path, "no/file")
    #expect(throws: FileError.unwritable(.file(missing), .missing)) { try SafeWriter.replace(missing, with: []) }
    try SafeWriter.replace(path, with: [1])
    let inside = Path.join(path, "file")
    #expect(throws: FileError.unwritable(.file(inside), .notAFolder)) { try SafeWriter.replace(inside, with: []) }
    #expect(try readBytes(path) == [1])
    #expect(try Folder.names(folder.path) == ["file"])
  }

  @Test(arguments: [1, 2, 3, 10])
  func `goes on after a write that took fewer bytes`(most: Int) throws {
    var taken: [UInt8] = []
    try SafeWriter.write([1, 2, 3, 4, 5, 6, 7]) { rest throws(Reason) in
      taken += rest.prefix(most)
      return min(most, rest.count)
    }
    #expect(taken == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func `gives up on a disk that takes nothing`() {
    #expect(throws: Reason.diskFull) { try SafeWriter.write([1]) { _ throws(Reason) in 0 } }
  }

  @Test func `what a kill leaves behind is swept, and nothing else`() throws {
    try SafeWriter.replace(Temporary.path(for: path), with: [1])
    for name in ["file", ".file.new-", ".file.new-0123", ".hidden", "x.new-0123456789abcdef"] {
      try SafeWriter.create(Path.join(folder.path, name), with: [])
    }
    Folder.sweep(folder.path)
    #expect(
      try Folder.names(folder.path) == [".file.new-", ".file.new-0123", ".hidden", "file", "x.new-0123456789abcdef"])
  }

  @Test func `keeps copies aside under the first free number`() throws {
    #expect(try Aside.copy([1], beside: path, as: "broken") == path + ".broken-1")
    #expect(try Aside.copy([2], beside: path, as: "broken") == path + ".broken-2")
    try SafeWriter.create(path, with: [3])
    #expect(try Aside.move(path, as: "broken") == path + ".broken-3")
    #expect(try readBytes(path + ".broken-1") == [1])
    #expect(try readBytes(path + ".broken-3") == [3])
    #expect(try readBytesIfThere(path) == nil)
  }

  @Test func `a folder is made with those above it, for its owner only`() throws {
    let deep = Path.join(folder.path, "a/b/c/")
    try Folder.make(deep)
    try Folder.make(deep)
    #expect(try mode(deep) == 0o700)
    #expect(Folder.exists(deep))
    try SafeWriter.create(path, with: [])
    let inside = Path.join(path, "sub")
    #expect(throws: FileError.unwritable(.folder(inside), .notAFolder)) { try Folder.make(inside) }
  }

  @Test func `reads no folder, no device and nothing that is not there`() {
    #expect(throws: FileError.unreadable(.file(folder.path), .isAFolder)) { try readBytes(folder.path) }
    #expect(throws: FileError.unreadable(.file("/dev/zero"), .notAFile)) { try readBytes("/dev/zero") }
    #expect(throws: FileError.unreadable(.file(path), .missing)) { try readBytes(path) }
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func `reads what was written, whatever its length`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try SafeWriter.replace(path, with: bytes)
    #expect(try readBytes(path) == bytes)
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("b", ".", "b"), ("/b", "/", "b"), ("/", "/", "/"), ("a/b/", "a", "b"), ("a//b", "a", "b"),
  ])
  func `paths come apart`(path: String, folder: String, name: String) {
    #expect(Path.folder(of: path) == folder)
    #expect(Path.name(of: path) == (path == "/" ? "" : name))
  }
}
