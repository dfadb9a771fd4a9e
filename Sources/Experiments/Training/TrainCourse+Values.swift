import Elementary
import Formula
import Neural

extension TrainCourse {
  /// The first walker's network, as it is now.
  var model: MLP { trainees[0].model }

  /// Whether it broke off, with a loss that is not finite.
  var isBroken: Bool { log.cut != nil }

  var values: [(name: String, value: Value)] {
    let hasTest = !data.testRows.isEmpty
    let unasked = Value.missing("it was not asked for")
    let noOptimum = Value.missing(
      trainees[0].model.widths.count > 2
        ? "the lowest loss of an mlp is not known" : "the loss has no lowest point, or none was reached yet")
    return [
      ("loss", log.curve(log.loss)),
      ("batchLoss", .series(log.batchCurve)),
      (
        "accuracy",
        !data.hasClasses
          ? .missing("\(data.name) has no classes to be right about")
          : !hasTest
            ? .missing("all samples are trained on, none is left to test on")
            : costly.accuracy ? log.curve(log.accuracy) : unasked
      ),
      ("excess", costly.optimum ? log.optimum.map { log.curve(log.excess(above: $0)) } ?? noOptimum : unasked),
      ("floor", costly.optimum ? log.optimum.map(log.floor) ?? noOptimum : unasked),
      ("gradient", costly.statistics ? log.curve(log.gradient) : unasked),
      ("noiseScale", costly.statistics ? log.curve(log.noiseScale) : unasked),
      (
        "gradientError",
        costly.gradientError ? log.gradientError.map { .number($0) } ?? .missing("no step was taken") : unasked
      ),
      (
        "curvature",
        !isBendable
          ? .missing("it would take more memory than a run may")
          : costly.curvature
            ? log.curvature.map { .number($0) } ?? .missing(log.cut ?? "it is measured at the end") : unasked
      ),
      (
        "steps",
        plan.until == 0
          ? .number(Double(plan.steps))
          : log.isMet ? .number(Double(step)) : .missing("the loss never came down to \(plan.until.shown)")
      ),
      ("memory", .number(Double(plan.memory))),
      ("scaledRate", .number(plan.fullRate)),
      ("diverged", .number(diverged == nil ? 0 : 1)),
    ]
  }
}
