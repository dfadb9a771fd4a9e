import Plots
import Terminal

/// Screens that together hold every element.
enum Samples {
  static let all: [(name: String, screen: Screen)] = [
    ("prediction", prediction), ("picture", picture), ("question", question), ("reading", reading), ("code", code),
    ("end", end), ("home", home),
  ]

  static let prediction = Screen([
    .banner(
      left: [Span("Deep Learning · lesson 12 of 27", .dim)], right: [Span("Batch size ↔ learning rate", .heading)],
      rule: "1 of 7 · 6 min left", spoken: "Lesson 12, Batch size and learning rate. Section 1 of 7, 6 minutes left."),
    .blank,
    .paragraph([
      "“I made the batch eight times bigger, and training got ", Span("worse", .emphasis),
      ".” Everybody says it once. Batch size and learning rate are one knob in two parts.",
    ]),
    .blank,
    .paragraph(["Before you look: batch 8 → 64, same rate, one epoch. The loss will be"]),
    .choices([
      Choice(key: "a", text: ["better: the gradient is cleaner"]), Choice(key: "b", text: ["the same"]),
      Choice(key: "c", text: ["worse"]),
    ]),
    .blank,
    .ends(
      left: [Span("Your progress stays on this computer.", .dim)], right: [Span("about · contents · help", .key)]),
  ])

  static let picture = Screen([
    .ends(left: ["You guessed it: worse."], right: [Span("+4 XP", .good)]),
    .blank,
    .picture(
      Plot(
        subject: "Loss", x: Axis("samples seen", unit: "samples"), y: Axis("loss"),
        layers: [
          .curve(Curve("8", spoken: "at batch 8", points: curve(from: 2.32, to: 0.099, steps: 64), ink: .series(0))),
          .curve(Curve("64", spoken: "at batch 64", points: curve(from: 2.32, to: 1.31, steps: 8), ink: .series(1))),
        ]),
      beside: [
        .table(
          header: [["batch"], ["steps"], ["loss"]],
          rows: [[["8"], ["64"], ["2.32 → 0.099"]], [["64"], ["8"], ["2.32 → 1.31"]]],
          alignments: [.right, .right, .right]),
        .blank,
        .keyValues([("learning rate", ["0.32"]), ("", [Span("= 0.04 × 64/8", .dim)]), ("turning", ["16° a step"])]),
      ]),
    .blank,
    .paragraph(["The same samples, an eighth of the steps, none of them longer."]),
  ])

  static let question = Screen([
    .line([Span("Quick check", .strong), " · 1 of 3 · ", Span("0/3 so far", .dim)]),
    .blank,
    .paragraph(["From batch 64 to 256: what does the linear rule say of the learning rate?"]),
    .blank,
    .choices([
      Choice(key: "a", text: ["Leave it alone"]), Choice(key: "b", text: ["Divide it by 4"]),
      Choice(key: "c", text: ["Multiply it by 4"]), Choice(key: "d", text: ["Multiply it by 2"]),
    ]),
    .blank,
    .paragraph([
      Span("Not quite:", .bad), " 2 is ", Span("√4", .math, spoken: "the square root of 4"),
      ". It keeps the noise of one step, not the way made in an epoch (ten epochs at batch 256: loss 0.89 with ×2, 0.45 with ×4).",
    ]),
    .paragraph(["Once more (6 XP), ", Span("hint", .key), ", or Enter to go on."]),
  ])

  static let reading = Screen([
    .heading(["What moves with the batch"], level: 2),
    .blank,
    .paragraph([
      "Noise falls as ", Span("1/√B", .math, spoken: "1 over the square root of B"),
      ", so a state-of-the-art run with ",
      Span("batch=512", .code), " hears four times less of it than one with ", Span("batch=32", .code), ".",
    ]),
    .blank,
    .list(
      [
        [.paragraph(["Twice the batch, half the steps in an epoch, each a little surer of its direction."])],
        [
          .paragraph(["The two rules:"]),
          .list(
            [
              [.paragraph([Span("linear", .strong), ": rate × B/B₀, for stochastic gradient descent"])],
              [.paragraph([Span("square root", .strong), ": rate × √(B/B₀), for Adam"])],
            ], ordered: 1),
        ],
      ], ordered: nil),
    .blank,
    .table(
      header: [["quantity"], ["batch 8"], ["batch 64"], ["why"]],
      rows: [
        [["steps an epoch"], ["64"], ["8"], ["512 samples over the batch"]],
        [["noise of a step"], ["1"], ["0.35"], ["falls as 1/√B, because independent errors cancel"]],
        [["warmup"], ["–"], ["20"], ["only where the rate was scaled"]],
      ], alignments: [.left, .right, .right, .left]),
    .blank,
    .callout(
      title: ["Rule: scale both"],
      [
        .paragraph(["Multiply the rate by what you multiply the batch by, and ramp it up over the first epochs."]),
        .blank,
        .paragraph(["It breaks above a critical batch."]),
      ]),
    .blank,
    .paragraph(["日本語の文章も折り返されます。一行に収まらない場合は、文字の間で改行します。長い文章ですから。"]),
  ])

  static let code = Screen([
    .paragraph(["The loop:"]),
    .blank,
    .code(lines: [
      [Span("for", .keyword), Span(" step, (x, y) ", .code), Span("in", .keyword), Span(" enumerate(loader):", .code)],
      [
        Span("    loss = criterion(model(x), y) / accumulation_steps  ", .code),
        Span("# divide, or the rate acts eight times as large", .comment),
      ], [],
      [Span("\tloss.backward()", .code)],
    ]),
  ])

  static let end = Screen([
    .ends(left: ["Lesson 12 is done: 3/3, 82 XP."], right: ["Level 1, 82 of 100 XP"]),
    .indented([.paragraph(["three right at once 30 · three guesses 12 · the lesson 40"])], by: 2),
    .blank,
    .paragraph(["2 of 3 guesses right. The surprise: the smoothest rule explodes at 512."]),
    .indented([.paragraph([Span("gradus run batch-size/descent rule=linear batch=512 seed=1", .code)])], by: 2),
    .blank,
    .paragraph([Span("Saved on this computer only.", .dim), " Enter: the decision card · beyond · quit"]),
  ])

  static let home = Screen([
    .ends(left: ["Level 2  ▓▓▓▓▓▓░░░░░░░░░░  120 of 300 XP"], right: ["6 days in a row · 1 freeze"]),
    .line([Span("▸ ", .selected), "12  Batch size ↔ learning rate"]),
    .line(["batch    1  2  4  8  16  32 ", Span("‹64›", .selected), " 128  256  512"]),
  ])

  private static func curve(from start: Double, to end: Double, steps: Int) -> [Point] {
    (0...steps).map { step in
      let part = Double(step) / Double(steps)
      return Point(512 * part, end + (start - end) * (1 - part) * (1 - part) * (1 - part))
    }
  }
}
