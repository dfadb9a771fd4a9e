/// What is to be run: settings, a seed, and the table that the settings name.
public struct Trial: Sendable, Hashable {
  /// The settings to run.
  public var settings: Settings
  /// The seed of all its chance.
  public var seed: UInt64
  /// The table of the setting `data`; nil where that is a made set.
  public var data: DataTable?
  /// The measures that will be asked for; nil for all. Costly ones that are not in it are left out.
  public var wanted: Set<String>?
  /// A limit on memory below the program's own.
  public var megabytes: Double?

  /// A trial of these settings.
  public init(
    settings: Settings, seed: UInt64 = 1, data: DataTable? = nil, wanted: Set<String>? = nil, megabytes: Double? = nil
  ) {
    self.settings = settings
    self.seed = seed
    self.data = data
    self.wanted = wanted
    self.megabytes = megabytes
  }
}
