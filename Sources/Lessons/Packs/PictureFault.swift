/// Why a picture is not drawn.
public enum PictureFault: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// It has more bytes or pixels than a picture may have, or takes too long.
  case large
  /// It is no PNG, or a damaged one.
  case broken
  /// The program is not there, or cannot be run.
  case unavailable
}
