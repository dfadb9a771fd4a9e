extension Rule {
  /// Every rule, in the order in which the manual lists them.
  public static let all: [Rule] = pack + structure + questions + prose + drawing + runs

  private static let pack: [Rule] = [reservedID, lessonFolders, goneIDs, dataFiles, dataSource, unusedData]

  private static let structure: [Rule] = [references, links, imageFiles, minutes, earlierIDs, keyFormulas, yamlWords]

  private static let questions: [Rule] = [
    explanation, teachingSection, allRight, givesAway, lastOption, optionWords, silentFeedback, undrawn, keyNumber,
    modelAnswer, wrongAccepted, variants,
  ]

  private static let prose: [Rule] = [glossary, html, footnotes, emoji, tableDashes]

  private static let drawing: [Rule] = [codeWidth, tableWidth, wordWidth]

  private static let runs: [Rule] = [claims, untrained, predictions, measuredKeys]
}
