import Lessons

/// Short ways to write blocks in tests.
enum Blocks {
  static let place = Place(file: "lesson.md", line: 10, column: 1)

  static func settings(_ text: String, line: Int = 20) -> [ExperimentBlock.Setting] {
    text.split(separator: " ").map { pair in
      let parts = pair.split(separator: "=").map(String.init)
      return (parts[0], parts[1], Place(file: "lesson.md", line: line, column: 5))
    }
  }

  static func descent(
    _ settings: String = "", sliders: [ExperimentBlock.Slider] = [], sweep: ExperimentBlock.Slider? = nil,
    and second: ExperimentBlock.Slider? = nil,
    claims: [(String, ExperimentBlock.Seeds)] = []
  ) -> ExperimentBlock {
    ExperimentBlock(
      id: "descent", kind: "descent", title: "One epoch down a bowl", settings: Self.settings(settings),
      sliders: sliders, sweeps: [sweep, second].compactMap(\.self),
      claims: claims.enumerated().map { i, claim in
        ExperimentBlock.ClaimText(
          text: "So it is.", expect: claim.0, seeds: claim.1, place: Place(file: "lesson.md", line: 30 + i, column: 13))
      }, place: place)
  }

  static func slider(_ name: String, _ stops: String...) -> ExperimentBlock.Slider {
    ExperimentBlock.Slider(name: name, stops: .list(stops), place: Place(file: "lesson.md", line: 25, column: 3))
  }

  static func range(
    _ name: String, from: String, to: String, step: String? = nil, isLog: Bool = false
  ) -> ExperimentBlock.Slider {
    ExperimentBlock.Slider(
      name: name, stops: .range(from: from, to: to, step: step, isLog: isLog),
      place: Place(file: "lesson.md", line: 25, column: 3))
  }
}
