/// The time of this computer, as the system knows it.
public enum SystemTime {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public static var milliseconds: Int64 { SystemCalls.milliseconds }

  /// Minutes east of UTC that clocks on this computer show at a moment given in milliseconds since 1970.
  ///
  /// It is taken from the system's own calendar: FoundationEssentials reads legal zones such as `TZ=":Europe/Paris"` as UTC.
  public static func minutesEast(at milliseconds: Int64) -> Int {
    SystemCalls.minutesEast(at: milliseconds)
  }
}
