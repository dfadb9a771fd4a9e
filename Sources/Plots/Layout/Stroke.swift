/// A place in cells from the upper left corner of the drawing area.
struct Spot: Equatable {
  var x: Double
  var y: Double
}

/// Which dots of a line are drawn.
enum Pattern: Equatable {
  case solid
  case every(Int)
  case dashes

  init(_ ink: Ink) {
    switch ink {
    case .series(let number):
      // There are four colours: from the fifth curve on the pattern alone tells them apart.
      switch number & 7 {
      case 1: self = .every(2)
      case 2: self = .every(4)
      case 3, 7: self = .dashes
      case 4: self = .every(3)
      case 5: self = .every(6)
      case 6: self = .every(5)
      default: self = .solid
      }
    case .dim: self = .every(2)
    case .axis, .text, .mark, .shade: self = .solid
    }
  }

  func draws(_ dot: Int) -> Bool {
    switch self {
    case .solid: true
    case .every(let period): dot.isMultiple(of: period)
    case .dashes: dot % 9 < 6
    }
  }
}

/// A line in a laid-out picture, inside the drawing area.
struct Stroke: Equatable {
  /// What a stroke is for; those of an earlier purpose are seen where two meet.
  enum Purpose: Int, Equatable, CaseIterable {
    case series
    case before
    case ring
    /// An area of few dots between two lines from left to right, the upper one first.
    case band
    /// Full areas, each given by two opposite corners.
    case bars
  }

  /// Parts of one line; the pattern runs on over the gaps.
  var pieces: [[Spot]]
  var purpose: Purpose
  var pattern: Pattern
  var ink: Ink
}

/// A sign in one cell of the drawing area.
struct Symbol: Equatable {
  enum Shape: Equatable {
    case start
    case end
    case leftwards
    case rightwards
    case upwards
    case downwards
    case point(Int)
    case sign(Character)
  }

  var column: Int
  var row: Int
  var shape: Shape
  var ink: Ink
  /// Where in its cell, or beside its middle, it really stands.
  var exact: Spot
}
