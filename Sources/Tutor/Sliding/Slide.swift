import Experiments
import Proving
import Terminal
import Text

/// An experiment whose settings are moved while it runs.
struct Slide: Sendable {
  /// What a key asks of the session.
  enum Action: Sendable, Equatable {
    case nothing
    case redraw
    /// The settings or the seed changed: run again.
    case rerun
    case leave
    /// Leaves gradus.
    case quit
    /// Writes the picture into a file; without a name, under one made of the settings.
    case save(name: String?)
  }

  let lesson: OpenLesson
  let bench: Bench
  /// The settings that can be moved, each with its stops.
  let sliders: [BoundSlider]
  var settings: Settings
  var seed: UInt64
  /// Which slider the arrows move.
  var selected = 0
  /// The run of the current settings, as far as it has come.
  var current: RunResult?
  /// The step it has come to; nil when it is complete.
  var step: Step?
  /// How far a long run has come.
  var work: LongWork?
  /// The run before the last change.
  var previous: RunResult?
  var kept: [NamedRun] = []
  /// The run being played again.
  var film: Film?
  /// A value being typed.
  var typed = ""
  /// A word being typed behind `:`.
  var words: String?
  /// A sentence about the last key, instead of the one about the run.
  var notice: Span?
  var showsKeys = false
  var showsKept = false
  /// Whether a small window shows the picture instead of the numbers.
  var prefersPicture = false

  init(_ bench: Bench, of lesson: OpenLesson, changes: [(name: String, value: String)], seed: UInt64) throws {
    self.lesson = lesson
    self.bench = bench
    self.seed = seed
    settings = try changes.reduce(bench.settings) { try $0.setting($1.name, to: $1.value) }
    sliders = bench.sliders.isEmpty ? lesson.stops(of: bench, from: settings) : bench.sliders
  }

  mutating func press(_ key: Key) -> Action {
    if words != nil { return type(key) }
    notice = nil
    if showsKeys {
      showsKeys = false
      return .redraw
    }
    if film != nil, let action = pressDuringFilm(key) { return action }
    switch key {
    case .up: return select(selected - 1)
    case .down, .tab: return select(selected + 1)
    case .left, .character("-"): return move(by: -1)
    case .right, .character("+"), .character("="): return move(by: 1)
    case .home: return move(by: -sliders[selected].stops.count)
    case .end: return move(by: sliders[selected].stops.count)
    case .enter: return typed.isEmpty ? .leave : take(typed)
    case .backspace:
      if !typed.isEmpty { typed.removeLast() }
      return .redraw
    case .escape:
      if !typed.isEmpty {
        typed = ""
        return .redraw
      }
      return .leave
    case .character("q"), .control("d"): return .leave
    case .character("r"): return reseed("")
    case .character("c"): return keep()
    case .character("v"): return compare()
    case .character("s"): return current == nil ? .nothing : .save(name: nil)
    case .character(" "): return play()
    case .character("p"):
      prefersPicture.toggle()
      return .redraw
    case .character("?"), .character("h"):
      showsKeys = true
      return .redraw
    case .character(":"):
      words = ""
      return .redraw
    case .character(let character) where character.isNumber || character == "." || character == ",":
      typed.append(character)
      return .redraw
    default: return .nothing
    }
  }

  private mutating func select(_ index: Int) -> Action {
    selected = min(max(0, index), sliders.count - 1)
    typed = ""
    return .redraw
  }

  /// Moves the selected setting along its stops; it stays at the ends.
  private mutating func move(by steps: Int) -> Action {
    typed = ""
    let slider = sliders[selected]
    guard !slider.stops.isEmpty else { return .nothing }
    let index = position(of: slider)
    let target = min(max(0, index + steps), slider.stops.count - 1)
    guard target != index || settings[slider.name] != slider.stops[index] else { return .redraw }
    return set(slider.name, to: slider.stops[target].text)
  }

  /// The stop that a setting stands on, or the nearest one to its value.
  func position(of slider: BoundSlider) -> Int {
    if let exact = slider.stops.firstIndex(of: settings[slider.name]) { return exact }
    guard case .number(let value) = settings[slider.name] else { return 0 }
    let distances = slider.stops.map { stop -> Double in
      if case .number(let number) = stop { abs(number - value) } else { .infinity }
    }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  private mutating func take(_ value: String) -> Action {
    typed = ""
    return set(sliders[selected].name, to: value)
  }

  /// Sets a setting from text, or says why not.
  mutating func set(_ name: String, to value: String) -> Action {
    do {
      let changed = try settings.setting(name, to: value)
      guard changed != settings else { return .redraw }
      settings = changed
      return .rerun
    } catch {
      notice = Span(Sentence.of(error), .warning)
      return .redraw
    }
  }

  mutating func compare() -> Action {
    if kept.isEmpty { notice = "Nothing is kept yet: c keeps the run." } else { showsKept.toggle() }
    return .redraw
  }

  mutating func keep() -> Action {
    guard let current, step == nil else { return .nothing }
    kept.keep(current, of: bench)
    notice = Span("Kept: \(kept[kept.count - 1].title). v compares.")
    return .redraw
  }
}
