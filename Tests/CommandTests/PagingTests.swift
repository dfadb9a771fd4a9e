import TestSupport
import Testing

/// A section that is longer than the window.
@Suite struct `A long section` {
  let home = Home()

  /// What its parts are made of: each line that counts holds a number of its own.
  static let count = 150

  private func lesson() -> String {
    var text = """
      ---
      id: long
      title: A long lesson
      summary: To be read in pages.
      level: beginner
      minutes: 9
      ---

      ## Long {#long}


      """
    for number in 1...Self.count {
      switch number % 10 {
      case 3, 4: text += "- Row \(number) of the section, in a list.\n\(number % 10 == 4 ? "\n" : "")"
      case 7: text += "```python\nx = 1  # Row \(number) of the section\n```\n\n"
      case 8: text += "> [!NOTE] Row \(number) of the section.\n\n"
      default: text += "Row \(number) of the section.\n\n"
      }
    }
    return text
  }

  /// The numbers of the rows that are in sight, from above.
  private func rows(_ screen: TerminalScreen) -> [Int] {
    screen.rows.compactMap { row in
      guard let start = row.firstRange(of: "Row ") else { return nil }
      return Int(row[start.upperBound...].prefix { $0.isNumber })
    }
  }

  /// Reads from the row behind `last` on by Enter, up to `end`, and gives the last row of each page.
  private func read(_ pty: Pty, from last: Int = 0, to end: Int = count) -> [Int] {
    var last = last, pages: [Int] = []
    while last < end {
      guard pty.wait({ $0.line.hasSuffix("›") && rows($0).contains(last + 1) }) else { return pages }
      let shown = rows(pty.screen).drop { $0 != last + 1 }
      // All of the page is in sight at once: nothing has gone by unseen.
      guard let newest = shown.last, Array(shown) == Array(last + 1...newest) else {
        Issue.record("Behind row \(last) there stand \(rows(pty.screen)).")
        return pages
      }
      last = newest
      pages.append(last)
      if last < end { pty.send("\r") }
    }
    return pages
  }

  @Test(arguments: [(40, 12), (80, 24), (100, 30), (200, 60), (300, 100)])
  func `is read in pages, no row is lost between two, and coming back shows the same`(columns: Int, rows: Int) {
    home.folder.write(lesson(), to: "long.md")
    let pty = home.open(["study", "long.md"], columns: columns, rows: rows)
    let pages = read(pty)
    #expect(pages.last == Self.count)
    #expect(pages.count > 1)
    // The first time the lesson's own head stands above it; from then on each reading is the same.
    var again: [[Int]] = []
    for _ in 0..<2 {
      pty.wait { $0.line.hasSuffix("›") && !$0.line.contains("more") }
      pty.send("goto long\r")
      pty.wait { $0.has("Row 1 of") && $0.line == " Enter: more ›" }
      again.append(read(pty))
    }
    #expect(again[0] == again[1])
    #expect(again[0].last == Self.count)
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test func `goes on where it was in a window of another size`() {
    home.folder.write(lesson(), to: "long.md")
    let pty = home.open(["study", "long.md"], columns: 80, rows: 24)
    pty.wait { $0.has("Row 1 of") && $0.line == " Enter: more ›" }
    var last = rows(pty.screen).last ?? 0
    for (columns, height) in [(40, 12), (120, 40), (60, 15), (200, 60)] {
      let seen = pty.output.count
      pty.resize(columns: columns, rows: height)
      // The prompt is drawn again once the program has heard of it.
      pty.wait(until: { pty.output.count > seen })
      pty.send("\r")
      guard pty.wait({ $0.line.hasSuffix("›") && rows($0).contains(last + 1) }) else { return }
      let shown = rows(pty.screen).drop { $0 != last + 1 }
      guard let newest = shown.last else { return }
      #expect(Array(shown) == Array(last + 1...newest))
      last = newest
    }
    pty.send("\r")
    _ = read(pty, from: last)
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test func `is not paged through a pipe, where nothing of it is lost either`() {
    home.folder.write(lesson(), to: "long.md")
    for options in [["--plain"], ["--accessible"]] {
      let ran = home.run(options + ["study", "long.md"], input: "quit\n")
      let shown = home.run(options + ["show", "long.md"])
      for number in 1...Self.count {
        #expect(ran.output.contains("Row \(number) of"))
        #expect(shown.output.contains("Row \(number) of"))
      }
    }
  }
}
