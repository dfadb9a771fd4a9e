import Experiments
import Learner
import Plots
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `A plane around the end of a training` {
  private let folder = TemporaryFolder()

  private var path: String {
    folder.write(
      """
      ---
      id: plane
      title: A plane
      ---
      ```experiment
      id: valley
      kind: landscape
      title: Around the end
      settings: { data: moons, samples: 64, batch: 8, epochs: 4, plane: random-plane, points: 7 }
      ```
      """, to: "lesson.md")
  }

  private func report(_ words: String...) throws -> RunReport {
    let command = try RunCommand(path + "/valley", settings: words, seed: nil, in: Shipped.library)
    let results = try command.trials.map { try Run($0).result() }
    return try #require(command.report(results) as? RunReport)
  }

  private func text(_ report: RunReport, _ rendering: Medium.Rendering) -> String {
    let medium = Medium(width: 80, height: 24, rendering: rendering, color: .ansi256)
    return Screen(report.elements()).lines(for: medium).map(\.text).joined(separator: "\n")
  }

  @Test func `is drawn as a map with its sentence`() throws {
    let report = try report()
    guard case .map(let map)? = report.picture else {
      Issue.record("no map")
      return
    }
    #expect(map.title == "Around the end")
    #expect(map.x.values == ["−1", "−0.667", "−0.333", "0", "0.333", "0.667", "1"])
    #expect(map.y.label == "distance across" && map.values.count == 49)
    let rich = text(report, .rich)
    #expect(rich.contains("◆ best") && rich.contains("distance across") && rich.contains("curvature"))
    #expect(rich.contains("The training ended in the middle of the map, at distance 0."))
    #expect(rich.contains("32 steps end at loss ") && rich.contains(", where it bends by "))
    let spoken = text(report, .accessible)
    #expect(spoken.contains("Loss over distance minus 1 to 1 and distance across minus 1 to 1: the best is"))
    #expect(!spoken.contains("◆"))
    #expect(text(report, .plain).contains("* best"))
    #expect(report.picture?.svg().contains("<svg") == true)
  }

  @Test func `is written with every value of its grid`() throws {
    let report = try report()
    let document = try report.document()
    let surface = try #require(document["grids"]?["surface"])
    #expect(surface["x"]?.items.count == 7 && surface["y"]?.items.count == 7)
    let rows = try #require(surface["z"]?.items)
    #expect(rows.count == 7 && rows.allSatisfy { $0.items.count == 7 })
    // The middle of the plane is the middle of the line.
    #expect(rows[3].items[3] == document["series"]?["loss"]?["y"]?.items[3])
    let lines = report.csv().split(separator: "\n")
    #expect(lines.first == "series,x,y,z")
    #expect(lines.count { $0.hasPrefix("surface,") } == 49)
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 3 })
  }

  @Test func `of a line has no grid, and the columns of before`() throws {
    let report = try report("plane=random")
    #expect(try report.document()["grids"] == nil)
    #expect(report.csv().hasPrefix("series,x,y\n"))
    guard case .plot? = report.picture else {
      Issue.record("no plot")
      return
    }
  }

  @Test func `compares how the loss bends with the run before`() throws {
    let study = Study(medium: Medium(width: 80, height: 24, rendering: .plain, color: .none))
    study.start(.study(path))
    study.type("run valley")
    #expect(study.type("batch 64").contains(/where it bends by [0-9.]+, .*(as it does|than [0-9.]+) at batch 8\./))
  }

  @Test func `moves in the slider, and is saved`() {
    let study = Study(medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: true)
    study.start(.study(path))
    study.type("slide valley")
    #expect(study.frames.last?.contains("◆ best") == true)
    study.press(.down, .right)
    #expect(study.frames.last?.contains("‹16›") == true && study.frames.last?.contains("◆ best") == true)
    study.press(.character("s"))
    #expect(study.files.last?.name == "valley-batch-16.svg")
    #expect(study.files.last?.text.contains("Around the end") == true)
  }
}

extension JSON {
  fileprivate var items: [JSON] {
    guard case .array(let items) = self else { return [] }
    return items
  }
}
