import Learner
import Lessons

/// What has become of the things in a pack that the record knows: some have another name now, some have left.
///
/// ```swift
/// for happening in PackChanges(of: pack, since: record.profile).happenings { _ = record.append(happening) }
/// ```
struct PackChanges: Equatable {
  /// Each in the order in which it is to be told: a lesson before what is in it.
  private(set) var renamings: [Renaming] = []
  /// The ideas that were to be reviewed and that no question asks any more.
  private(set) var retired: [String] = []

  /// What is to be saved, so that progress goes along.
  var happenings: [Happening] {
    renamings.map { .renamed(from: $0.from, to: $0.to) } + retired.map { .retired(idea: $0) }
  }

  /// What a pack's lessons say now, by `was` and by what they hold, against what the record knows of them.
  ///
  /// - Parameters:
  ///   - lessons: the lessons that are looked at, by their names in the record; nil for all. Of the others nothing is said.
  ///   - read: reads one of its written lessons; nil where that cannot be done, and then nothing is said of it.
  init(
    of pack: Pack, since profile: Profile, in lessons: ((String) -> Bool)? = nil, read: ((String) -> Lesson?)? = nil
  ) {
    let read = read ?? { try? pack.lesson($0) }
    var profile = profile
    let written = pack.entries.compactMap { if case .written(let id, _) = $0 { id } else { nil } }
    let known = profile.lessons.keys.filter { $0.hasPrefix("\(pack.id):") }.map { $0.dropFirst(pack.id.count + 1) }
    // Only where a lesson is gone may another one have been it.
    let isAnyGone = known.contains { !written.contains(String($0)) }
    var ideas: [String: Set<String>] = [:], unclear: Set<String> = []
    for id in written where isAnyGone || profile.knows("\(pack.id):\(id)") {
      let address = "\(pack.id):\(id)"
      guard isAnyGone || lessons?(address) ?? true, let lesson = read(id) else {
        unclear.insert(address)
        continue
      }
      follow(address, lesson.was.map { "\(pack.id):\($0)" }, &profile) { old in
        written.contains { old == "\(pack.id):\($0)" }
      }
      guard profile.knows(address) else { continue }
      let named = lesson.named
      for item in named {
        follow("\(address)/\(item.id)", item.was.map { "\(address)/\($0)" }, &profile) { old in
          named.contains { old == "\(address)/\($0.id)" }
        }
      }
      if lesson.findings.contains(where: { $0.severity == .error }) { unclear.insert(address) }
      ideas[address] = Set(
        lesson.questions.filter { $0.kind != .predict }.map { profile.name("\(address)/\($0.idea ?? $0.id)") })
    }
    retired = profile.reviews.cards.values.filter { card in
      let lesson = Subject.lesson(of: card.idea)
      return card.due != nil && card.idea.hasPrefix("\(pack.id):") && !unclear.contains(lesson)
        && ideas[lesson]?.contains(card.idea) != true
    }.map(\.idea).sorted()
  }

  /// What it means that a pack is gone as a whole: nothing of it is asked.
  init(ofRemoved pack: String, since profile: Profile) {
    retired = profile.reviews.cards.values.filter { $0.due != nil && $0.idea.hasPrefix("\(pack):") }.map(\.idea)
      .sorted()
  }

  /// One thing that is called so now, and was called otherwise. A name that another thing has is that thing's.
  private mutating func follow(
    _ name: String, _ before: [String], _ profile: inout Profile, isTaken: (String) -> Bool
  ) {
    for old in before + [profile.name(name)]
    where old != name && profile.name(old) != name && profile.knows(old) && !isTaken(old) {
      renamings.append(Renaming(from: old, to: name))
      profile.suppose([Renaming(from: old, to: name)])
    }
  }
}

extension Lesson {
  /// What has an id in it, and the ids that it had before.
  fileprivate var named: [(id: String, was: [String])] {
    sections.flatMap { section in
      [(section.id, section.was)] + section.experiments.map { ($0.id, []) } + section.questions.map { ($0.id, $0.was) }
    }
  }
}

extension Library {
  /// A profile that goes by the names that things have in these packs now: for who only looks.
  func following(_ profile: Profile) -> Profile {
    var profile = profile
    for pack in packs { profile.suppose(changes(of: pack, since: profile).renamings) }
    return profile
  }

  /// What is to be saved of these lessons, or of all packs, so that progress goes along.
  func changes(since profile: Profile, in lessons: ((String) -> Bool)? = nil) -> [Happening] {
    packs.flatMap { changes(of: $0, since: profile, in: lessons).happenings }
  }

  private func changes(of pack: Pack, since profile: Profile, in lessons: ((String) -> Bool)? = nil) -> PackChanges {
    PackChanges(of: pack, since: profile, in: lessons) { shelf.lesson($0, of: pack)?.lesson }
  }

  /// Whether a lesson has to be looked at before it is opened: something in it is due, or its pack has another version
  /// than when it was opened. The others are as they were, and reading them takes time.
  func mayMatter(on day: Day, _ profile: Profile, retention: Double) -> (String) -> Bool {
    let due = Set(profile.due(on: day, retention: retention).map { Subject.lesson(of: $0.idea) })
    let versions = Dictionary(packs.map { ($0.id, $0.version) }) { first, _ in first }
    return { lesson in
      if due.contains(lesson) { return true }
      guard let record = profile.lessons[lesson] else { return false }
      return record.version != versions[String(lesson.prefix { $0 != ":" })]
    }
  }
}
