import Plots
import TestSupport
import Testing

/// Pictures to look at: the recorded files are the lesson's screens.
struct SnapshotTests {
  private static let sizes = [(44, 14), (60, 20), (44, 8), (20, 5)]

  @Test(arguments: Examples.lesson.map(\.0), Glyphs.allCases)
  func `a picture of the lesson looks as recorded`(name: String, glyphs: Glyphs) throws {
    let plot = try #require(Examples.lesson.first { $0.0 == name }?.1)
    var text = plot.sentence() + "\n"
    for (width, height) in SnapshotTests.sizes {
      text += "\n\(width) × \(height)\n" + plot.text(width: width, height: height, glyphs: glyphs)
    }
    expectSnapshot(text, named: "\(name)-\(glyphs)")
  }

  @Test func `inks are as recorded`() {
    let letters: [Ink: Character] = [.dim: "d", .axis: "a", .text: "t", .mark: "m"]
    let rows = Examples.linear.cells(width: 44, height: 14).map { row in
      String(
        row.map { cell in
          guard let ink = cell.ink else { return "·" }
          if case .series(let number) = ink { return Character("\(number)") }
          return letters[ink] ?? "?"
        })
    }
    expectSnapshot(rows.joined(separator: "\n"), named: "inks")
  }
}

extension Plot {
  /// The picture as text, without blanks at the ends of its lines.
  func text(width: Int, height: Int, glyphs: Glyphs) -> String {
    cells(width: width, height: height, glyphs: glyphs).map { row in
      let line = String(row.map(\.character))
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
