import Experiments
import Formula
import Testing

struct SettingsTests {
  @Test(arguments: [
    (Kind.descent, "batch", "64", "64"), (.descent, "rate", "0,05", "0.05"), (.descent, "rate", "1/4", "0.25"),
    (.descent, "rule", "Linear", "linear"), (.descent, "curvature", "1 0.5", "[1, 0.5]"),
    (.train, "layers", "[64, 32, 10]", "[64, 32, 10]"), (.train, "labelNoise", "20 %", "0.2"),
    (.train, "data", "digits", "digits"), (.noise, "batch", "1024", "1024"),
  ])
  func `a setting is read as it is typed`(kind: Kind, name: String, typed: String, text: String) throws {
    #expect(try Settings(kind: kind).setting(name, to: typed)[name].text == text)
  }

  private static let refusals: [(Kind, String, String, String?, String?)] = [
    (Kind.descent, "bacth", "64", "There is no setting “bacth”.", "Did you mean batch?"),
    (.descent, "gain", "1", "There is no setting “gain”.", nil),
    (.descent, "batch", "0", "batch takes a whole number from 1 to 16384, not “0”.", nil),
    (.descent, "batch", "1.5", "batch takes a whole number from 1 to 16384, not “1.5”.", nil),
    (.descent, "batch", "many", "batch takes a whole number from 1 to 16384, not “many”.", nil),
    (.descent, "rate", "-1", "rate takes a number from 0 to 1000, not “-1”.", nil),
    (.descent, "rule", "liner", "rule takes fixed, sqrt or linear, not “liner”.", "Did you mean linear?"),
    (
      .descent, "curvature", "1", "curvature takes 2 numbers from 0.001 to 1000, such as [1, 0.25], not “1”.", nil
    ),
    (
      .train, "layers", "[64, 0]",
      "layers takes 2 to 8 whole numbers from 1 to 4096, such as [2, 16, 2], not “[64, 0]”.", nil
    ),
    (
      .train, "data", "../x",
      "data takes two-classes, moons, circles, spirals, xor, line, sine or the name of a table of the pack, not “../x”.",
      nil
    ),
    (
      .descent, "batch", "1024", "A batch of 1024 does not fit into 512 samples.", "batch takes at most 512 here."
    ),
    (.descent, "samples", "8", nil, nil),
    (
      .train, "optimizer", "adma", "optimizer takes sgd, nesterov, rmsprop, adam or adamw, not “adma”.",
      "Did you mean adam?"
    ),
    (
      .train, "schedule", "cosin", "schedule takes constant, step, linear or cosine, not “cosin”.",
      "Did you mean cosine?"
    ),
    (.train, "beta_1", "0.9", "There is no setting “beta_1”.", "Did you mean beta1?"),
    (.train, "beta2", "1", "beta2 takes a number from 0 to 0.999999, not “1”.", nil),
    (.train, "plane", "random", "There is no setting “plane”.", nil),
    (
      .landscape, "plane", "sharp",
      "plane takes random, gradient, sharpest, random-plane, gradient-plane or sharpest-plane, not “sharp”.", nil
    ),
    (.landscape, "points", "2", "points takes a whole number from 3 to 201, not “2”.", nil),
    (.train, "samples", "16", "A batch of 32 does not fit into 16 samples.", nil),
  ]

  @Test(arguments: refusals)
  func `a setting that there is not, or does not take its value`(
    kind: Kind, name: String, typed: String, message: String?, advice: String?
  ) throws {
    guard let message else {
      #expect(try Settings(kind: kind).setting(name, to: typed)[name].text == typed)
      return
    }
    #expect(throws: SettingError(setting: name, message: message, advice: advice)) {
      try Settings(kind: kind).setting(name, to: typed)
    }
  }

  @Test
  func `base is the block's batch unless it is named, and stays when the batch moves`() throws {
    let settings = try Settings(kind: .descent, [("batch", "16")])
    #expect(settings.number("base") == 16)
    #expect(try settings.setting("batch", to: "64").number("base") == 16)
    #expect(try Settings(kind: .descent, [("batch", "16"), ("base", "8")]).number("base") == 8)
  }

  @Test(arguments: [("fixed", 0.04), ("sqrt", 0.16), ("linear", 0.64)])
  func `the rate goes along with the batch as the rule says`(rule: String, rate: Double) throws {
    let settings = try Settings(kind: .descent, [("base", "8"), ("batch", "128"), ("rule", rule), ("rate", "0.04")])
    #expect(abs(settings.scaledRate - rate) < 1e-15)
  }

  @Test
  func `only what differs is named, in the kind's order`() throws {
    let block = try Settings(kind: .descent)
    let changed = try block.changed(by: [("rule", "linear"), ("batch", "64"), ("epochs", "1")])
    #expect(changed.differences(from: block).map { "\($0)=\($1.text)" } == ["batch=64", "rule=linear"])
    #expect(changed.all.map(\.name) == Kind.descent.settings.map(\.name))
  }

  @Test
  func `epochs take the place of steps`() throws {
    let settings = try Settings(kind: .train, [("steps", "5")])
    #expect(try settings.setting("epochs", to: "2").number("steps") == 0)
  }

  @Test
  func `a slider without stops doubles, halves, and ends at its range`() throws {
    let batch = try #require(Kind.descent.setting("batch"))
    #expect(batch.neighbour(of: .number(8), isUp: true) == .number(16))
    #expect(batch.neighbour(of: .number(1), isUp: false) == nil)
    let rule = try #require(Kind.descent.setting("rule"))
    #expect(rule.neighbour(of: .word("fixed"), isUp: true) == .word("sqrt"))
    #expect(rule.neighbour(of: .word("linear"), isUp: true) == nil)
  }

  @Test(arguments: Kind.allCases)
  func `every kind shows what it measures, and takes its own defaults`(kind: Kind) throws {
    for spec in kind.settings where spec.name != "base" {
      #expect(try spec.value(from: spec.default.text) == spec.default, "\(spec.name)")
      #expect(!spec.note.isEmpty)
    }
    for name in kind.show.curves + kind.show.beside { #expect(kind.measure(name) != nil, "\(name)") }
    // A logistic model has every measure of a training, a plane every one of a landscape.
    let given = kind == .landscape ? [("plane", "random-plane"), ("points", "5")] : [("model", "logistic")]
    let result = try Run(Trial(settings: Settings(kind: kind, kind == .descent ? [] : given))).result()
    for spec in kind.measures {
      #expect((result.series(of: spec.name) != nil) == spec.isSeries, "\(spec.name)")
      #expect(result.grids.contains { $0.name == spec.name } == spec.isGrid, "\(spec.name)")
      #expect(spec.isGrid || spec.name == "width" || result.value(of: spec.name).reason == nil, "\(spec.name)")
    }
    #expect(result.measures.map(\.name) == kind.measures.filter { !$0.isPath && !$0.isGrid }.map(\.name))
  }
}
