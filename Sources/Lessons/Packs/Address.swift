/// What a learner types to name a lesson or a thing in it: `batch-size`, `12`, `batch-size/noise`,
/// `batch-size#less-noise`, `pack:batch-size/noise`, `drafts/x.md/noise`.
public struct Address: Sendable, Equatable {
  /// The pack's id; nil for the pack last open.
  public var pack: String?
  /// The lesson's id, its number in the course, or a path that ends in `.md`.
  public var lesson: String
  /// A question or an experiment in it.
  public var item: String?
  /// A section of it.
  public var section: String?

  /// An address.
  public init(pack: String? = nil, lesson: String, item: String? = nil, section: String? = nil) {
    self.pack = pack
    self.lesson = lesson
    self.item = item
    self.section = section
  }
}
