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
}
