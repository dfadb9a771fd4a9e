import Elementary
import Formula

/// A value for each setting of a kind.
public struct Settings: Sendable, Hashable {
  /// The kind that has these settings.
  public let kind: Kind
  private var values: [SettingValue]

  /// The kind's defaults with the settings given, as text; of two for one setting the later holds.
  ///
  /// `base` is the batch given here unless it is given itself.
  public init(kind: Kind, _ given: [(String, String)] = []) throws(SettingError) {
    self.kind = kind
    values = kind.settings.map(\.default)
    try set(given)
    if index(of: "base") != nil, !given.contains(where: { $0.0 == "base" }) { self["base"] = self["batch"] }
  }
}

extension Settings {
  /// The value of a setting.
  ///
  /// - Precondition: the kind has a setting of that name.
  public private(set) subscript(name: String) -> SettingValue {
    get {
      guard let at = index(of: name) else { preconditionFailure("\(kind) has no setting \(name).") }
      return values[at]
    }
    set {
      guard let at = index(of: name) else { preconditionFailure("\(kind) has no setting \(name).") }
      values[at] = newValue
    }
  }

  /// These settings with one changed, given as one types it.
  public func setting(_ name: String, to text: String) throws(SettingError) -> Settings {
    try changed(by: [(name, text)])
  }

  /// These settings with several changed at once, given as one types them.
  public func changed(by changes: [(String, String)]) throws(SettingError) -> Settings {
    var changed = self
    try changed.set(changes)
    return changed
  }

  /// The number that a setting has.
  ///
  /// - Precondition: the setting takes numbers.
  public func number(_ name: String) -> Double {
    guard case .number(let number) = self[name] else { preconditionFailure("\(name) is no number.") }
    return number
  }

  /// The number that a setting has, as a count.
  ///
  /// - Precondition: the setting takes whole numbers.
  public func count(_ name: String) -> Int { Int(number(name)) }

  /// The word that a setting has.
  ///
  /// - Precondition: the setting takes words.
  public func word(_ name: String) -> String {
    guard case .word(let word) = self[name] else { preconditionFailure("\(name) is no word.") }
    return word
  }

  /// The numbers that a setting has.
  ///
  /// - Precondition: the setting takes a list.
  public func list(_ name: String) -> [Double] {
    guard case .list(let list) = self[name] else { preconditionFailure("\(name) is no list.") }
    return list
  }

  /// Every setting, in the kind's order.
  public var all: [(name: String, value: SettingValue)] {
    zip(kind.settings, values).map { ($0.name, $1) }
  }

  /// The settings whose values differ from those of the others, in the kind's order.
  public func differences(from others: Settings) -> [(String, SettingValue)] {
    precondition(kind == others.kind, "Settings of \(kind) are not compared with those of \(others.kind).")
    return all.filter { $0.value != others[$0.name] }.map { ($0.name, $0.value) }
  }
}

extension Settings {
  private func index(of name: String) -> Int? { kind.settings.firstIndex { $0.name == name } }

  private mutating func set(_ given: [(String, String)]) throws(SettingError) {
    for (name, text) in given {
      guard let at = index(of: name) else {
        throw SettingError(
          setting: name, message: "There is no setting “\(name)”.",
          advice: Spelling.advice(for: name, among: kind.settings.flatMap { [$0.name, $0.label] }))
      }
      values[at] = try kind.settings[at].value(from: text)
      // The length is given in one way: epochs take the place of steps.
      if kind.isTraining, name == "epochs" { self["steps"] = .number(0) }
    }
    guard count("batch") <= count("samples") || kind == .noise else {
      let isSamples = given.last?.0 == "samples"
      throw SettingError(
        setting: isSamples ? "samples" : "batch",
        message: "A batch of \(self["batch"].text) does not fit into \(self["samples"].text) samples.",
        advice: isSamples ? nil : "batch takes at most \(self["samples"].text) here.")
    }
  }
}
