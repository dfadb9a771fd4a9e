/// How large a picture may be, and how much may be spent on it; beyond it is a refusal.
enum Limits {
  /// Of the file.
  static let bytes = 8 << 20
  /// Of the picture: eight bytes each, while it is scaled.
  static let pixels = 8 << 20
  /// Along one side of what is asked for.
  static let side = 1024
  /// Of address space.
  static let memory = 256 << 20
  static let processorSeconds = 1
  /// Until the file has come and the picture is made.
  static let seconds = 5
  /// How much larger than it is a picture of few pixels may become.
  static let enlargement = 4
}
