import Lessons
import Testing

@testable import Authoring

@Suite struct `A rule that runs experiments` {
  static let experiment = """
    ```experiment
    id: walk
    kind: descent
    settings: { samples: 64, batch: 8, rate: 0.04, walkers: 2 }

    """

  static let cases: [RuleCase] = [
    RuleCase(
      "claim",
      experiment + """
        claims:
          - text: The loss falls.
            expect: loss < first(loss)
            seeds: 3
          - text: It rises.
            expect: 1️⃣loss(batch=16) > 100 and loss < 1
            seeds: 2 of 3
        ```
        """,
      Expected(
        "1",
        "error: The claim “It rises.” holds on 0 of 3 seeds, not on 2. On seed 1 its sides are 1.74, 100, 1.31, 1. See it: gradus "
          + "run lesson.md/walk batch=16 seed=1")),
    RuleCase(
      "claim",
      """
      ```experiment
      id: long
      kind: train
      settings: { data: two-classes, samples: 4096, model: logistic, batch: 1, epochs: 1000 }
      budget: { seconds: 0.01 }
      claims:
        - { text: It learns., expect: 1️⃣loss < first(loss), seeds: 1 }
      ```
      """,
      Expected(
        "1",
        "error: A run takes longer than its budget, 0.01 seconds. Take fewer samples, fewer epochs or a smaller model."
      )),
    RuleCase(
      "untrained",
      experiment + """
        claims:
          - { text: The loss falls., expect: loss < first(loss), seeds: 2 }
          - text: It is not too high.
            expect: 1️⃣loss < 100
            seeds: 2
          - { text: It turns., expect: turning < 180, seeds: 2 }
        ```
        """,
      Expected(
        "1",
        "warning: The claim “It is not too high.” holds before the first step too, so a network that learns nothing meets it. "
          + "Add what fails at the start, such as “and loss < first(loss)”.")),
    RuleCase(
      "prediction",
      """
      ### The loss will be … {#guess .predict}
      - [ ] lower
      - [x] higher

      ```answer
      experiment: walk
      proof: 1️⃣loss > first(loss)
      ```


      """ + experiment + "```",
      Expected(
        "1",
        "error: The proof of “higher” fails on 20 of 20 seeds. On seed 1 its sides are 1.31, 2.32. See it: gradus run "
          + "lesson.md/walk seed=1")),
    RuleCase(
      "measured-key",
      """
      ### How many steps? {#steps .numeric about=introduction}
      ```answer
      experiment: walk
      value: 64 / 8 * steps / 8
      within: 1️⃣[10, 20]
      ```

      ### And with 16? {#more .numeric about=introduction}
      ```answer
      experiment: walk
      value: steps(batch=16)
      mistakes:
        - 2️⃣{ value: steps / 2, text: No. }
        - { value: steps, text: No. }
      ```

      ### The loss? {#none .numeric about=introduction}
      ```answer
      experiment: walk
      value: 3️⃣los
      ```

      ### Steps? {#right .numeric about=introduction}
      ```answer
      { experiment: walk, value: steps }
      ```


      """ + experiment + "```",
      Expected(
        "1",
        "error: The key 8 lies outside its own range [10, 20]: no answer could be right. Widen the range round it."
      ),
      Expected(
        "2",
        "error: The mistake “steps / 2” lies within what is accepted, 4. Narrow “within”, or leave the mistake out."
      ),
      Expected("3", "error: “los”: descent has no measure “los”. Did you mean loss?")),
  ]

  @Test(arguments: cases)
  func `finds what it is about at the place to change`(example: RuleCase) async throws {
    let lesson = example.lesson
    let checker = Checker(
      lessons: [try CheckedLesson(sample: lesson.text)],
      rules: Rule.all.filter { $0.name == example.rule })
    var found: [Finding] = []
    for check in checker.runChecks { found += try await check.findings() }
    found = found.settled
    #expect(found.map(\.sentence) == example.expected.map(\.message))
    for (finding, expected) in zip(found, example.expected) {
      #expect(finding.place == lesson.marks[expected.mark])
    }
  }

  @Test func `stops when its task is cancelled`() async throws {
    let example = Self.cases[1]
    let text = example.lesson.text.replacing("budget: { seconds: 0.01 }\n", with: "")
    let checker = Checker(
      lessons: [try CheckedLesson(sample: text)], rules: Rule.all.filter { $0.name == "claim" })
    let task = Task { try await checker.runChecks[0].findings() }
    task.cancel()
    await #expect(throws: (any Error).self) { try await task.value }
  }
}
