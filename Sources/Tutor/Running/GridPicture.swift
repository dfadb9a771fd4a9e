import Elementary
import Experiments
import Formula
import Plots
import Terminal

// The loss over a plane of weights, as a map.
extension Pictures {
  /// The map of a run's grid; nil where it has none, or no number in it yet.
  static func map(of result: RunResult) -> HeatMap? {
    guard let (name, grid) = result.grids.first, let spec = result.settings.kind.measure(name) else { return nil }
    let numbers = grid.values.compactMap(\.self)
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    var map = HeatMap(
      subject: spec.label.prefix(1).uppercased() + spec.label.dropFirst(),
      x: side(spec.xLabel, grid.x), y: side(spec.yLabel, grid.y), values: grid.values,
      scale: low > 0 && high / low >= 8 ? .log : .linear, marksValley: false, missing: "not finite")
    if !result.isComplete { map.waiting = grid.values.reversed().prefix { $0 == nil }.count }
    return map
  }

  private static func side(_ label: String?, _ places: [Double]) -> HeatMap.Side {
    HeatMap.Side(label ?? "", places.map(\.shown))
  }
}

extension Picture {
  /// The same with a line above it.
  func titled(_ title: String?) -> Picture {
    switch self {
    case .plot(var plot):
      plot.title = title
      return .plot(plot)
    case .map(var map):
      map.title = title
      return .map(map)
    }
  }
}

extension Element {
  /// A plot or a map with what stands beside it.
  static func drawing(_ picture: Picture, beside: [Element], rows: Int? = nil, spoken: [Element]? = nil) -> Element {
    switch picture {
    case .plot(let plot): .picture(plot, beside: beside, rows: rows, spoken: spoken)
    case .map(let map): .map(map, beside: beside, rows: rows, spoken: spoken)
    }
  }
}
