extension Plot {
  /// The picture in words, made from its numbers:
  /// "Loss at batch 8 falls from 2.32 to 0.099 over 512 samples, half of it in the first 88."
  public func sentence() -> String { subject }
}
