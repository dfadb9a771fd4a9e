import Experiments
import Text

/// `batch=64 seed=7`, as typed behind the name of an experiment.
struct RunArguments {
  var changes: [(name: String, value: String)] = []
  var seed: UInt64?

  init(_ words: [String]) throws {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw SettingError(
          setting: parts.first ?? word, message: "“\(visible(word))” is not a setting.",
          advice: "Settings are typed as name=value.")
      }
      if parts[0] == "seed" {
        guard let seed = UInt64(parts[1]) else {
          throw SettingError(
            setting: "seed", message: "seed takes a whole number, not “\(visible(parts[1]))”.", advice: nil)
        }
        self.seed = seed
      } else {
        changes.append((parts[0], parts[1]))
      }
    }
  }
}
