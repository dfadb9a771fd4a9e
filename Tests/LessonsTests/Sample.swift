import Lessons

/// A lesson with one of everything, in our own words.
let sample = #####"""
  ---
  id: momentum
  title: Momentum ↔ memory
  summary: A step that remembers the steps before it.
  level: intermediate
  minutes: 5
  objectives: [What momentum adds up, "When it overshoots: and why"]
  prerequisites: [gradient-descent]
  related: [{ lesson: optimizers, why: momentum is the first of them }]
  next: adam
  tags: [optimizer, history]
  ---
  A ball that rolls does not stop at *every* stone. <!-- a note to myself -->

  ### With momentum 0.9, does the ball stop earlier or later? {#guess .predict about=ball}
  - [ ] Earlier: it is slowed down
  - [x] Later
  - [ ] All of the above

  > [!WHY] It carries on.

  ```answer
  { experiment: valley, proof: steps(momentum=0.9) > steps, surprise: It overshoots. }
  ```

  ## The rolling ball {#ball}

  A paragraph with **strong *nested* words**, `code`, $\sqrt{v}$ and [a link](https://example.org/a?b=1&amp;c)
  that wraps, ~~not~~ &times; 2 and a hard  
  break.

  > [!RULE] Add up
  > Each step keeps **nine tenths** of the one before.

  > [!NOTE] An aside.

  <!-- a comment

  ## that hides a heading
  -->

  | name | value |
  |:-----|------:|
  | `mu` | 0.9 |
  | rate | |

  $$v = \mu v - g$$

  ```python
  v = 0.9 * v - grad

  w += v
  ```

  3. three
     - nested
  4. four

  ---

  ```experiment
  id: valley
  kind: descent
  title: A ball in a valley
  settings: { surface: bowl, curvature: [1, 0.25], momentum: 0 }
  sliders: { momentum: [0, 0.5, 0.9], rate: { from: 0.01, to: 1, scale: log } }

  show: { curves: [loss], log: [y], beside: [steps, loss] }
  claims:
    - text: With momentum it takes more steps to stop.
      expect: steps(momentum=0.9) > steps
      seeds: 19 of 20
    - { text: It gets there., expect: "loss in [0, 1]", seeds: 5 }
  ```

  ```experiment
  id: rows
  kind: descent
  like: valley
  seeds: 7
  budget: { seconds: 2 }
  sweep: { rate: [0.1, 0.2] }
  runs:
    - { title: no memory, momentum: 0 }
    - { title: long memory, momentum: 0.9, rate: 0.1 }
  claims: [{ text: It ends., expect: loss < 1 }]
  ```

  ## Quick check {#check}

  ### How much of a step is kept? {#kept .single about=ball idea=decay was=old-kept,older}
  Think of the rule.

  - [ ] All of it
    > Then it would never stop.
  - [x] The share `mu`
    > Yes.
  - [ ] None of it

  > [!HINT] Look at the formula.

  > [!HINT] It is
  > 0.9 here.

  > [!WHY] The rest is friction.

  ### Which of these change? {#changes .multiple about=ball tags=exam}
  - [x] The path
  - [x] The steps
  - [ ] The number of weights

  ### What is 0.9 times 0.9? {#times .numeric about=ball}
  ```answer
  { value: 0.9 * 0.9, within: 1 %, mistakes: [{ value: 1.8, text: "That is 0.9 + 0.9." }] }
  ```

  ### What is kept called? {#name .text about=ball}
  ```answer
  { accept: [momentum, velocity], forgive: [case, spaces], mistakes: [{ accept: [speed], text: Speed has no direction. }] }
  ```

  ### Put a step in order. {#loop .order about=ball}
  1. Shrink the velocity
  2. Subtract the gradient
  3. Move

  ### Match word and sign. {#signs .match about=ball}
  | word | sign |
  |------|------|
  | velocity | v |
  | share | mu |
  | | tau |

  ### Fill it in. {#fill .cloze about=ball}
  The share is [[0.9|nine tenths]] and the rest is [[lost]].

  ### A heading without a class

  Prose goes on here.

  ## Interview {#interview .beyond}

  ### What is momentum? {#what .open about=ball}
  > [!ANSWER] A running sum of gradients.

  > [!LOOKFOR]
  > - a sum
  > - that forgets
  """#####

/// The sample, read.
func readSample() throws -> Lesson { try Lesson(parsing: Array(sample.utf8), file: "lesson.md") }

/// A lesson around some Markdown.
func lesson(_ markdown: String) throws -> Lesson {
  try Lesson(
    parsing: Array("---\nid: x\ntitle: X\nsummary: S\nlevel: easy\nminutes: 1\n---\n\(markdown)".utf8), file: "x.md")
}

/// The first question of a lesson around some Markdown.
func anyQuestion(_ markdown: String) throws -> Question {
  guard let question = try lesson(markdown).questions.first else {
    throw NoQuestion(findings: try lesson(markdown).findings.map(\.text))
  }
  return question
}

struct NoQuestion: Error {
  let findings: [String]
}

/// Where some words of the sample stand for the first time.
func place(of words: String) -> Place {
  guard let range = sample.range(of: words) else { return Place(file: "not there", line: 0, column: 0) }
  let before = sample[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
  return Place(file: "lesson.md", line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
}

extension String {
  fileprivate func range(of words: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(words) }.map { $0..<index($0, offsetBy: words.count) }
  }
}
