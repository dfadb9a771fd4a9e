import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

@Suite struct `The manual at the prompt` {
  @Test func `lists its pages, shows one, and says which was meant`() {
    let study = Study()
    study.start()
    let list = study.type("manual")
    #expect(list.contains("The manual") && list.contains("gradients"))
    #expect(study.type("manual gradients").contains("Z = XW + b"))
    #expect(study.type("manual gradients#dense").contains("Z = XW + b"))
    #expect(study.type("manual gradiants").contains("Did you mean gradients?"))
    #expect(study.type("manal").contains("Did you mean manual?"))
    #expect(study.events.isEmpty)
  }

  @Test func `comes page by page, and leads back to the question`() {
    let study = Study(isPaged: true)
    study.start(.study("12"))
    while study.session.hasMore { study.feed(.line("")) }
    #expect(study.session.prompt == " a–c › ")
    let first = study.feed(.line("manual gradients"))
    #expect(first.contains("Gradients on one page") && !first.contains("Richardson"))
    #expect(study.session.hasMore)
    var rest = ""
    while study.session.hasMore { rest += study.feed(.line("")) }
    #expect(rest.contains("Richardson"))
    #expect(study.session.prompt == " a–c › ")
  }

  @Test func `is completed by Tab`() {
    let study = Study()
    study.start()
    #expect(study.session.completions(for: "man") == ["manual"])
    #expect(study.session.completions(for: "manual grad") == ["gradients"])
    #expect(study.session.completions(for: "manual ") == study.session.library.manual?.names)
    #expect(study.session.completions(for: "lesson grad") == [])
  }

  @Test func `is no pack of the course`() {
    #expect(Shipped.library.manual?.pack.id == Manual.id)
    #expect(!Shipped.library.packs.contains { $0.id == Manual.id })
  }

  /// The rows of the tables of a page.
  private func tables(on page: String) throws -> [[[String]]] {
    let page = try #require(try Shipped.library.manual?.page(page))
    return page.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table.rows.map { $0.map { Inline.plain($0) } } } else { nil }
    }
  }

  @Test func `has the XP and the levels that the profile reckons with`() throws {
    let tables = try tables(on: "record")
    let xp = try #require(tables.first { $0.first?.first?.hasPrefix("a question right") == true })
    let points =
      [Gain.What.atOnce, .afterHelp].map(\.points) + [0]
      + [Gain.What.guess, .lesson, .interview, .review].map(\.points) + [3]
    #expect(xp.map { $0[1] } == points.map(String.init))
    #expect(Gain.What.allCases.count == 6, "another reason for XP belongs on the page")
    let levels = try #require(tables.first { $0.first == ["1", "0"] })
    #expect(levels == (1...levels.count).map { ["\($0)", "\(Level.start(of: $0))"] })
  }

  @Test func `names only words of the prompt`() throws {
    let words = try #require(try tables(on: "learning").first)
    for row in words {
      for phrase in row[0].split(separator: ", ") {
        let first = try #require(phrase.split(separator: " ").first.map(String.init))
        #expect(Word.named(first) != nil, "\(first)")
      }
    }
  }
}
