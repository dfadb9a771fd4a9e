extension Pack {
  /// Every lesson with the lessons to know before it. What stands in the lessons' own front matter is handed in.
  func prerequisites(of written: [String: [String]]) -> [(id: String, before: [String])] {
    entries.map { entry in
      switch entry {
      case .written(let id, _): (id, written[id] ?? [])
      case .planned(let lesson): (lesson.id, lesson.prerequisites)
      }
    }
  }

  /// Notes prerequisites that are no lessons of the pack, and those that run in a circle.
  func checkCourse(_ course: [(id: String, before: [String])], _ findings: Findings) {
    let ids = course.map(\.id)
    let known = Set(ids)
    func place(_ id: String) -> Place { places[id] ?? Place(file: folder + "/pack.yaml", line: 1, column: 1) }
    for lesson in course {
      for id in lesson.before where !known.contains(id) {
        findings.warn(
          "prerequisite", at: prerequisitePlaces[lesson.id] ?? place(lesson.id),
          "There is no lesson \(quoted(id)) in this pack.",
          advice: findings.nearest(id, in: ids).map { "Did you mean \($0)?" })
      }
    }
    if let circle = Self.circle(in: course), let first = circle.first {
      findings.error(
        "circle", at: place(first),
        "The prerequisites run in a circle: \((circle + [first]).joined(separator: " → ")).",
        advice: "Remove one of them.")
    }
  }

  /// Lessons of which each needs the next, and the last the first; nil where there are none.
  private static func circle(in course: [(id: String, before: [String])]) -> [String]? {
    var open = Dictionary(course.map { ($0.id, $0.before) }) { first, _ in first }
    // A lesson that needs no open lesson is in no circle; what can never be taken away needs an open lesson each.
    var users: [String: [String]] = [:]
    for (id, before) in course {
      for needed in Set(before) where open[needed] != nil { users[needed, default: []].append(id) }
    }
    var count = open.mapValues { before in Set(before).count { open[$0] != nil } }
    var free = course.map(\.id).filter { count[$0] == 0 }
    while let id = free.popLast() {
      open[id] = nil
      for user in users[id] ?? [] {
        count[user, default: 0] -= 1
        if count[user] == 0 { free.append(user) }
      }
    }
    guard var id = course.map(\.id).first(where: { open[$0] != nil }) else { return nil }
    var way: [String] = []
    while !way.contains(id) {
      way.append(id)
      guard let next = open[id]?.first(where: { open[$0] != nil }) else { return nil }
      id = next
    }
    return Array(way.drop { $0 != id })
  }
}
