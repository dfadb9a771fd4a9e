/// What is said of a record in disorder: one sentence for what was found, one for what became of it.
struct Warning: Sendable, Equatable {
  let sentence: String
  /// How many lines, or other things, cannot be had any more.
  let lost: Int

  init(_ sentence: String, lost: Int = 0) {
    self.sentence = sentence
    self.lost = lost
  }

  static func newer(format: Int) -> Warning {
    Warning("Your journal was written by a newer gradus (format \(format)); update gradus to go on with it.")
  }

  static func damaged(_ count: Int, saved: Int, aside: String) -> Warning {
    let lines = count == 1 ? "1 line of your journal was" : "\(count) lines of your journal were"
    let others = saved == 1 ? "1 whole line is" : "\(saved) whole lines are"
    return Warning(
      "\(lines) damaged and could not be read. \(others) saved; the damaged file is kept as “\(aside)”.", lost: count)
  }

  static func skipped(_ count: Int) -> Warning {
    Warning(
      count == 1
        ? "1 line of your journal is damaged and was left out."
        : "\(count) lines of your journal are damaged and were left out.")
  }

  static func torn(aside: String) -> Warning {
    Warning("The last line of your journal was cut off before it was saved, as by a crash. It is kept as “\(aside)”.")
  }

  static let unconfirmed = Warning(
    "It was written, but the file system here cannot confirm that it is on the disk: a power cut could take it.")

  static func snapshot(aside: String) -> Warning {
    Warning("“profile.json” could not be read; it was made anew from your journal. The old one is kept as “\(aside)”.")
  }

  static func settings(aside: String) -> Warning {
    Warning(
      "“settings.json” could not be read, so the usual settings hold. The old one is kept as “\(aside)”.", lost: 1)
  }
}
