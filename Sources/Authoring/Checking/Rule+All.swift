extension Rule {
  /// Every rule, in the order in which the manual lists them.
  public static let all: [Rule] = [
    explanation, codeWidth,
  ]
}
