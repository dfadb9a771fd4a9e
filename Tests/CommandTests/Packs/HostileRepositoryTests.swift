import Foundation
import TestSupport
import Testing

@Suite struct `A repository from a stranger` {
  let home = Home()

  private func install(_ more: String...) -> Measured {
    home.measured(["pack", "install", "file://" + home.folder.file("course"), "--yes"] + more)
  }

  private func isRefused(_ ran: Measured, _ sentence: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(ran.status == 1 && ran.output == "", sourceLocation: place)
    #expect(ran.errors.contains(sentence), "\(ran.errors)", sourceLocation: place)
    #expect(home.installedNames == [], sourceLocation: place)
    #expect(
      ran.isBounded, "\(ran.seconds) s, \(ran.peakMemory) bytes", sourceLocation: place)
  }

  @Test func `is installed at a tag, and its commit is kept`() throws {
    SamplePack.write(home)
    home.commit("course", tag: "v1")
    SamplePack.write(home, yaml: SamplePack.yaml(version: "2.0.0"))
    home.commit("course")
    #expect(install("--tag", "v1").output.contains("Installed mini 1.0.0."))
    let commit = home.git(["rev-parse", "v1"], in: "course").output
    #expect(home.run("pack", "list", "--json").output.contains("\"commit\":\"\(commit.prefix(40))\""))
    #expect(
      home.run("pack", "update", "--yes").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "mini 1.0.0 is up to date with v1, to which it keeps. Another tag or branch is installed over it: "
        + "gradus pack install file://\(home.folder.file("course")) --tag …")
    #expect(install("--tag", "v3").errors.contains("Remote branch v3 not found"))
    #expect(install("--tag", "--upload-pack=x").status == 64)
  }

  @Test func `is kept to another tag from then on where that has the same files`() {
    SamplePack.write(home)
    home.commit("course", tag: "v1")
    home.git(["tag", "v1.0"], in: "course")
    #expect(install("--tag", "v1").status == 0)
    #expect(install("--tag", "v1.0").output == "mini 1.0.0 is installed already, and keeps to v1.0 from now on.\n")
    #expect(
      home.run("pack", "list", "--json").output.contains("\"tag\":\"v1.0\""),
      "\(home.run("pack", "list", "--json").output)")
    #expect(install().output == "mini 1.0.0 is installed already, and follows the repository from now on.\n")
  }

  @Test(arguments: ["course", "many/course"])
  func `of one's own is compared with at a tag`(_ place: String) {
    let repository = String(place.split(separator: "/")[0])
    SamplePack.write(home, to: place)
    home.commit(repository, tag: "v1")
    SamplePack.write(
      home, to: place, lesson: SamplePack.lesson(SamplePack.one.replacing("{#two", with: "{#sum")))
    let ran = home.run("pack", "check", place, "--fast", "--against", "v1")
    #expect(
      ran.output.contains("The question “two” of version 1.0.0 is now called “sum”.")
        && ran.output.contains("Add was=two to its braces."), "\(ran.output)\(ran.errors)")
    let unknown = home.run("pack", "check", place, "--fast", "--against", "v2")
    #expect(unknown.status == 64 && unknown.output == "")
    #expect(unknown.errors.hasPrefix("“v2” is no folder, and cannot be read as a tag of the repository. "))
  }

  @Test func `that a pack was not in, or is not in, cannot be compared with`() {
    home.folder.write("x", to: "many/notes")
    home.commit("many", tag: "v0")
    SamplePack.write(home, to: "many/course")
    let folder = home.folder.file("many/course")
    #expect(
      home.run("pack", "check", "many/course", "--fast", "--against", "v0").errors
        == "The pack in “\(folder)” was not in its repository at “v0”.\n")
    SamplePack.write(home, to: "alone")
    #expect(
      home.run("pack", "check", "alone", "--fast", "--against", "v0").errors
        == "“\(home.folder.file("alone"))” lies in no git repository, so that there is no tag “v0”.\n")
  }

  @Test func `gives its files as they are, whatever its attributes say`() {
    SamplePack.write(home)
    home.folder.write(
      "* text eol=crlf ident export-subst filter=evil working-tree-encoding=UTF-16\nsums/lesson.md export-ignore\n",
      to: "course/.gitattributes")
    home.folder.write("$Id$ $Format:%H$\n", to: "course/NOTES")
    home.git(["init", "-q"], in: "course")
    // The owner's own git would read the attributes too.
    for name in ["pack.yaml", "sums/lesson.md", "NOTES", ".gitattributes"] {
      let object = home.git(["hash-object", "-w", "--no-filters", name], in: "course").output.prefix(40)
      home.git(["update-index", "--add", "--cacheinfo", "100644,\(object),\(name)"], in: "course")
    }
    home.git(["commit", "-q", "-m", "x"], in: "course")
    let ran = install()
    #expect(ran.status == 0, "\(ran.errors)")
    let notes = home.installedNames.first { $0.hasSuffix("NOTES") } ?? ""
    #expect(home.folder.read("record/packs/" + notes) == "$Id$ $Format:%H$\n")
    #expect(!home.installedNames.contains { $0.contains(".git") })
  }

  @Test func `with a link is refused`() throws {
    SamplePack.write(home)
    try FileManager.default.createSymbolicLink(atPath: home.folder.file("course/out"), withDestinationPath: "/etc")
    home.commit("course")
    isRefused(install(), "“out” is a link")
  }

  @Test func `with a repository in it is refused`() {
    SamplePack.write(home)
    home.commit("course")
    let commit = home.git(["rev-parse", "HEAD"], in: "course").output.prefix(40)
    home.git(["update-index", "--add", "--cacheinfo", "160000,\(commit),inner"], in: "course")
    home.git(["commit", "-q", "-m", "y"], in: "course")
    isRefused(install(), "“inner” is another repository")
  }

  /// Each tree holds the one before it under ten names: ten thousand million files in a few hundred bytes.
  @Test func `whose few trees are ten thousand million files is refused`() {
    SamplePack.write(home)
    home.commit("course")
    let file = home.git(["rev-parse", "HEAD:pack.yaml"], in: "course").output.prefix(40)
    var tree = home.git(
      ["mktree"], in: "course", input: (0..<10).map { "100644 blob \(file)\tf\($0)\n" }.joined()
    ).output.prefix(40)
    for _ in 0..<9 {
      tree = home.git(
        ["mktree"], in: "course", input: (0..<10).map { "040000 tree \(tree)\td\($0)\n" }.joined()
      ).output.prefix(40)
    }
    let commit = home.git(["commit-tree", "\(tree)", "-m", "bomb"], in: "course").output.prefix(40)
    home.git(["reset", "-q", "--soft", "\(commit)"], in: "course")
    isRefused(install(), "more than 5,000 files")
  }

  @Test func `with a hundred megabytes of zeros is refused`() {
    SamplePack.write(home)
    home.folder.write([UInt8](repeating: 0, count: 100 << 20), to: "course/zeros")
    home.commit("course")
    // git itself comes to its limit before the list of files is asked for.
    isRefused(install(), "256 MB of memory")
  }

  @Test func `runs none of its hooks`() throws {
    SamplePack.write(home)
    home.commit("course")
    for hook in ["post-checkout", "post-upload-pack", "pre-receive", "reference-transaction"] {
      let path = home.folder.write("#!/bin/sh\ntouch \(home.folder.path)/ran\n", to: "course/.git/hooks/" + hook)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    home.git(["config", "uploadpack.packObjectsHook", "touch \(home.folder.path)/ran;"], in: "course")
    #expect(install().status == 0)
    #expect(home.folder.read("ran") == nil)
  }

  @Test(arguments: [
    "ext::sh -c touch% ran", "fd::17", "-oProxyCommand=touch ran", "--upload-pack=touch ran",
    "ssh://-oProxyCommand=x/y",
    "ssh://me@-oProxyCommand=x/y", "http://example.org/x", "git://example.org/x", "https://me:secret@example.org/x",
    "https://", "me@-oProxyCommand=x:y", "ftp://example.org/x", "ssh://example.org/\u{1B}[2J", "",
  ])
  func `at an address that is more than an address is not asked`(address: String) {
    let ran = home.run("pack", "install", "--yes", "--", address)
    #expect(ran.status == 64 && ran.output == "")
    #expect(!ran.errors.isEmpty && !ran.errors.contains("\u{1B}"))
    #expect(home.installedNames == [] && home.folder.names.allSatisfy { !$0.contains("ran") })
  }
}
