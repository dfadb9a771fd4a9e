public import Experiments
public import Lessons

/// An experiment block of a lesson bound to its kind: its words and numbers read, its formulas parsed.
public struct Bench: Sendable {
  /// The block's id.
  public let id: String
  /// What the learner reads above the picture.
  public let title: String?
  /// What kind of experiment it is.
  public let kind: Kind
  /// The block's own settings, those of `like` beneath them.
  public let settings: Settings
  /// The settings that can be moved; empty where the block names none.
  public let sliders: [BoundSlider]
  /// The settings that are swept: none, one, or two over each other.
  public let sweeps: [BoundSlider]
  /// The runs that are drawn over one another; empty where the block names none.
  public let rows: [Row]
  /// Curves without names, one of which is to be found; nil where there are none.
  public let puzzle: BoundPuzzle?
  /// What the lesson says of it.
  public let claims: [BoundClaim]
  /// What is shown: the block's word, else its kind's.
  public let show: Kind.Shown
  /// How long a run may take.
  public let seconds: Double
  /// What works, but not well.
  public let warnings: [Finding]
  private let megabytes: Double?
  private let tables: [DataTable]

  /// One of several runs that are drawn over one another.
  public struct Row: Sendable {
    /// What the learner reads beside its numbers.
    public var title: String
    /// Its settings: the block's own with the row's changes.
    public var settings: Settings
  }

  /// Binds a block.
  ///
  /// - Parameters:
  ///   - blocks: the lesson's experiments, one of which may be named by `like`.
  ///   - data: gives the pack's table of a name; nil where there is none.
  /// - Throws: all that is wrong with the block, with places.
  public init(
    _ block: ExperimentBlock, among blocks: [ExperimentBlock] = [], data: (String) throws -> DataTable?
  ) throws(BindingFindings) {
    var binding = Binding(block, among: blocks)
    guard let kind = binding.kind() else { throw binding.failure }
    guard let settings = binding.settings(of: kind) else {
      binding.lookAtNames(of: kind)
      throw binding.failure
    }
    self.kind = kind
    self.settings = settings
    id = block.id
    title = block.title
    sliders = binding.sliders(from: settings)
    sweeps = binding.sweeps(of: settings)
    rows = binding.rows(from: settings)
    puzzle = binding.puzzle(rows: rows, from: settings)
    show = binding.show(of: kind)
    claims = binding.claims(of: kind, settings: settings, sweeps: sweeps)
    tables = binding.tables(settings: settings, rows: rows + (puzzle?.rows ?? []), data: data)
    seconds = min(block.budget?.seconds ?? Self.longestRun, Self.longestRun)
    megabytes = block.budget?.megabytes
    binding.check(
      rows: [("", settings)] + (rows + (puzzle?.rows ?? [])).map { ($0.title, $0.settings) }, tables: tables)
    binding.check(sweeps: sweeps, of: settings, tables: tables)
    warnings = binding.findings.filter { $0.severity == .warning }
    guard binding.findings.count == warnings.count else { throw binding.failure }
  }

  /// The seconds that a run may take where a block does not lower them.
  public static let longestRun = 60.0
}

extension Bench {
  /// The block's own run with some settings changed, given as one types them.
  public func trial(_ changes: [(name: String, value: String)] = [], seed: UInt64 = 1) throws(SettingError) -> Trial {
    trial(try settings.changed(by: changes.map { ($0.name, $0.value) }), seed: seed)
  }

  /// The setting that is swept, where it is one alone.
  public var sweep: BoundSlider? { sweeps.count == 1 ? sweeps[0] : nil }

  /// A run with these settings.
  public func trial(_ settings: Settings, seed: UInt64 = 1) -> Trial {
    Trial(settings: settings, seed: seed, data: table(of: settings), megabytes: megabytes)
  }

  private func table(of settings: Settings) -> DataTable? {
    guard settings.kind != .descent else { return nil }
    return tables.first { $0.name == settings.word("data") }
  }
}
