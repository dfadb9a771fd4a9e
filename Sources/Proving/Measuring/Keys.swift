import Experiments
public import Formula
public import Lessons

/// What a prediction's proof found: the calls it names, and whether it holds.
public struct Settled: Sendable, Equatable {
  /// Each call as written with its number; none where it is missing.
  public var measured: [(call: String, value: Double?)]
  /// Whether the proof holds.
  public var holds: Bool
  /// Why a number is missing, where one is.
  public var reason: String?

  /// Whether both found the same.
  public static func == (a: Settled, b: Settled) -> Bool {
    a.holds == b.holds && a.reason == b.reason && a.measured.elementsEqual(b.measured) { $0 == $1 }
  }
}

extension Laboratory {
  /// The seed at which keys and predictions are computed.
  public static let keySeed: UInt64 = 1

  /// Runs what a prediction's proof names.
  public func settle(_ proof: Claim, in bench: Bench, seed: UInt64 = keySeed) throws -> Settled {
    let measured = try proof.calls.map { call in
      (call: call.written, value: try value(of: call, in: bench, seed: seed).number)
    }
    let outcome = try proof.test(variables: [:]) { try value(of: $0, in: bench, seed: seed) }
    return Settled(measured: measured, holds: outcome.holds, reason: outcome.reason)
  }

  /// The right number of a question: its formula with the drawn variables, and with the measures of the experiment that
  /// it names.
  ///
  /// - Parameter bench: gives the bench of an experiment's id.
  /// - Throws: a `Finding` at the key where it has no number.
  public func value(
    of key: AnswerKey, variables: [String: Double] = [:], bench: (String) -> Bench?
  ) throws -> Double {
    guard let source = key.value else { throw key.finding("The answer has no value.") }
    return try number(source, of: key, variables: variables, bench: bench)
  }

  /// The number that a formula of a key comes to, such as that of a mistake.
  ///
  /// - Throws: a `Finding` at the key where there is none.
  public func number(
    _ source: String, of key: AnswerKey, variables: [String: Double] = [:], bench: (String) -> Bench?
  ) throws -> Double {
    let experiment = key.experiment.flatMap(bench)
    do {
      let value = try Expression(parsing: source).evaluate(variables: variables) { call in
        guard let experiment else {
          throw key.finding(
            key.experiment.map { "There is no experiment “\($0)” that could be run." }
              ?? "“\(call.written)” is no drawn variable, and the key names no experiment.")
        }
        return try self.value(of: call, in: experiment, seed: Self.keySeed)
      }
      guard let number = value.number else { throw key.finding("“\(source)” has no number: \(value.reason ?? "").") }
      return number
    } catch let error as FormulaError {
      throw key.finding("“\(source)”: \(error.message)", advice: error.advice)
    } catch let error as SettingError {
      throw key.finding(error.message, advice: error.advice)
    } catch let error as RunRefused {
      throw key.finding(error.message, advice: error.advice)
    }
  }
}

extension AnswerKey {
  fileprivate func finding(_ message: String, advice: String? = nil) -> Finding {
    Finding(place: place, severity: .error, rule: "key", message: message, advice: advice)
  }
}
