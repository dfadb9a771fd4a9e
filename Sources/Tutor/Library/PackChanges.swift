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
  /// - Parameter read: reads one of its written lessons; nil where that cannot be done, and then nothing is said of it.
  init(of pack: Pack, since profile: Profile, read: ((String) -> Lesson?)? = nil) {
    let read = read ?? { try? pack.lesson($0) }
    var profile = profile
    let written = pack.entries.compactMap { if case .written(let id, _) = $0 { id } else { nil } }
    let known = profile.lessons.keys.filter { $0.hasPrefix("\(pack.id):") }.map { $0.dropFirst(pack.id.count + 1) }
    // Only where a lesson is gone may another one have been it.
    let isAnyGone = known.contains { !written.contains(String($0)) }
    var ideas: [String: Set<String>] = [:], unclear: Set<String> = []
    for id in written where isAnyGone || profile.knows("\(pack.id):\(id)") {
      let address = "\(pack.id):\(id)"
      guard let lesson = read(id) else {
        unclear.insert(address)
        continue
      }
      follow(address, lesson.was.map { "\(pack.id):\($0)" }, living: Set(written.map { "\(pack.id):\($0)" }), &profile)
      guard profile.knows(address) else { continue }
      for item in lesson.named {
        follow(
          "\(address)/\(item.id)", item.was.map { "\(address)/\($0)" },
          living: Set(lesson.named.map { "\(address)/\($0.id)" }), &profile)
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
  private mutating func follow(_ name: String, _ before: [String], living: Set<String>, _ profile: inout Profile) {
    for old in before + [profile.name(name)]
    where old != name && !living.contains(old) && profile.knows(old) && profile.name(old) != name {
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

  /// What is to be saved of all packs, so that progress goes along.
  func changes(since profile: Profile) -> [Happening] {
    packs.flatMap { changes(of: $0, since: profile).happenings }
  }

  private func changes(of pack: Pack, since profile: Profile) -> PackChanges {
    PackChanges(of: pack, since: profile) { shelf.lesson($0, of: pack)?.lesson }
  }
}
