import Elementary
import Formula

/// That a run came to nothing: a number was not finite, or the loss ended above twice its start.
public struct Divergence: Sendable, Equatable {
  /// The optimiser step from which it was so.
  public var step: Int
  /// One clause: "the loss ends above twice its start".
  public var reason: String
  /// One sentence with the number that explains it, where one is known: a bowl's 2/λ.
  public var explanation: String?

  /// A divergence from a step on.
  public init(step: Int, reason: String, explanation: String? = nil) {
    self.step = step
    self.reason = reason
    self.explanation = explanation
  }
}

extension Divergence {
  /// What the losses of a run come to.
  ///
  /// - Parameter stepsPerX: how many optimiser steps one unit of the series' x has.
  /// - Returns: nil where the last loss is at most twice the first.
  init?(of loss: Series, stepsPerX: Double) {
    guard let first = loss.y.first, let last = loss.y.last, last > 2 * first else { return nil }
    let behind = loss.y.lastIndex { $0 <= 2 * first } ?? 0
    self.init(
      step: Int((loss.x[behind + 1] * stepsPerX).rounded()), reason: "the loss ends above twice its start")
  }

  /// That the loss is not finite from this step on.
  static func notFinite(_ loss: Double, at step: Int) -> Divergence {
    Divergence(step: step, reason: loss.isNaN ? "the loss became no number" : "the loss became infinite")
  }
}
