/// What is said of a record in disorder: one sentence for what was found, one for what became of it.
enum Warning {
  static func newer(format: Int) -> String {
    "Your journal was written by a newer gradus (format \(format)); update gradus to go on with it."
  }

  static func damaged(_ count: Int, saved: Int, aside: String) -> String {
    let lines = count == 1 ? "1 line of your journal was" : "\(count) lines of your journal were"
    let others = saved == 1 ? "1 whole line is" : "\(saved) whole lines are"
    return "\(lines) damaged and could not be read. \(others) saved; the damaged file is kept as “\(aside)”."
  }

  static func skipped(_ count: Int) -> String {
    count == 1
      ? "1 line of your journal is damaged and was left out."
      : "\(count) lines of your journal are damaged and were left out."
  }

  static func torn(aside: String) -> String {
    "The last line of your journal was cut off before it was saved, as by a crash. It is kept as “\(aside)”."
  }

  static func snapshot(aside: String) -> String {
    "“profile.json” could not be read; it was made anew from your journal. The old one is kept as “\(aside)”."
  }

  static func settings(aside: String) -> String {
    "“settings.json” could not be read, so the usual settings hold. The old one is kept as “\(aside)”."
  }
}
