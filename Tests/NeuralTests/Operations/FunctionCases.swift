import Elementary
import Neural

extension OperationCase {
  static let functions = [
    OperationCase("exp", 5_845_184_878_026_920_951) {
      $0.exp()
    } formula: {
      $0.map { .exp($0) }
    },
    OperationCase("log", 2_582_390_570_054_362_234, inputs: 0.2...6) {
      $0.log()
    } formula: {
      $0.map { .log($0) }
    },
    OperationCase("tanh", 4_595_023_431_355_648_658) {
      $0.tanh()
    } formula: {
      $0.map { .tanh($0) }
    },
    OperationCase("sigmoid", 4_682_613_189_544_030_632) {
      $0.sigmoid()
    } formula: {
      $0.map { 1 / (1 + .exp(-$0)) }
    },
    OperationCase("relu", 10_144_189_006_475_990_349, edges: [0]) {
      $0.relu()
    } formula: {
      $0.map { max($0, 0) }
    },
    OperationCase("gelu", 7_423_963_993_667_400_822) {
      $0.gelu()
    } formula: {
      $0.map { 0.5 * $0 * (1 + .erf($0 / (2.0).squareRoot())) }
    },
    OperationCase("softplus", 862_007_863_044_443_911) {
      $0.softplus()
    } formula: {
      $0.map { .log(1 + .exp($0)) }
    },
    OperationCase("softmax", 1_467_755_114_463_974_729) {
      $0.softmax()
    } formula: {
      $0.softmax
    },
    OperationCase("log-softmax", 16_988_687_050_382_036_637) {
      $0.logSoftmax()
    } formula: {
      $0.softmax.map { .log($0) }
    },
    OperationCase("dropout", 17_951_726_275_846_148_867) {
      $0.dropped
    } formula: { x in
      var generator = SeededGenerator(seed: 3)
      return x.map { generator.uniform() < 0.25 ? 0 : $0 / 0.75 }
    },
  ]
}

extension Numbers {
  var softmax: Numbers { rowwise { x, row in .exp(x) / row.map { .exp($0) }.sum } }
}

extension Tensor {
  fileprivate var dropped: Differentiated<Tensor> {
    var generator = SeededGenerator(seed: 3)
    return dropping(0.25, generator: &generator)
  }
}
