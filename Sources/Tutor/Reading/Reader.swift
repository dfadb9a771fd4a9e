import Lessons

/// A learner's place in a lesson.
struct Reader: Sendable {
  let lesson: OpenLesson
  /// The section, as a position in the route.
  var leg = 0
  /// The stop that Enter leads to next, within the section.
  var stop = 0
  /// Whether the end screen has been shown since the lesson was opened.
  var hasEnded = false

  init(_ lesson: OpenLesson, leg: Int = 0) {
    self.lesson = lesson
    self.leg = leg
  }

  var route: Route { lesson.route }
  var section: Route.Leg { route.legs[leg] }
  /// What Enter leads to in this section; nil at its end.
  var next: Stop? { section.stops.indices.contains(stop) ? section.stops[stop] : nil }
  var isLastSection: Bool { leg == route.legs.count - 1 }
  var isBeyond: Bool { section.section.isBeyond }
}
