/// What a learner looks at first, before and after something was taken in.
public struct Numbers: Sendable, Equatable {
  public let events: Int
  public let xp: Int
  public let level: Int
  public let streak: Int
  public let longest: Int
  /// Lessons completed.
  public let completed: Int
}

/// What came of taking another record in.
public struct Merger: Sendable, Equatable {
  /// Events that were not here before.
  public let added: Int
  /// Events that were here already.
  public let known: Int
  public let before: Numbers
  public let after: Numbers
  /// True if settings came with it, and there were none here.
  public let tookSettings: Bool
}

extension Record {
  public var numbers: Numbers {
    Numbers(
      events: profile.count, xp: profile.xp, level: profile.level, streak: streak, longest: profile.longest,
      completed: profile.lessons.values.count(where: \.isCompleted))
  }

  /// Takes in the events of another record that are not here yet: the union by id.
  ///
  /// Their lines are appended unchanged and the profile is made anew from all, so it does not matter which record is
  /// taken into which, nor how often.
  public func merge(_ other: OtherRecord) throws(MoveError) -> Merger {
    try merge(other, settings: nil)
  }

  /// The same for an exported file, which brings settings to a machine that has none, and is remembered as `imported`.
  ///
  /// - Parameter name: what the journal says that it came from.
  public func importing(_ other: OtherRecord, name: String) throws(MoveError) -> Merger {
    let merger = try merge(other, settings: other.settings)
    guard merger.added > 0 else { return merger }
    if case .failure(let lost) = append(.imported(from: name, count: merger.added)) { throw .notWritable(lost.reason) }
    return Merger(
      added: merger.added, known: merger.known, before: merger.before, after: numbers,
      tookSettings: merger.tookSettings)
  }

  private func merge(_ other: OtherRecord, settings: JSON?) throws(MoveError) -> Merger {
    switch state {
    case .readOnly(let reason), .nothingKept(let reason): throw .notWritable(reason)
    case .writable: break
    }
    let before = numbers
    let known = Set(outlines.map(\.id))
    let added = other.lines.filter { !known.contains($0.id) }
    if let sentence = add(lines: added.map(\.line)) { throw .notWritable(sentence) }
    var tookSettings = false
    if let settings, !hasSettings, let preferences = try? Preferences(settings) {
      tookSettings = save(preferences) == nil
    }
    return Merger(
      added: added.count, known: other.count - added.count, before: before, after: numbers, tookSettings: tookSettings)
  }
}
