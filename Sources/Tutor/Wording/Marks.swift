import Terminal

/// Small marks that several screens share.
enum Marks {
  /// The letter of an option or a curve, counted from 0: a … z, and then again from a.
  static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + index % 26))) }

  /// "+4 XP", or nothing where nothing was earned.
  static func gain(_ xp: Int) -> [Span] {
    xp > 0 ? [Span("+\(xp) XP", .good, spoken: "plus \(xp) XP")] : []
  }
}
