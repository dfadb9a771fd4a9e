import Foundation
import Lessons
import TestSupport
import Testing

@testable import Packs

@Suite struct `The installed packs` {
  let folder = TemporaryFolder()
  var store: PackStore { PackStore(record: folder.file("record")) }

  /// Writes a version of a pack and brings it; nothing is installed yet.
  private func stage(_ version: String, from name: String = "course", id: String = "mini") throws -> StagedPack {
    folder.write(
      """
      format: 1
      id: \(id)
      title: Mini
      version: \(version)
      license: MIT
      language: en
      summary: S
      lessons: [{ id: one, folder: one }]
      """, to: name + "/pack.yaml")
    folder.write(
      "---\nid: one\ntitle: One\nsummary: S\nlevel: easy\nminutes: 1\n---\nHello.\n", to: name + "/one/lesson.md")
    return try store.stage(
      PackSource(kind: .folder, address: folder.file(name)), by: nil, reserved: ["manual"])
  }

  private func install(_ version: String, from name: String = "course") throws {
    try store.install(try stage(version, from: name))
  }

  private func current() throws -> String? { try store.installed().packs["mini"]?.current.version }

  private var stagings: [String] { folder.names.filter { $0.contains(".staging") } }

  @Test func `hold what was brought, under its hash, and name where it came from`() throws {
    let staged = try stage("1.0.0")
    #expect(staged.files == 2 && staged.installed == nil && !staged.isInstalled && staged.otherSource == nil)
    #expect(try store.installed().packs.isEmpty)
    try store.install(staged)
    let version = try #require(try store.installed().packs["mini"]?.current)
    #expect(version.hash == staged.hash && version.source == folder.file("course") && version.version == "1.0.0")
    #expect(try Pack(folder: store.folder(of: "mini", version)).hash() == version.hash)
    #expect(store.isWhole("mini", version))
    #expect(try store.currentFolders().map(\.folder) == [store.folder(of: "mini", version)])
  }

  @Test func `are left as they were by a pack that is only looked at`() throws {
    try install("1.0.0")
    let before = folder.names
    do {
      let staged = try stage("2.0.0")
      #expect(staged.installed?.current.version == "1.0.0" && stagings.count > 0)
    }
    #expect(folder.names == before && stagings == [])
    #expect(try current() == "1.0.0")
  }

  @Test func `keep five versions before, and go back to any of them`() throws {
    for i in 1...8 { try install("\(i).0.0") }
    let pack = try #require(try store.installed().packs["mini"])
    #expect(pack.current.version == "8.0.0" && pack.before.map(\.version) == (3...7).reversed().map { "\($0).0.0" })
    #expect(folder.names.count { $0.hasPrefix("record/packs/mini/") && $0.hasSuffix("pack.yaml") } == 6)
    #expect(try store.rollback("mini").to.version == "7.0.0")
    #expect(try store.rollback("mini").to.version == "8.0.0")
    #expect(try store.rollback("mini", to: "4.0.0").to.version == "4.0.0")
    #expect(
      throws: PackRefusal(
        "No version “1.0.0” of mini is kept. There are 8.0.0, 7.0.0, 6.0.0, 5.0.0, 3.0.0.", kind: .usage)
    ) {
      try store.rollback("mini", to: "1.0.0")
    }
    try install("8.0.0")
    #expect(try current() == "8.0.0")
  }

  @Test func `do not go back to a version whose files have changed`() throws {
    try install("1.0.0")
    let first = try #require(try store.installed().packs["mini"]?.current)
    try install("2.0.0")
    folder.write("x", to: "record/packs/mini/\(first.hash)/one/lesson.md")
    #expect(!store.isWhole("mini", first))
    #expect(throws: PackRefusal("Version 1.0.0 of mini is no longer as it was installed, and is not used.")) {
      try store.rollback("mini")
    }
    // Brought anew, it is whole again.
    try install("1.0.0")
    #expect(store.isWhole("mini", first))
    #expect(try current() == "1.0.0")
  }

  @Test func `are gone with all their versions when they are removed`() throws {
    try install("1.0.0")
    try install("2.0.0")
    try store.remove("mini")
    #expect(!folder.names.contains { $0.hasPrefix("record/packs/mini") })
    #expect(throws: PackRefusal("No pack is installed.", kind: .usage)) { try store.remove("mini") }
    try install("1.0.0")
    #expect(throws: PackRefusal("No pack “maxi” is installed. There are mini.", kind: .usage)) {
      try store.rollback("maxi")
    }
    #expect(throws: PackRefusal("There is no version of mini before 1.0.0.", kind: .usage)) {
      try store.rollback("mini")
    }
  }

  @Test func `say whether an id comes from another source`() throws {
    try install("1.0.0")
    let staged = try stage("1.0.0", from: "other")
    #expect(staged.otherSource == folder.file("course") && staged.isInstalled)
  }

  @Test func `are swept of what was never finished, by the next one that is brought`() throws {
    try install("1.0.0")
    folder.write("x", to: "record/packs/.staging-0123/files/a/b")
    folder.write("x", to: "record/packs/mini/\(String(repeating: "0", count: 64))/pack.yaml")
    folder.write("x", to: "record/packs/.lock.json.new-0123456789abcdef")
    try install("2.0.0")
    #expect(!folder.names.contains { $0.contains("0123") || $0.contains("00000000") })
  }

  @Test func `are brought one at a time`() throws {
    let staged = try stage("1.0.0")
    let sentence = "The folder “\(folder.file("record/packs"))” is locked by another program."
    #expect(throws: PackRefusal(sentence)) { try stage("2.0.0", from: "other") }
    withExtendedLifetime(staged) {}
  }

  @Test(arguments: [
    "", "{", "[]", #"{"v":1,"packs":{"../x":{"current":{"hash":"0","source":"","version":""},"before":[]}}}"#,
  ])
  func `with a damaged list are told of, and the list is put aside by the next install`(text: String) throws {
    let list = folder.write(text, to: "record/packs/lock.json")
    #expect(throws: LockFileFault.damaged(list)) { try store.installed() }
    try install("1.0.0")
    #expect(try current() == "1.0.0" && folder.read("record/packs/lock.json.broken-1") == text)
  }

  @Test func `of a newer gradus are left alone`() throws {
    let list = folder.write(#"{"v":2}"#, to: "record/packs/lock.json")
    #expect(throws: PackRefusal(LockFileFault.newer(list).sentence)) { try install("1.0.0") }
    #expect(folder.read("record/packs/lock.json") == #"{"v":2}"#)
  }

  @Test func `have no id that belongs to gradus`() {
    #expect(throws: PackRefusal("The id “manual” belongs to gradus itself. Its author must choose another one.")) {
      try stage("1.0.0", id: "manual")
    }
    #expect(stagings == [])
  }

  /// The list is a link that leads nowhere.
  @Test func `hold nothing of an install whose list cannot be written`() throws {
    let staged = try stage("1.0.0")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("record/packs/lock.json"), withDestinationPath: folder.file("nowhere/lock.json"))
    #expect(throws: PackRefusal.self) { try store.install(staged) }
    #expect(!folder.names.contains { $0.hasPrefix("record/packs/mini") })
  }
}
