import Authoring
import Foundation
import Lessons
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
