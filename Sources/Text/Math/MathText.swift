import Synchronization

/// A formula of a lesson, as one line of Unicode and as words.
///
/// ```swift
/// MathText(#"1/\sqrt{B}"#).line      // 1/√B
/// MathText(#"\frac{a+b}{2c}"#).line  // (a + b)/(2c)
/// ```
///
/// It knows a subset of TeX: Greek letters and some sixty signs, sub- and superscripts, fractions, roots, accents, words,
/// `\left … \right`. Outside it the source is kept, so that nothing is lost.
public struct MathText: Sendable, Hashable {
  /// The formula as drawn; its source where it cannot be drawn.
  public let line: String
  /// The formula as spoken; its source where it cannot be drawn.
  public let spoken: String
  /// Whether the formula lies in the subset that can be drawn.
  public let isDrawable: Bool

  /// Reads the TeX source of a formula, without its dollars.
  public init(_ source: String) {
    // A lesson says the same formulas again and again, and each is looked at when it is read and when it is drawn.
    if let known = Self.known.withLock({ $0[source] }) {
      self = known
      return
    }
    self.init(reading: source)
    guard source.utf8.count <= 256 else { return }
    let math = self
    Self.known.withLock { known in
      if known.count >= Self.room { known = [:] }
      known[source] = math
    }
  }

  /// The formulas read last.
  private static let known = Mutex<[String: MathText]>([:])
  /// So many are remembered; then it begins anew.
  private static let room = 500

  private init(reading source: String) {
    if let tree = try? MathReader.read(source) {
      line = MathLine.write(tree)
      spoken = MathSpeech.say(tree)
      isDrawable = true
    } else {
      (line, spoken, isDrawable) = (visible(source), visible(source), false)
    }
  }
}
