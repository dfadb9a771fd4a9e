import Experiments
import Lessons
import Proving

// The slider of a block that names no sliders: the numbers and words that it sets can be moved.
extension OpenLesson {
  /// How often a number is doubled, and halved, to make its stops.
  private static let doublings = 5

  /// Stops for each setting that the block, or the one it is like, names: first those that its runs or its sweep vary,
  /// which it is about; the rest in the order in which it names them.
  func stops(of bench: Bench, from settings: Settings) -> [BoundSlider] {
    var names: [String] = []
    var block = lesson.experiments.first { $0.id == bench.id }
    for _ in 0..<4 {
      guard let found = block else { break }
      names = found.settings.map(\.name).filter { !names.contains($0) } + names
      block = found.like.flatMap { like in lesson.experiments.first { $0.id == like } }
    }
    let varied = Self.varied(in: bench)
    names = varied + names.filter { !varied.contains($0) }
    return names.compactMap { name in
      guard let spec = bench.kind.setting(name) else { return nil }
      let stops = Self.stops(of: spec, around: settings[name])
      return stops.count > 1 ? BoundSlider(name: name, stops: stops) : nil
    }
  }

  private static func varied(in bench: Bench) -> [String] {
    let runs = [bench.settings] + (bench.rows + (bench.puzzle?.rows ?? [])).map(\.settings)
    let swept = bench.sweeps.map(\.name)
    let others = bench.kind.settings.map(\.name).filter { name in Set(runs.map { $0[name] }).count > 1 }
    return swept + others.filter { !swept.contains($0) }
  }

  private static func stops(of spec: SettingSpec, around value: SettingValue) -> [SettingValue] {
    switch spec.domain {
    case .words(let words): words.map { .word($0) }
    case .number:
      walk(from: value, isUp: false, spec).reversed() + [value] + walk(from: value, isUp: true, spec)
    case .list, .data: []
    }
  }

  private static func walk(from value: SettingValue, isUp: Bool, _ spec: SettingSpec) -> [SettingValue] {
    var values: [SettingValue] = [], last = value
    while values.count < doublings, let next = spec.neighbour(of: last, isUp: isUp), next != last {
      values.append(next)
      last = next
    }
    return values
  }
}
