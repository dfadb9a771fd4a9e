import Neural

/// The optimisers that the setting `optimizer` names.
enum OptimizerName: String, CaseIterable, Sendable {
  case sgd, nesterov, rmsprop, adam, adamw
}

extension OptimizerName {
  /// The optimiser with the numbers of these settings, for networks of this one's shape.
  func optimizer(for model: MLP, _ settings: Settings) -> any Optimizer {
    let momentum = Float(settings.number("momentum"))
    let (beta1, beta2) = (settings.number("beta1"), settings.number("beta2"))
    let epsilon = settings.number("epsilon")
    switch self {
    case .sgd: return SGD(for: model, momentum: momentum)
    case .nesterov: return Nesterov(for: model, momentum: momentum)
    case .rmsprop: return RMSProp(for: model, decay: beta2, epsilon: epsilon)
    case .adam: return Adam(for: model, meanDecay: beta1, squareDecay: beta2, epsilon: epsilon)
    case .adamw:
      return AdamW(
        for: model, weightDecay: settings.number("decay"), meanDecay: beta1, squareDecay: beta2, epsilon: epsilon)
    }
  }

  /// How many numbers it remembers for each weight.
  func memory(momentum: Double) -> Int {
    switch self {
    case .sgd: momentum > 0 ? 1 : 0
    case .nesterov, .rmsprop: 1
    case .adam, .adamw: 2
    }
  }
}
