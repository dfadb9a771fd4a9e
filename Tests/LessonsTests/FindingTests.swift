import Testing

@testable import Lessons

/// What an author reads: each sentence with its place. The Markdown begins in line 8.
@Suite struct `A finding` {
  struct Case: Sendable, CustomTestStringConvertible {
    let markdown: String
    let texts: [String]
    var testDescription: String { texts.first ?? markdown }

    init(_ markdown: String, _ texts: String...) {
      self.markdown = markdown
      self.texts = texts
    }
  }

  static let headings: [Case] = [
    Case(
      "## Noise", "x.md:8:1: warning: The section has no id. Write {#noise} behind its title."),
    Case("## {#noise}", "x.md:8:1: error: The section has no title."),
    Case(
      "## A {#noise}\n\n## B {#noise}",
      "x.md:10:7: error: The id “noise” is taken already, in line 8. Sections, questions and experiments share their ids; "
        + "choose another."),
    Case(
      "## A {#Noise}",
      "x.md:8:1: warning: The section has no id. Write {#a} behind its title.",
      "x.md:8:7: error: “Noise” is no id. An id is a small letter, then small letters, digits and hyphens, at most 64 in all."
    ),
    Case("## A {#a .beyand}", "x.md:8:10: error: A section has no class “.beyand”. Did you mean .beyond?"),
    Case(
      "## A {#a .single}",
      "x.md:8:10: error: A section has no class “.single”. Its one class is .beyond; a question's heading has three #."),
    Case(
      "## A {#a} and more",
      "x.md:8:1: warning: The section has no id. Write {#a-a-and-more} behind its title.",
      "x.md:8:6: error: The attributes do not stand at the very end of the heading. Move {…} behind the last word."),
    Case("## A {#a #b}", "x.md:8:10: error: The heading has a second id, “b”. Keep one of them."),
    Case(
      "### A {#a}",
      "x.md:8:8: warning: The heading has an id and no class, so it is no question. Add a class, such as .single, or "
        + "remove the braces."),
    Case(
      "### A {#a .singel}",
      "x.md:8:11: error: There is no kind of question “.singel”. Did you mean .single?"),
    Case(
      "### A {#a .single .multiple about=introduction}\n- [x] A\n- [ ] B",
      "x.md:8:19: error: The question has a second class. Keep one of them."),
    Case(
      "### A {#a .open abuot=introduction}\n> [!ANSWER] A",
      "x.md:8:17: error: A heading has no key “abuot”. Did you mean about?"),
    Case(
      "### A {#a .open value=3}\n> [!ANSWER] A",
      "x.md:8:17: error: A heading has no key “value”. It may have about, idea, tags, was; data goes into the fence."),
    Case(
      "### A {#a .open about=b about=c}\n> [!ANSWER] A",
      "x.md:8:25: error: The key “about” stands twice. Keep one of them."),
    Case(
      "### A {#a .open what}\n> [!ANSWER] A",
      "x.md:8:17: error: “what” is no attribute. Write #id, .class or key=value, without spaces in a value."),
    Case(
      "# A",
      "x.md:8:1: warning: A heading of the first level stands in the lesson. The lesson's title is in its front matter; "
        + "sections begin with two #."),
  ]

  static let questions: [Case] = [
    Case(
      "### A {.open}\n> [!ANSWER] A", "x.md:8:1: error: The question has no id. Write {#name .open} behind its words."),
    Case("### {#a .open}\n> [!ANSWER] A", "x.md:8:1: error: The question has no words."),
    Case(
      "### A {#a .single about=introduction}\n- [ ] A\n- [ ] B",
      "x.md:8:1: error: No option is ticked. Mark the right one with [x]."),
    Case(
      "### A {#a .single about=introduction}\n- [x] A\n- [X] B",
      "x.md:10:3: error: A second option is ticked. Keep one [x], or make the question .multiple."),
    Case(
      "### A {#a .single about=introduction}\n- [x] A\n- B",
      "x.md:8:1: error: The question has 1 options. Write 2 to 26 of them: “- [ ] …”, “- [x] …”.",
      "x.md:10:3: error: This option has no mark. Begin it with [ ] or [x]."),
    Case(
      "### A {#a .multiple about=introduction}\n- [x] A\n- [ ] A",
      "x.md:10:3: error: Two options have the same words, “A”. Change one of them."),
    Case(
      "### A {#a .single about=introduction}\n- [x] A\n- [ ] B\n\n```answer\nvalue: 1\n```",
      "x.md:12:1: error: A .single question has no answer fence. Remove it; the ticks say what is right."),
    Case(
      "### A {#a .single about=introduction}\n- [x] A\n- [ ] B\n\nText.\n\n- [ ] C",
      "x.md:14:3: error: A second list of options stands here. Write one list."),
    Case(
      "### A {#a .numeric about=introduction}",
      "x.md:8:1: error: The question has no answer. Add an answer fence with “value”."),
    Case(
      "### A {#a .numeric about=introduction}\n- [x] 3",
      "x.md:8:1: error: The question has no answer. Add an answer fence with “value”.",
      "x.md:9:3: error: A .numeric question has no options to tick. Make it .single or .multiple, or write a list without "
        + "marks."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\n{ within: 1 % }\n```",
      "x.md:9:1: error: The answer has no “value”. Add “value: …”."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\nvalue: 2 *\n```",
      "x.md:10:11: error: “value” cannot be read: Here a number, a measure or “(” is expected, but the formula ends."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\nvalue: r * 2\n```",
      "x.md:10:8: error: “value” speaks of “r”, which is neither drawn nor measured. Name the experiment: “experiment: …”, "
        + "or draw it: “draw: { … }”."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\n{ value: 1, witihn: 3 }\n```",
      "x.md:10:13: error: The answer has no key “witihn”. Did you mean within?"),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\n{ value: 1, digits: 99 }\n```",
      "x.md:10:21: error: “digits” takes a whole number from 1 to 15, not “99”."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\n{ value: 1, digits: 2, within: 1 % }\n```",
      "x.md:10:1: error: The answer has both “within” and “digits”. Keep one of them."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\n{ value: k, draw: { k: [2, x] } }\n```",
      "x.md:10:28: error: “x” is no number."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\n{ value: 1, mistakes: [{ value: 2 }] }\n```",
      "x.md:10:24: error: A mistake has no “text”. Add “text: …”."),
    Case(
      "### A {#a .numeric about=introduction}\n```answer\nvalue: 1\n```\n\n```answer\nvalue: 2\n```",
      "x.md:13:1: error: A second answer stands here. Write one fence."),
    Case(
      "### A {#a .text about=introduction}\n```answer\n{ accept: [a], forgive: [cas] }\n```",
      "x.md:10:25: error: “cas” cannot be forgiven. Did you mean case?"),
    Case(
      "### A {#a .text about=introduction}\n```answer\n{ forgive: [case] }\n```",
      "x.md:9:1: error: The answer accepts nothing. Add “accept: […]”."),
    Case(
      "### A {#a .order about=introduction}\n1. A",
      "x.md:8:1: error: There are 1 items to order. Write a numbered list of 2 to 26, in the right order."),
    Case(
      "### A {#a .match about=introduction}\n| a |\n|---|\n| b |",
      "x.md:8:1: error: There are 0 rows to match. Write a table of two columns with 2 to 26 rows.",
      "x.md:9:3: error: The table has 1 columns. A match question has two."),
    Case(
      "### A {#a .cloze about=introduction}\nNothing.",
      "x.md:8:1: error: The text has no blanks. Write a blank as [[8|eight]]."),
    Case(
      "### A {#a .predict}\n- [x] A\n- [ ] B",
      "x.md:9:3: error: The prediction has no proof. Add an answer fence with “experiment” and “proof”."),
    Case(
      "### A {#a .predict}\n- [x] A\n- [ ] B\n\n```answer\nproof: loss > 2\n```",
      "x.md:12:1: error: The prediction names no experiment. Add “experiment: …”."),
    Case(
      "### A {#a .predict}\n- [x] A\n- [ ] B\n\n```answer\n{ experiment: b, proof: loss > 2 }\n```",
      "x.md:13:15: error: There is no experiment “b” that can be run."),
    Case(
      "### A {#a .predict}\n- [x] A\n- [ ] B\n\n```answer\n{ experiment: b, proof: loss > 2 }\n```\n\n### C\n\n```experiment\nid: b # x\nkind: noise\nbudget: 3\n```",
      "x.md:13:15: error: The experiment “b” has an error, in line 21.",
      "x.md:21:9: error: “budget” is text, not keys with values. Write “key: value”."),
    Case("### A {#a .open}", "x.md:8:1: warning: The interview question has no model answer. Add “> [!ANSWER] …”."),
    Case(
      "### A {#a .single}\n- [x] A\n- [ ] B",
      "x.md:8:1: warning: The question does not say which section teaches it. Add about=… to its braces."),
    Case(
      "## Noise {#noise}\n\n### A {#a .single about=nois}\n- [x] A\n- [ ] B",
      "x.md:10:1: warning: There is no section “nois”. Did you mean noise?"),
    Case(
      "### A {#a .single about=introduction}\n- [x] A\n- [ ] B\n\n  Text.",
      "x.md:12:3: warning: This stands under an option and is no feedback. Begin it with “>”, indented under the option; a "
        + "callout stands at the left margin."),
    Case(
      "### A {#a .single about=introduction}\n- [x] A\n- [ ] B\n\n```experiment\n{ id: b, kind: noise }\n```",
      "x.md:12:1: error: An experiment stands inside a question. Put a heading before it."),
    Case(
      "```experiment\n{ id: b, kind: noise }\n```\n\n### A {#a .predict}\n- [x] A\n- [ ] B\n\n"
        + "```answer\n{ experiment: b, proof: noise > 2 }\n```",
      "x.md:12:1: warning: The prediction stands behind its experiment, whose run gives it away. Move it before the "
        + "experiment."),
  ]

  static let blocks: [Case] = [
    Case("> [!HINTT] A", "x.md:8:3: warning: There is no callout “HINTT”. Did you mean [!HINT]?"),
    Case(
      "> [!HINT] A\n> [!WHY] B",
      "x.md:9:3: error: A second callout stands in the same quote. Leave a blank line between the two."),
    Case(
      "![](map.png) and ![a map](map.png)",
      "x.md:8:1: warning: The image “map.png” has no description. A terminal shows words instead: write ![what it "
        + "shows](…)."),
    Case(
      "| a | b |\n|---|---|\n| 1 | 2 |\nText",
      "x.md:11:1: warning: This line became a row of the table above it. Leave a blank line under a table."),
    Case(
      "```experimnt\nid: a\n```",
      "x.md:8:1: warning: The code is marked “experimnt” and is shown as it is. Did you mean experiment?"),
    Case(
      "- ```experiment\n  id: a\n  ```",
      "x.md:8:1: error: An experiment stands inside a list, a quote or a question. Move it to the left margin, under a "
        + "heading of its own."),
    Case(
      "```answer\nvalue: 1\n```",
      "x.md:8:1: error: An answer stands outside a question. Give the heading above it a class, such as .numeric."),
    Case("A \u{202E}b", "x.md:8:3: warning: The invisible character <U+202E> stands here. Remove it."),
    Case("A \u{1B}[2J", "x.md:8:3: warning: The invisible character <U+001B> stands here. Remove it."),
  ]

  static let experiments: [Case] = [
    Case(
      "```experiment\nkind: noise\n```", "x.md:9:1: error: The experiment has no “id”. Add “id: …”."),
    Case(
      "```experiment\nid: a\nkind: noise\nsetings: { batch: 1 }\n```",
      "x.md:11:1: error: The experiment has no key “setings”. Did you mean settings?"),
    Case(
      "```experiment\nid: a\nkind: noise\nsettings: [batch]\n```",
      "x.md:11:11: error: “settings” takes names with values, not a list. Write “settings: { name: value }”."),
    Case(
      "```experiment\nid: a\nkind: noise\nsettings: { batch: { x: 1 } }\n```",
      "x.md:11:20: error: “batch” takes a number, a word or a list, not a mapping."),
    Case(
      "```experiment\nid: a\nkind: noise\nsliders: { batch: 3 }\n```",
      "x.md:11:19: error: “batch” takes a list, not text. Write “[a, b]”."),
    Case(
      "```experiment\nid: a\nkind: noise\nsliders: { batch: [] }\n```",
      "x.md:11:19: error: “batch” has no values. List the values at which it stops."),
    Case(
      "```experiment\nid: a\nkind: noise\nsliders: { rate: { from: 1, to: 2, scale: lin } }\n```",
      "x.md:11:43: error: The only “scale” is log, not “lin”."),
    Case(
      "```experiment\nid: a\nkind: noise\nsweep: { batch: [1], rate: [2], draws: [3] }\n```",
      "x.md:11:33: error: A third setting is swept, “draws”. Sweep one setting or two."),
    Case(
      "```experiment\nid: a\nkind: noise\npuzzle: { ask: Which? }\n```",
      "x.md:11:9: error: The puzzle has no “right”. Add “right: …”."),
    Case(
      "```experiment\nid: a\nkind: noise\npuzzle: { ask: Which?, right: x }\n```",
      "x.md:11:9: error: A puzzle has 2 to 4 runs; this one has 0. Give it “runs: …” of its own, or the block 2 to 4."),
    Case(
      "```experiment\nid: a\nkind: noise\npuzzle: { ask: Which?, right: smal, runs: [{ title: small }, { title: big }] }\n```",
      "x.md:11:31: error: No run of the puzzle has the title “smal”. Did you mean “small”?"),
    Case(
      "```experiment\nid: a\nkind: noise\npuzzle: { ask: Which?, right: b, runs: [{ title: b }, { title: b }] }\n```",
      "x.md:11:9: error: Two runs of the puzzle have the same title. Change one."),
    Case(
      "```experiment\nid: a\nkind: noise\nruns: [{ batch: 1 }]\n```",
      "x.md:11:8: error: A run has no “title”. Add “title: …”."),
    Case(
      "```experiment\nid: a\nkind: noise\nclaims: [{ text: A, expect: noise > 1, seeds: 21 of 20 }]\n```",
      "x.md:11:47: error: “seeds” takes a number from 1 to 1000 or “19 of 20”, not “21 of 20”."),
    Case(
      "```experiment\nid: a\nkind: noise\nshow: { log: [z] }\n```",
      "x.md:11:7: error: There is no axis “z”. The axes are x and y."),
    Case(
      "```experiment\nid: a\nkind: noise\nbudget: { seconds: -1 }\n```",
      "x.md:11:9: error: “seconds” takes a number above 0, not “-1”."),
    Case(
      "```experiment\nid: a\nkind: noise\nlike: b\n```",
      "x.md:11:7: error: There is no experiment “b” that can be run."),
    Case(
      "```experiment\nid: a\nkind: noise\n```\n\n```experiment\nid: a\nkind: noise\n```",
      "x.md:14:5: error: The id “a” is taken already, in line 9. Sections, questions and experiments share their ids; choose "
        + "another."),
    Case(
      "```experiment\n- id: a\n```",
      "x.md:9:1: error: The experiment is a list, not keys with values. Write “key: value”."),
    Case(
      "```experiment\nid: a\nkind: noise\nclaims:\n  - text: a: b\n```",
      "x.md:12:12: error: A second colon stands in this line. Put the text in quotes: a colon and a space begin a value."
    ),
    Case("```experiment\nid: &a b\n```", "x.md:9:5: error: An anchor (&name) is not allowed. Write the value out."),
    Case(
      "```experiment\nid: *a\n```",
      "x.md:9:5: error: An alias (*name) is not allowed. Put a text that begins with * in quotes."),
    Case(
      "```experiment\nid: !a b\n```",
      "x.md:9:5: error: A tag (!name) is not allowed. Put a text that begins with ! in quotes."),
    Case(
      "```experiment\nid: a\nkind: noise\nid: b\n```", "x.md:11:1: error: The key “id” stands twice. Keep one of them."),
    Case(
      "```experiment\n<<: a\nid: a\nkind: noise\n```",
      "x.md:9:1: error: A merge key (<<) is not allowed. Write the settings out."),
    Case(
      "```experiment\nid: a\n\n\u{85}kind: noise\n```",
      "x.md:11:1: error: An invisible line separator stands in the YAML. Remove it, or write an ordinary line end.",
      "x.md:11:1: warning: The invisible character <U+0085> stands here. Remove it."),
    Case(
      "```experiment\nid: [a\n```",
      "x.md:9:5: error: A bracket or brace is not closed. Close it, or put text with a comma, bracket or brace in quotes."
    ),
    Case(
      "```experiment\nid: 'a\n```",
      "x.md:9:5: error: A quote is not closed. Close it, or put text that begins with a quote into the other quotes."),
    Case(
      "```experiment\nid:\nkind: noise\n```", "x.md:9:4: error: “id” is empty. Write its value, or leave the key out."),
    Case(
      "```experiment\n---\nid: a\n---\nkind: b\n```",
      "x.md:11:1: error: A second document begins here. Write one document, without --- in it."),
  ]

  @Test(arguments: headings + questions + blocks + experiments)
  func `says what is wrong, where, and what to do`(example: Case) throws {
    let found = try lesson(example.markdown).findings.map(\.text)
    #expect(found == example.texts, "\(found.joined(separator: "\n"))")
  }

  @Test(
    arguments: questions.filter {
      $0.texts.contains { $0.contains("error: The question has no id") || $0.contains("ticked") }
    })
  func `stands in the place of a broken question, which is neither asked nor counted`(example: Case) throws {
    let lesson = try lesson(example.markdown)
    #expect(lesson.questions.isEmpty)
    #expect(lesson.sections[0].blocks.map(\.dump).contains { $0.hasPrefix("finding x.md:") })
  }

  @Test func `stands in the place of a broken experiment`() throws {
    let lesson = try lesson("Before.\n\n```experiment\nid: a\n```\n\nBehind.")
    #expect(
      lesson.sections[0].blocks.map(\.dump) == [
        "Before.", "finding x.md:11:1: error: The experiment has no “kind”. Add “kind: …”.", "Behind.",
      ])
  }

  @Test func `is told a hundred times, then counted`() throws {
    let lesson = try lesson(String(repeating: "# A\n\n", count: 140))
    #expect(lesson.findings.count == 101)
    #expect(lesson.findings.last?.message == "And 40 more.")
  }

  @Test func `stands for every broken question, however many there are`() throws {
    let lesson = try lesson(String(repeating: "### A {#a .single}\n\n- [ ] A\n- [ ] B\n\n", count: 2000))
    #expect(lesson.questions.isEmpty)
    #expect(lesson.sections[0].blocks.count == 2000)
  }
}
