import TestSupport
import Testing

@testable import Files

@Suite struct `A lock where the file system has none` {
  let folder = TemporaryFolder()
  let local = TemporaryFolder()

  private func mark(_ computer: String) throws(FileError) -> HoldMark {
    try HoldMark(folder.path, place: local.path, computer: computer)
  }

  @Test func `is a mark in the folder, taken away at the end`() throws {
    var lock: FolderLock? = try FolderLock(folder.path) { _ throws(Reason) in throw .notSupported }
    #expect(lock != nil)
    #expect(folder.names == ["lock", "lock-held"])
    #expect(folder.read("lock-held") == SystemCalls.hostName + "\n")
    #expect(throws: FileError.locked(.folder(folder.path))) {
      try FolderLock(folder.path) { _ throws(Reason) in throw .notSupported }
    }
    #expect(folder.names == ["lock", "lock-held"])
    lock = nil
    #expect(folder.names == ["lock"])
  }

  @Test func `lets one of this computer's programs in, also after one that was killed`() throws {
    var first: HoldMark? = try mark("here")
    #expect(throws: FileError.locked(.folder(folder.path))) { try mark("here") }
    #expect(folder.read("lock-held") == "here\n")
    first = nil
    #expect(first == nil)
    folder.write("here\n", to: "lock-held")
    let second = try mark("here")
    #expect(folder.read("lock-held") == "here\n")
    _ = second
  }

  @Test(arguments: ["elsewhere\n", "elsewhere", ""])
  func `leaves another computer's mark alone, and says what to do`(text: String) throws {
    folder.write(text, to: "lock-held")
    let computer = text.isEmpty ? "" : "elsewhere"
    let path = folder.file("lock-held")
    #expect(throws: FileError.held(.folder(folder.path), computer: computer, mark: path)) { try mark("here") }
    #expect(folder.read("lock-held") == text)
    #expect(
      FileError.held(.folder("/net/g"), computer: "elsewhere", mark: "/net/g/lock-held").sentence
        == "The folder “/net/g” is in use on the computer “elsewhere”. If gradus does not run there any more, remove the file “/net/g/lock-held”."
    )
  }

  @Test func `other errors of a lock are told`() {
    #expect(throws: FileError.unlockable(.folder(folder.path), .diskError)) {
      try FolderLock(folder.path) { _ throws(Reason) in throw .diskError }
    }
  }
}
