import Lessons

extension Rule {
  /// Some ids are taken: those of lessons that are opened by their path.
  static let reservedID = Rule(
    "reserved-id",
    pack: { checked, report in
      let id = checked.pack.id
      if id == "local" || id.hasPrefix("local-") { report.note(.reserved(id), at: checked.pack.place(of: "id")) }
    })
}

extension Message {
  static func reserved(_ id: String) -> Message {
    .error("The id \(quoted(id)) is taken by gradus itself.", "Choose another: what is kept of learners hangs on it.")
  }
}
