import Files
public import Lessons
import Text

/// Why a pack is not installed, updated, or taken away, in a sentence for people.
public struct PackRefusal: Error, Sendable, Equatable {
  /// What kind of refusal it is, for the exit status.
  public enum Kind: Sendable, Equatable {
    /// The pack, or what it comes in, is not as it must be; or the system failed.
    case failure
    /// What was asked for is not there, or was asked for wrongly.
    case usage
    /// The learner broke it off.
    case interrupted
  }

  /// What to tell, with strangers' text made visible.
  public var sentence: String
  /// What is wrong in the pack's own files; their paths are those in the pack.
  public var findings: [Finding]
  public var kind: Kind

  /// A refusal.
  public init(_ sentence: String, findings: [Finding] = [], kind: Kind = .failure) {
    self.sentence = sentence
    self.findings = findings
    self.kind = kind
  }

  static func usage(_ sentence: String) -> PackRefusal { PackRefusal(sentence, kind: .usage) }
}

/// A stranger's words in quotes: nothing hidden in them, and not too long.
func quoted(_ text: String) -> String {
  let shown = visible(text)
  let cut = shown.unicodeScalars.count > 200
  return "“" + String(String.UnicodeScalarView(shown.unicodeScalars.prefix(200))) + (cut ? "…”" : "”")
}

/// A call of the system or of `Files`, whose failure is told behind these words: `The folder “…” cannot be made`.
func attempt<Result>(_ words: String, _ call: () throws(Reason) -> Result) throws(PackRefusal) -> Result {
  do throws(Reason) {
    return try call()
  } catch {
    throw PackRefusal("\(words): \(error.words).")
  }
}

/// A call of `Files`, whose own sentence is told.
func attempt<Result>(_ call: () throws(FileError) -> Result) throws(PackRefusal) -> Result {
  do throws(FileError) {
    return try call()
  } catch {
    throw PackRefusal(error.sentence)
  }
}
