import Elementary
import Experiments
import Formula
import Text

/// A setting and the values that it takes one after the other, as typed: `batch=1..512`, `rate=0.1,0.2`, `rule=fixed,linear`.
struct SweepAxis: Equatable, Sendable {
  let name: String
  /// The values as one would type each of them.
  let values: [String]
  /// What gives the same values again: `1..512`.
  let text: String

  /// An axis holds at most so many values.
  static let mostValues = 64

  /// The values as numbers; nil for words.
  var numbers: [Double]? {
    let numbers = values.compactMap { Double($0) }
    return numbers.count == values.count ? numbers : nil
  }

  /// Whether the values are far enough apart for a log axis.
  var isWide: Bool {
    guard let numbers, let low = numbers.min(), let high = numbers.max() else { return false }
    return low > 0 && high / low >= 8 && numbers.count > 2
  }
}

extension SweepAxis {
  /// Reads a value that names several; nil where it is one value.
  init?(_ name: String, _ text: String, of spec: SettingSpec) throws(SettingError) {
    switch spec.domain {
    case .number(_, let isWhole):
      try self.init(name, text, isWhole: isWhole) { part throws(SettingError) in
        _ = try spec.value(from: part)
      }
    case .words, .data:
      guard text.contains(",") else { return nil }
      let values = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for value in values { _ = try spec.value(from: value) }
      self.init(name: name, values: values, text: values.joined(separator: ","))
      try checkCount()
    case .list: return nil
    }
  }

  /// Several seeds: every whole number of a range, or those of a list; nil where it is one.
  init?(seeds text: String) throws(SettingError) {
    guard text.contains("..") || text.contains(",") else { return nil }
    let parts = text.contains("..") ? SweepAxis.ends(of: text) : text.split(separator: ",").map(String.init)
    let seeds = parts.compactMap { UInt64($0) }
    guard seeds.count == parts.count, !seeds.isEmpty, !text.contains("..") || seeds.count == 2 else {
      throw SettingError(
        setting: "seed", message: "seed takes whole numbers, not “\(visible(text))”.",
        advice: "Write seed=7, seed=1..20 or seed=3,5,8.")
    }
    guard text.contains("..") else {
      self.init(name: "seed", values: seeds.map { "\($0)" }, text: seeds.map { "\($0)" }.joined(separator: ","))
      return
    }
    guard seeds[0] < seeds[1] else { throw SweepAxis.backwards("seed", parts) }
    guard seeds[1] - seeds[0] < UInt64(SweepAxis.mostSeeds) else {
      throw SettingError(
        setting: "seed", message: "A sweep takes at most \(SweepAxis.mostSeeds) seeds, not “\(visible(text))”.")
    }
    self.init(name: "seed", values: (seeds[0]...seeds[1]).map { "\($0)" }, text: "\(seeds[0])..\(seeds[1])")
  }

  static let mostSeeds = 1000

  private init?(
    _ name: String, _ text: String, isWhole: Bool, check: (String) throws(SettingError) -> Void
  ) throws(SettingError) {
    if text.contains("..") {
      let parts = SweepAxis.ends(of: text)
      guard parts.count == 2 else {
        throw SettingError(
          setting: name, message: "“\(visible(text))” is no range of \(name).",
          advice: "Write its two ends, such as \(name)=1..512.")
      }
      for part in parts { try check(part) }
      guard case .number(let low) = TypedNumber.read(parts[0]), case .number(let high) = TypedNumber.read(parts[1])
      else { return nil }
      guard low < high else { throw SweepAxis.backwards(name, parts) }
      let values = isWhole ? SweepAxis.wholes(low, high) : SweepAxis.fractions(low, high)
      self.init(
        name: name, values: values.map(\.plainDigits), text: "\(low.plainDigits)..\(high.plainDigits)")
    } else if text.contains(",") {
      var values: [String] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        try check(part)
        guard case .number(let number) = TypedNumber.read(part) else { continue }
        if !values.contains(number.plainDigits) { values.append(number.plainDigits) }
      }
      self.init(name: name, values: values, text: values.joined(separator: ","))
    } else {
      return nil
    }
    try checkCount()
  }

  private func checkCount() throws(SettingError) {
    guard values.count <= SweepAxis.mostValues else {
      throw SettingError(
        setting: name, message: "A sweep takes at most \(SweepAxis.mostValues) values of \(name), not \(values.count).")
    }
  }

  /// The texts before and after `..`.
  private static func ends(of text: String) -> [String] {
    let characters = Array(text)
    guard let at = characters.indices.dropLast().first(where: { characters[$0] == "." && characters[$0 + 1] == "." })
    else { return [text] }
    let ends = [String(characters[..<at]), String(characters[(at + 2)...])]
    return ends.contains("") ? [] : ends
  }

  private static func backwards(_ name: String, _ ends: [String]) -> SettingError {
    SettingError(
      setting: name, message: "From \(visible(ends[0])) to \(visible(ends[1])) there is no range of \(name).",
      advice: "The smaller end stands first: \(name)=\(visible(ends[1]))..\(visible(ends[0])).")
  }
}

extension SweepAxis {
  /// Doublings where the ends are at least three of them apart, else about ten even steps; both ends are among them.
  private static func wholes(_ low: Double, _ high: Double) -> [Double] {
    if low >= 1, high / low >= 8 {
      var values = [low]
      while let last = values.last, last * 2 < high { values.append(last * 2) }
      return values + [high]
    }
    let step = max(((high - low) / 10).rounded(.up), 1)
    return even(low, high, step)
  }

  /// 1, 2 and 5 times the powers of ten where the ends are far apart, or 1 and 3, or 1 times; else about ten even steps.
  private static func fractions(_ low: Double, _ high: Double) -> [Double] {
    guard low > 0, high / low >= 8 else {
      let step = roundSteps([1, 2, 5], from: (high - low) / 11, to: high - low).first { $0 >= (high - low) / 11 }
      return even(low, high, step ?? (high - low))
    }
    let digits = high / low <= 1e5 ? [1, 2, 5] : high / low <= 1e8 ? [1, 3] : [1]
    let between = roundSteps(digits, from: low, to: high).filter { $0 > low * 1.0001 && $0 < high * 0.9999 }
    return Array(([low] + between + [high]).prefix(mostValues + 1))
  }

  private static func even(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
    var values = [low]
    for count in 1...mostValues {
      // The dust of a sum of tenths is not typed.
      let next = Double((low + Double(count) * step).shownExactly) ?? high
      guard next < high - 1e-6 * step else { break }
      values.append(next)
    }
    return values + [high]
  }

  /// Some digits times the powers of ten around a range, in the digits in which one would type them.
  private static func roundSteps(_ digits: [Int], from low: Double, to high: Double) -> [Double] {
    (-310...308).lazy.flatMap { exponent in digits.compactMap { Double("\($0)e\(exponent)") } }
      .filter { $0 >= low / 10 && $0 <= high * 10 }
  }
}

extension Double {
  /// Ten digits, so that 0.30000000000000004 reads 0.3.
  fileprivate var shownExactly: String {
    guard self != 0, isFinite else { return plainDigits }
    var (scale, number) = (1.0, magnitude)
    while number * scale < 1e9, scale < 1e18 { scale *= 10 }
    number = (self * scale).rounded() / scale
    return number.plainDigits
  }
}
