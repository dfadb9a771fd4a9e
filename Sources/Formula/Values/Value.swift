/// What a formula comes to: a number, a curve, or neither with the reason.
public enum Value: Sendable, Equatable {
  case number(Double)
  case series(Series)
  case grid(Grid)
  /// There is no such number; the text says why ("a run of one step has no turning").
  case missing(String)
}

extension Value {
  /// The number where a number is wanted: a series gives its `final`.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .series(let series): series.final
    case .grid, .missing: nil
    }
  }

  /// Why there is no number, where there is none.
  public var reason: String? {
    switch self {
    case .number: nil
    case .series(let series): series.final == nil ? series.cut ?? "the series is empty" : nil
    case .grid: Self.noNumber
    case .missing(let reason): reason
    }
  }

  /// Why a grid is no number.
  public static let noNumber = "a grid has no one number"
}
