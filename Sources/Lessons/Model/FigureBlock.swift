/// An image that stands alone in its paragraph: `![A loss that falls, then climbs](loss.png)`.
public struct FigureBlock: Sendable, Equatable {
  /// What is to be seen.
  public var description: [Inline]
  /// Where it lies, as it is written.
  public var address: String
  /// Its file; nil where the address leads out of the pack.
  public var file: PackFile?

  /// A figure.
  public init(description: [Inline], address: String, file: PackFile?) {
    self.description = description
    self.address = address
    self.file = file
  }
}

extension [Block] {
  /// The files of the figures in them, in the order of reading.
  public var figureFiles: [PackFile] {
    flatMap { block -> [PackFile] in
      switch block {
      case .figure(let figure): [figure.file].compactMap(\.self)
      case .list(let list): list.items.flatMap(\.figureFiles)
      case .quote(let blocks): blocks.figureFiles
      case .callout(let callout): callout.blocks.figureFiles
      case .question(let question):
        ([question.stem, question.why, question.modelAnswer, question.lookFor] + question.hints
          + question.options.map(\.feedback)).flatMap(\.figureFiles)
      default: []
      }
    }
  }
}
