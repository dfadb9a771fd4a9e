/// A setting that there is not, or a value that it does not take.
public struct SettingError: Error, Sendable, Equatable {
  /// The name of the setting, as typed.
  public var setting: String
  /// One sentence.
  public var message: String
  /// What to write instead, where that is known: "Did you mean batch?"
  public var advice: String?

  /// An error of a setting.
  public init(setting: String, message: String, advice: String? = nil) {
    self.setting = setting
    self.message = message
    self.advice = advice
  }
}
