import Authoring
import Foundation
import Lessons
import TestSupport
import Testing

@Suite struct `The shipped packs` {
  static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content").path()

  @Test(arguments: ["deep-learning", "manual"])
  func `are silent`(pack: String) {
    #expect(Checker(pack: Self.content + "/" + pack).findings.map(\.text) == [])
  }
}

@Suite struct `The pack that is made to begin with` {
  @Test func `is silent, its runs too`() async throws {
    let folder = TemporaryFolder()
    for file in try Starter(id: "signals").files { folder.write(file.text, to: file.path) }
    let checker = Checker(pack: folder.path)
    var found = checker.findings
    for check in checker.runChecks { found += try await check.findings() }
    #expect(found.map(\.text) == [])
  }
}
