internal import Files

/// Where the time comes from: the system, or a test.
public struct Clock: Sendable {
  /// A moment and how clocks showed it there.
  public struct Time: Sendable, Equatable {
    /// Milliseconds since 1970.
    public var utc: Int64
    /// Minutes east of UTC.
    public var offset: Int

    public init(utc: Int64, offset: Int) {
      self.utc = utc
      self.offset = offset
    }
  }

  public let now: @Sendable () -> Time

  public init(now: @escaping @Sendable () -> Time) { self.now = now }

  /// This computer's clock. It is asked anew each time: a program left open overnight, or flown over an ocean, goes with it.
  public static let system = Clock {
    let utc = SystemTime.milliseconds
    return Time(utc: utc, offset: SystemTime.minutesEast(at: utc))
  }

  /// The learner's day now.
  public func today(rolloverHour: Int) -> Day {
    let time = now()
    return Day(utc: time.utc, offset: time.offset, rolloverHour: rolloverHour)
  }
}
