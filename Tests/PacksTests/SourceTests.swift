import TestSupport
import Testing

@testable import Packs

@Suite struct `Where a pack comes from` {
  @Test(arguments: [
    ("https://example.org/x.git", PackSource.Kind.repository), ("ssh://git@example.org/x", .repository),
    ("git@example.org:me/x.git", .repository), ("file:///srv/x.git", .repository),
  ])
  func `is a git address`(text: String, kind: PackSource.Kind) throws {
    #expect(try PackSource.parse(text, tag: "v1", in: "/") == PackSource(kind: kind, address: text, tag: "v1"))
  }

  @Test func `is a folder, an archive or a repository on this computer, and its path is absolute`() throws {
    let folder = TemporaryFolder()
    folder.write("", to: "course/pack.yaml")
    folder.write("", to: "course/.git/HEAD")
    folder.write("", to: "x.zip")
    folder.write("", to: "odd:name/x.tar")
    for name in ["HEAD", "objects/x", "refs/x"] { folder.write("", to: "bare.git/" + name) }
    func parse(_ text: String, tag: String? = nil) throws -> PackSource {
      try PackSource.parse(text, tag: tag, in: folder.path)
    }
    #expect(try parse("course/") == PackSource(kind: .folder, address: folder.file("course")))
    #expect(try parse("x.zip") == PackSource(kind: .archive, address: folder.file("x.zip")))
    #expect(try parse("odd:name/x.tar").kind == .archive)
    #expect(try parse("bare.git") == PackSource(kind: .repository, address: "file://" + folder.file("bare.git")))
    #expect(try parse("course", tag: "v1").address == "file://" + folder.file("course"))
  }

  @Test(arguments: [
    ("http://example.org/x", nil, "http:// can be read and changed on its way. Use https:// or ssh://."),
    ("ext::sh", nil, "“ext::sh” is no address for a pack: it begins with https://, ssh:// or file://."),
    (
      "https://me:word@example.org/x", nil,
      "The address holds a name or a password, and would be kept with it. Leave it out, or use ssh://."
    ),
    (
      "nowhere", nil,
      "There is no folder and no archive “nowhere”. A git address begins with https://, ssh:// or file://."
    ),
    ("", nil, "A pack comes from a folder, an archive or a git address."),
    (".", "v1", "--tag is for git, and “.” is no repository."),
  ])
  func `is told where it is none`(text: String, tag: String?, sentence: String) {
    let folder = TemporaryFolder()
    #expect(throws: PackRefusal(sentence, kind: .usage)) { try PackSource.parse(text, tag: tag, in: folder.path) }
  }
}
