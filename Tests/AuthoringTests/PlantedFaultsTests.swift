import Lessons
import TestSupport
import Testing

@testable import Authoring

/// A pack with more than thirty faults, each marked in its text: one run reports them all, each at its place.
@Suite struct `Planted faults` {
  static let yaml = """
    format: 1
    id: planted
    title: Planted
    version: 1️⃣1.0
    license: MIT
    language: en
    2️⃣summry: Many faults.
    summary: Many faults.
    glossary: [batch size]
    lessons:
      3️⃣- { id: first, folder: 01-first }
      - { id: 4️⃣second, folder: 02-second }

    """

  static let prose = """
    ---
    id: first
    title: First
    summary: The first lesson.
    level: beginner
    minutes: 1️⃣60
    prerequisites: [2️⃣zeroth]
    3️⃣tag: [faults]
    ---
    The [4️⃣way](#nowher), a 5️⃣batchsize, a line6️⃣<br>break, a note7️⃣[^1], a wave 8️⃣👋🏽, a map 9️⃣![](map.png), a
    wo1️⃣0️⃣\u{200B}rd, and a formula $1️⃣1️⃣\\begin{matrix}x\\end{matrix}$.

    | a | b |
    |---|1️⃣2️⃣-|
    | 1 | 2 |

    | a | b |
    |---|---|
    | 1 | 2 |
    1️⃣3️⃣## Under a table

    ```python
    loss = model(x).cross_entropy(y, label_smoothing=0.1, reduction="mean", 1️⃣4️⃣weight=w)
    ```

    1️⃣5️⃣## A section without an id

    > [!NOTE] One.
    > 1️⃣6️⃣[!RULE] Two.


    """

  static let asking = """
    ## Asking {#asking}

    Words to ask about.

    1️⃣7️⃣### No tick {#none .single about=asking}
    - [ ] One
    - [ ] Two

    > [!WHY] Because.

    ### A second tick {#second .single about=asking}
    - [x] One
    - 1️⃣8️⃣[x] Two

    > [!WHY] Because.

    1️⃣9️⃣### Without an explanation {#bare .single about=asking}
    - [x] One
    - [ ] Two

    2️⃣0️⃣### Without a section {#lost .single}
    - [x] One
    - [ ] Two

    > [!WHY] Because.

    ### Long {#long .single about=asking}
    - 2️⃣1️⃣[x] One, because the batch is a sample, and its mean strays
    - [ ] Two

    > [!WHY] Because.

    ### Above {#above .multiple about=asking}
    - 2️⃣2️⃣[ ] None of the above
    - [x] One

    > [!WHY] Because.

    ### Out of range {#range .numeric about=asking}
    ```answer
    value: 0.5
    within: 2️⃣3️⃣[0.6, 0.8]
    ```

    > [!WHY] Because.

    ### A mistake that is right {#mistaken .numeric about=asking}
    ```answer
    value: 0.5
    within: 10 %
    mistakes:
      - 2️⃣4️⃣{ value: 0.45, text: No. }
    ```

    > [!WHY] Because.

    ### A wrong key {#wrong .text about=asking}
    ```answer
    { 2️⃣5️⃣acept: [one], accept: [two] }
    ```

    > [!WHY] Because.


    """

  static let running = """
    ## Running {#running}

    ```experiment
    id: walk
    kind: descent
    settings: { samples: 64, batch: 8, rate: 0.04, walkers: 2 }
    claims:
      - { text: It rises., expect: 2️⃣6️⃣loss > 100, seeds: 2 }
      - { text: It is not high., expect: 2️⃣7️⃣loss < 100, seeds: 2 }
    ```

    ```experiment
    id: misspelt
    kind: descent
    settings: { 2️⃣8️⃣bach: 8 }
    ```

    2️⃣9️⃣### Too late {#late .predict}
    - [ ] lower
    - [x] higher

    ```answer
    experiment: walk
    proof: 3️⃣0️⃣loss > first(loss)
    ```

    > [!WHY] Because.

    ### An experiment inside {#inside .single about=running}
    - [x] One
    - [ ] Two

    > [!WHY] Because.

    3️⃣1️⃣```experiment
    { id: 3️⃣2️⃣walk, kind: descent }
    ```

    """

  /// The rule at each mark, in order.
  static let expected: [(file: String, rules: [String])] = [
    (
      "01-first/lesson.md",
      [
        "minutes", "reference", "unknown-key", "link", "glossary", "html", "footnote", "emoji",
        "image", "hidden", "math",
        "table-dashes", "table", "code-width", "id", "callout", "question", "question",
        "explanation", "about",
        "gives-away", "last-option", "key-number", "mistake-accepted", "unknown-key", "claim",
        "untrained", "setting",
        "predict", "prediction", "experiment", "id",
      ]
    ), ("pack.yaml", ["version", "unknown-key", "unlisted", "lesson"]),
  ]

  @Test func `are reported in one run, each at its place`() async throws {
    let lesson = MarkedText(Self.prose + Self.asking + Self.running, file: "01-first/lesson.md")
    let yaml = MarkedText(Self.yaml, file: "pack.yaml")
    let pack = SamplePack([
      "pack.yaml": yaml.text, "01-first/lesson.md": lesson.text,
      "03-third/lesson.md": "# Not listed",
      "data/bad.csv": "x,label\n1,0\ntwo,1\n",
    ])
    pack.folder.write(PNGSample.file(width: 1, height: 1) { _, _ in [0, 0, 0] }, to: "01-first/map.png")
    let checker = Checker(pack: pack.folder.path)
    var found = checker.findings
    for check in checker.runChecks { found += try await check.findings() }
    found = found.settled.map { finding in
      var finding = finding
      finding.place.file.removeFirst(pack.folder.path.count + 1)
      return finding
    }
    for (file, rules) in Self.expected {
      let marked = file == "pack.yaml" ? yaml : lesson
      let told = found.filter { $0.place.file == file }
      let wanted = rules.enumerated().map { index, rule in
        "\(place(marked.marks["\(index + 1)"])) \(rule)"
      }
      #expect(
        told.map { "\(place($0.place)) \($0.rule)" } == wanted.sorted { number($0) < number($1) })
    }
    #expect(
      found.filter { $0.place.file == "data/bad.csv" }.map(\.rule) == ["data-source", "data"])
    #expect(found.count == 38)
  }

  private func place(_ place: Place?) -> String {
    place.map { "\($0.line):\($0.column)" } ?? "nowhere"
  }

  private func number(_ text: String) -> Int {
    let parts = text.split { $0 == ":" || $0 == " " }.compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 1000 + parts[1] : 0
  }
}
