import Experiments
import Formula
import Lessons

extension Binding {
  mutating func sliders(from settings: Settings) -> [BoundSlider] {
    var sliders: [BoundSlider] = []
    for written in block.sliders {
      guard let slider = bound(written, of: settings.kind) else { continue }
      if !slider.stops.contains(settings[slider.name]) {
        warning(
          "slider", at: written.place,
          "\(slider.name) begins at \(settings[slider.name].text), where its slider does not stop.",
          advice: "Let the slider stop there, or begin at one of its stops.")
      }
      sliders.append(slider)
    }
    return sliders
  }

  mutating func sweeps(of settings: Settings) -> [BoundSlider] {
    var sweeps: [BoundSlider] = []
    for written in block.sweeps {
      guard let sweep = bound(written, of: settings.kind) else { continue }
      guard case .number = settings[sweep.name] else {
        error("sweep", at: written.place, "\(sweep.name) has no numbers to sweep over.")
        continue
      }
      sweeps.append(sweep)
    }
    let runs = sweeps.reduce(1) { $0 * $1.stops.count }
    if runs > Self.mostCells {
      error(
        "sweep", at: block.sweeps[0].place, "A sweep has at most \(Self.mostCells) runs; this one would have \(runs).")
    }
    return sweeps
  }

  /// How many stops a slider or a sweep has at most.
  private static let mostStops = 64

  mutating func bound(_ written: ExperimentBlock.Slider, of kind: Kind) -> BoundSlider? {
    guard let spec = kind.setting(written.name) else {
      do throws(SettingError) {
        _ = try Settings(kind: kind, [(written.name, "")])
      } catch {
        report(error, at: written.place)
      }
      return nil
    }
    guard let texts = texts(of: written, spec) else { return nil }
    guard texts.count <= Self.mostStops else {
      error("stops", at: written.place, "\(written.name) has more than \(Self.mostStops) stops.")
      return nil
    }
    var stops: [SettingValue] = []
    for text in texts {
      do throws(SettingError) {
        stops.append(try spec.value(from: text))
      } catch {
        report(error, at: written.place)
        return nil
      }
    }
    return BoundSlider(name: written.name, stops: stops)
  }

  /// The stops one by one; one too many where they do not end.
  private mutating func texts(of written: ExperimentBlock.Slider, _ spec: SettingSpec) -> [String]? {
    guard case .range(let from, let to, let step, let isLog) = written.stops else {
      if case .list(let texts) = written.stops { return texts }
      return []
    }
    guard case .number(_, let isWhole) = spec.domain else {
      error("stops", at: written.place, "\(written.name) takes \(spec.takes): list its stops.")
      return nil
    }
    guard let low = number(from), let high = number(to), low < high, !isLog || low > 0 else {
      error("stops", at: written.place, "From “\(from)” to “\(to)” there is no range of numbers.")
      return nil
    }
    let usual = isLog ? 2 : isWhole ? max(1, (high - low) / 10) : (high - low) / 10
    guard let by = step.map(number) ?? usual, by > (isLog ? 1 : 0) else {
      error(
        "stops", at: written.place, "A step of “\(step ?? "")” does not lead from \(from) to \(to).",
        advice: isLog ? "On a log scale it is a factor above 1." : "It is a number above 0.")
      return nil
    }
    var texts: [String] = []
    var at = low
    // Each stop is reckoned from the first, so that ten steps of 0.1 end at 1.
    while at <= high * (1 + 1e-9), texts.count <= Self.mostStops {
      texts.append(SettingValue.number(isWhole ? at.rounded() : at.roundedToTenDigits).text)
      at = isLog ? at * by : low + by * Double(texts.count)
    }
    return texts
  }

  private func number(_ text: String) -> Double? {
    guard case .number(let number) = TypedNumber.read(text) else { return nil }
    return number
  }
}

extension Double {
  /// The number without the dust of its last digits: 0.30000000000000004 is 0.3.
  fileprivate var roundedToTenDigits: Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    while (self * scale).magnitude < 1e9, scale < 1e18 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
