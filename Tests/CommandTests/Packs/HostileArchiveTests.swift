import Foundation
import TestSupport
import Testing

/// An archive that somebody made to do harm, and what is said of it.
struct HostileArchive: CustomTestStringConvertible, Sendable {
  let name: String
  let says: String
  let bytes: @Sendable () -> [UInt8]

  var testDescription: String { name }

  init(_ name: String, says: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.says = says
    self.bytes = bytes
  }

  /// A tar with a good pack and, behind it, something else.
  static func tape(_ name: String, says: String, _ add: @escaping @Sendable (inout TapeArchive) -> Void)
    -> HostileArchive
  {
    HostileArchive(name, says: says) {
      var tape = TapeArchive()
      tape.add("pack.yaml", Array(SamplePack.yaml().utf8))
      tape.add("sums/lesson.md", Array(SamplePack.lesson().utf8))
      add(&tape)
      return tape.bytes
    }
  }

  static func zip(_ name: String, says: String, _ add: @escaping @Sendable (inout ZipArchive) -> Void) -> HostileArchive
  {
    HostileArchive(name, says: says) {
      var zip = ZipArchive()
      zip.add("pack.yaml", Array(SamplePack.yaml().utf8))
      zip.add("sums/lesson.md", Array(SamplePack.lesson().utf8))
      add(&zip)
      return zip.bytes
    }
  }

  static let all: [HostileArchive] = [
    tape("a name that leads upward", says: "“../escaped” leads upward") { $0.add("../escaped", [1]) },
    tape("a name that leads upward in its middle", says: "“sums/../../escaped” leads upward") {
      $0.add("sums/../../escaped", [1])
    },
    tape("an absolute name", says: "“/tmp/escaped” is an absolute path") { $0.add("/tmp/escaped", [1]) },
    tape("a long name that leads upward", says: "leads upward") {
      $0.add(attributes: [("path", Array("../escaped".utf8))])
      $0.add("harmless", [1])
    },
    tape("a symbolic link", says: "“out” is a link") { $0.add("out", kind: "2", link: "/etc") },
    tape("a link, and a file through it", says: "“out” is a link") {
      $0.add("out", kind: "2", link: "..")
      $0.add("out/escaped", [1])
    },
    tape("a hard link", says: "“passwords” is a link") { $0.add("passwords", kind: "1", link: "/etc/passwd") },
    tape("a character device", says: "“zero” is a device") { $0.add("zero", kind: "3") },
    tape("a block device", says: "“disk” is a device") { $0.add("disk", kind: "4") },
    tape("a pipe", says: "“pipe” is a device or a pipe") { $0.add("pipe", kind: "6") },
    tape("a name that is no UTF-8", says: "no text in UTF-8") { $0.add([0x61, 0xFF, 0x62], [1]) },
    tape("names that differ in capitals", says: "differ in capitals only") {
      $0.add("sums/Notes.md", [1])
      $0.add("sums/notes.md", [1])
    },
    tape("an accent apart from its letter", says: "accents apart from their letters") {
      $0.add("sums/cafe\u{301}.md", [1])
    },
    tape("the same name twice", says: "“sums/lesson.md” stands twice") { $0.add("sums/lesson.md", [1]) },
    tape("a file where a folder is", says: "“sums” stands twice") { $0.add("sums", [1]) },
    tape("a folder where a file is", says: "stands twice") { $0.add("pack.yaml/x", [1]) },
    tape("a name that steers the terminal", says: "“sums/<U+001B>[2J” has characters") {
      $0.add("sums/\u{1B}[2J", [1])
    },
    tape("a name that reads backwards", says: "“sums/<U+202E>gpj.md” has characters") {
      $0.add("sums/\u{202E}gpj.md", [1])
    },
    tape("a very long name", says: "longer than 255 bytes") {
      $0.add(attributes: [("path", Array("a/".utf8) + [UInt8](repeating: 97, count: 300))])
      $0.add("x", [1])
    },
    tape("folders in folders", says: "More than 16 folders") {
      $0.add(attributes: [("path", Array(String(repeating: "d/", count: 40).utf8) + [97])])
      $0.add("x", [1])
    },
    tape("six thousand files", says: "more than 5,000 files") { tape in
      for i in 0..<6000 { tape.add("sums/\(i)") }
    },
    tape("six thousand folders", says: "more than 5,000 files") { tape in
      for i in 0..<6000 { tape.add("d\(i)/", kind: "5") }
    },
    tape("a size of eight gigabytes", says: "larger than 64 MB") { $0.add("big", [1], size: 0o77777777777) },
    tape("a file of holes", says: "consists of holes") {
      $0.add(attributes: [
        ("GNU.sparse.size", Array("60000000".utf8)), ("GNU.sparse.numblocks", Array("1".utf8)),
        ("GNU.sparse.map", Array("59999999,1".utf8)),
      ])
      $0.add("holes", [1])
    },
    HostileArchive("a gzip of a hundred megabytes of zeros", says: "This is no pack") {
      Deflated.gzip(Deflated.zeros(400_000))
    },
    HostileArchive("a tar that ends in the middle", says: "damaged") {
      var tape = TapeArchive()
      tape.add("pack.yaml", Array(SamplePack.yaml().utf8), size: 5000)
      return Array(tape.bytes.prefix(700))
    },
    HostileArchive("gzip in gzip in gzip", says: "is no archive") {
      var tape = TapeArchive()
      tape.add("pack.yaml", Array(SamplePack.yaml().utf8))
      return (0..<12).reduce(tape.bytes) { inner, _ in Deflated.gzip(Deflated.stored(inner)) }
    },
    HostileArchive("no archive at all", says: "is no archive") { Array("#!/bin/sh\necho\n".utf8) },
    HostileArchive("nothing", says: "is no archive") { [] },
    zip("a zip's name that leads upward", says: "“../escaped” leads upward") { $0.add("../escaped", [1]) },
    zip("a zip's absolute name", says: "“/tmp/escaped” is an absolute path") { $0.add("/tmp/escaped", [1]) },
    zip("a zip's symbolic link", says: "“out” is a link") { $0.add("out", Array("/etc".utf8), mode: 0o120777) },
    zip("a zip bomb", says: "larger than 64 MB") { zip in
      let stream = Deflated.zeros(300_000)
      zip.add("big.csv", deflated: (stream, 300_000 * 258 + 1))
    },
    zip("a zip bomb that says that it is small", says: "larger than 64 MB") { zip in
      zip.add("big.csv", deflated: (Deflated.zeros(400_000), 10))
    },
    zip("a zip bomb with a wrong checksum", says: "damaged") { zip in
      zip.add("big.csv", deflated: (Deflated.zeros(200_000), 200_000 * 258 + 1))
    },
    tape("two files of forty megabytes", says: "larger than 64 MB") { tape in
      for i in 0..<2 { tape.add("big\(i).csv", [UInt8](repeating: 0, count: 40 << 20)) }
    },
    zip("an encrypted entry", says: "is encrypted") { $0.add("secret", [1, 2, 3], flags: 0x801) },
    HostileArchive("an archive in an archive", says: "This is no pack") {
      var inner = TapeArchive(), outer = TapeArchive()
      inner.add("pack.yaml", Array(SamplePack.yaml().utf8))
      outer.add("pack.tar", inner.bytes)
      return outer.bytes
    },
  ]
}

@Suite struct `An archive from a stranger` {
  let home = Home()

  @Test(arguments: HostileArchive.all)
  func `is refused with a sentence, at once, and leaves nothing`(archive: HostileArchive) {
    let file = home.folder.write(archive.bytes(), to: "course.tar.gz")
    let before = home.folder.names
    let ran = home.measured(["pack", "install", file, "--yes"])
    #expect(ran.status == 1 && ran.output == "")
    #expect(ran.errors.contains(archive.says), "\(ran.errors)")
    #expect(home.installedNames == [] && home.folder.read("record/packs/lock.json") == nil)
    #expect(home.folder.names.filter { !$0.hasPrefix("record") } == before)
    #expect(ran.isBounded, "\(ran.seconds) s, \(ran.peakMemory) bytes")
  }

  @Test func `keeps no right of its files, and nothing whose name begins with a dot`() throws {
    var tape = TapeArchive()
    tape.add("./pack.yaml", Array(SamplePack.yaml().utf8), mode: "0004777")
    tape.add("./sums/lesson.md", Array(SamplePack.lesson().utf8), mode: "0000000")
    tape.add("./.git/hooks/post-checkout", Array("#!/bin/sh".utf8), mode: "0000755")
    tape.add("./.profile", kind: "2", link: "/etc/profile")
    let ran = home.run("pack", "install", home.folder.write(tape.bytes, to: "course.tar"), "--yes")
    #expect(ran.status == 0, "\(ran.errors)")
    let files = home.installedNames.filter { $0.contains(".") }
    #expect(files.map { $0.split(separator: "/").last } == ["pack.yaml", "lesson.md"])
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: home.folder.file("record/packs/" + file))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `may lie in one folder of the archive`() {
    var zip = ZipArchive()
    zip.add("course-1.0/pack.yaml", Array(SamplePack.yaml().utf8))
    zip.add("course-1.0/sums/lesson.md", Array(SamplePack.lesson().utf8))
    zip.add("README", [1])
    #expect(home.run("pack", "install", home.folder.write(zip.bytes, to: "course.zip"), "--yes").status == 0)
    #expect(home.run("show", "mini:sums").output.contains("Numbers are added."))
  }
}
