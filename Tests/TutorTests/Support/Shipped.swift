import Foundation
import Learner
import Lessons

@testable import Tutor

/// The content of this repository.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content").path()

  static let library: Library = {
    do {
      return try Library.find(ContentPlace(named: folder, programFolder: "/", currentFolder: "/"))
    } catch {
      preconditionFailure("The shipped content cannot be read: \(error)")
    }
  }()
}

/// A clock that stands until it is moved.
final class TestClock: @unchecked Sendable {
  // 2026-03-02 19:00 UTC, a Monday evening.
  var utc: Int64 = 1_772_478_000_000
  var offset = 0

  var clock: Clock { Clock { Clock.Time(utc: self.utc, offset: self.offset) } }

  func pass(days: Int = 0, minutes: Int = 0) {
    utc += Int64(days * 86_400_000 + minutes * 60_000)
  }

  /// An event as the record would make it.
  func event(_ happening: Happening, number: Int) -> Event {
    Event(
      id: String(repeating: "0", count: 18) + String(100_000 + number), device: "test", seq: number, utc: utc,
      offset: offset, day: Day(utc: utc, offset: offset), what: happening)
  }
}
