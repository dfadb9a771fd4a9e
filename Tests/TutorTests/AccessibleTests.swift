import Foundation
import Terminal
import Testing

@testable import Tutor

/// Accessible text is a contract: what a screen reader gets is text that only goes on, in words.
@Suite struct `Accessible transcripts` {
  /// Everything that was looked at and kept, of all modules.
  private static let kept: [(name: String, text: String)] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let urls = (files?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "txt" && $0.lastPathComponent.contains("accessible")
    }
    return urls.compactMap { url in
      (try? String(contentsOf: url, encoding: .utf8)).map { (url.lastPathComponent, $0) }
    }
  }()

  /// Printable ASCII, newlines, quotation marks, and the letters of any language with its own punctuation.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: true
    case 0x201C, 0x201D, 0x2018, 0x2019, 0x3001, 0x3002: true
    default: scalar.value > 0xBF && scalar.properties.isAlphabetic
    }
  }

  @Test func `hold no character that is read out as a sign, no escape and no return`() {
    #expect(Self.kept.count >= 6)
    for (name, text) in Self.kept {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let wrong = line.unicodeScalars.filter { !Self.isAllowed($0) }
        #expect(wrong.isEmpty, "\(name):\(number + 1): \(line)")
      }
    }
  }

  @Test(arguments: [40, 80, 120])
  func `are made of the whole of lesson 12 by typed words, slider and plots included`(width: Int) {
    let study = Study(medium: .init(width: width, height: 24, rendering: .accessible, color: .none))
    var text = study.start(.study("12"))
    var sections: Set<Int> = []
    func type(_ line: String) { text += "\n" + study.type(line) }
    let bench = ["slide descent", "rule linear", "batch 64", "keep", "batch 512", "compare", "new seed"]
    for line in ["c", "", "c", ""] + bench { type(line) }
    for name in study.session.experimentNames { type("run \(name)") }
    text += study.studyToTheEnd()
    for number in 1...7 where text.contains("Section \(number) of 7") { sections.insert(number) }
    #expect(text.contains("Lesson 12 is done"))
    #expect(sections == Set(1...7), "each section says which it is")
    for words in ["quiz", "contents", "about", "lessons", "help", "progress", "interview", "settings", "home"] {
      type(words)
    }
    #expect(study.frames.isEmpty && study.statuses.isEmpty, "nothing is drawn over")
    for line in text.split(separator: "\n") {
      let wrong = line.unicodeScalars.filter { !Self.isAllowed($0) }
      #expect(wrong.isEmpty, "\(line)")
    }
  }
}
