import CReference
import Foundation
import Neural
import Plots

/// How the time of a step grows with the batch and with the width, beside the C and beside what the processor could do
/// at most.
struct Scaling {
  /// The floating-point operations a second of a loop of nothing but fused multiply-adds.
  let peak = peak_flops()

  /// The pictures, each with its title, and a row for the share of the peak that the largest batch reaches.
  func show() -> [Row] {
    let digits = Samples.digits
    func workload(hidden: Int, batch: Int) -> Workload {
      Workload(
        name: "digits 64-\(hidden)-10", widths: [64, hidden, 10], samples: digits, batch: batch, rate: 0.05,
        momentum: 0.9, goal: 0, stretch: 0)
    }
    let batches = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map { (Double($0), workload(hidden: 32, batch: $0)) }
    let widths = [8, 16, 32, 64, 128, 256].map { (Double($0), workload(hidden: $0, batch: 64)) }
    let (times, largest) = measure(batches)
    draw("A step of 64-32-10 against the batch", Axis("batch", unit: "samples", scale: .log), times)
    draw(
      "A step of 64-w-10 at batch 64 against the width w", Axis("width", unit: "units", scale: .log), measure(widths).0)
    print(String(format: "\npeak: %.0f GFLOP/s, measured by fused multiply-adds in registers, one core", peak / 1e9))
    let ours = largest
    let bound = batches.last!.1.operations / peak
    return [
      Row(name: batches.last!.1.title, ours: ours, anchor: bound, peer: "peak", ratio: ours / bound)
    ]
  }

  private struct Times {
    var ours: [Plots.Point] = []
    var hand: [Plots.Point] = []
    var bound: [Plots.Point] = []
  }

  /// Microseconds a step, and the last of ours in seconds.
  private func measure(_ workloads: [(Double, Workload)]) -> (Times, Double) {
    var times = Times()
    var last = 0.0
    for (x, workload) in workloads {
      let rounds = Rounds(workload, peers: [], rounds: 7)
      last = median(rounds.core)
      times.ours.append(Point(x, last * 1e6))
      times.hand.append(Point(x, median(rounds.hand) * 1e6))
      times.bound.append(Point(x, workload.operations / peak * 1e6))
    }
    return (times, last)
  }

  private func draw(_ title: String, _ x: Axis, _ times: Times) {
    let plot = Plot(
      title: title, subject: "Time", x: x, y: Axis("µs a step", unit: "microseconds", scale: .log),
      layers: [
        .curve(Curve("gradus", points: times.ours, ink: .series(0))),
        .curve(Curve("C", points: times.hand, ink: .series(1))),
        .curve(Curve("peak", points: times.bound, ink: .dim)),
      ])
    print("")
    for line in plot.cells(width: 78, height: 18) { print(String(line.map(\.character))) }
  }
}

extension Workload {
  /// The multiplications and additions of a step's matrix products: forward, for the gradient, and back through all
  /// layers but the first.
  var operations: Double {
    zip(widths, widths.dropFirst()).enumerated().reduce(0) {
      $0 + ($1.offset == 0 ? 4 : 6) * Double(batch * $1.element.0 * $1.element.1)
    }
  }
}
