import Elementary

/// What a run needs, worked out from its settings before anything is allocated.
public struct Cost: Sendable, Equatable {
  /// Memory, in bytes.
  public var bytes: Int
  /// Weights and biases of the model.
  public var parameters: Int

  /// The most that any run may need.
  public static let limit = Cost(bytes: 64 << 20, parameters: 4_000_000)
}

/// Why a run is not begun.
public struct RunRefused: Error, Sendable, Equatable {
  /// One sentence.
  public var message: String
  /// What to do about it, where that is known.
  public var advice: String?
  /// The setting to change, where it is one.
  public var setting: String?

  /// A refusal with its sentence.
  public init(_ message: String, advice: String? = nil, setting: String? = nil) {
    self.message = message
    self.advice = advice
    self.setting = setting
  }
}

extension Cost {
  /// Refuses a run that needs more than the limit; `megabytes` may lower that of memory.
  func check(megabytes: Double? = nil) throws(RunRefused) {
    guard parameters <= Self.limit.parameters else {
      throw RunRefused(
        "A model has at most 4 million parameters; this one would have \(parameters).", setting: "layers")
    }
    let bytes = Swift.min(Self.limit.bytes, megabytes.flatMap { Int(exactly: ($0 * 1_048_576).rounded()) } ?? .max)
    guard self.bytes <= bytes else {
      throw RunRefused(
        "A run may take \((Double(bytes) / 1_048_576).shown) MB of memory; this one would take "
          + (self.bytes == .max
            ? "more than can be counted." : "\((Double(self.bytes) / 1_048_576).rounded(.up).shown) MB."))
    }
  }

  /// A product that stops at the largest number instead of overflowing.
  static func product(_ factors: Int...) -> Int {
    factors.reduce(1) { product, factor in
      let (result, isOver) = product.multipliedReportingOverflow(by: factor)
      return isOver ? .max : result
    }
  }

  /// A sum that stops at the largest number instead of overflowing.
  static func sum(_ terms: Int...) -> Int {
    terms.reduce(0) { sum, term in
      let (result, isOver) = sum.addingReportingOverflow(term)
      return isOver ? .max : result
    }
  }
}
