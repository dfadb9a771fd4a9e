import Testing

@testable import Learner

@Suite struct `A damaged journal` {
  private let events: [Event]
  private let bytes: [UInt8]
  /// Where each line begins, and where the last one ends.
  private let starts: [Int]

  init() throws {
    var diary = Diary()
    let short: [Happening] = [
      .left(question: "p:l/ü"), .undone(of: "aaaa"), .marked(lesson: "p:l", section: "s"), .quizEnded(right: 1, of: 3),
    ]
    for what in short { diary.write(what) }
    events = diary.events
    var bytes: [UInt8] = [], starts = [0]
    for event in events {
      bytes += try event.encode() + [0x0A]
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  @Test func `is read whole where it is whole`() {
    let (journal, journalEvents) = Journal.events(in: bytes)
    #expect(journalEvents == events)
    #expect(journal.damaged.isEmpty)
    #expect(journal.torn == nil)
    #expect(!journal.lacksNewline)
    #expect(journal.mended(bytes) == bytes)
  }

  @Test func `cut anywhere loses nothing but the line that was cut`() {
    for length in 0...bytes.count {
      let cut = Array(bytes[..<length])
      let (journal, journalEvents) = Journal.events(in: cut)
      // A line is whole as soon as all but its newline is there.
      let whole = starts.dropFirst().count { $0 - 1 <= length }
      guard journalEvents == Array(events.prefix(whole)), journal.damaged.isEmpty else {
        Issue.record("cut to \(length) bytes: \(journalEvents.count) events of \(whole)")
        return
      }
      let isInside = !starts.contains(length) && !starts.contains(length + 1)
      #expect((journal.torn != nil) == isInside, "cut to \(length) bytes")
      #expect(journal.lacksNewline == (length > 0 && starts.contains(length + 1)), "cut to \(length) bytes")
    }
  }

  @Test(arguments: 0..<8)
  func `with a bit flipped loses nothing but the line that was hit, or two at a newline`(bit: Int) {
    for at in bytes.indices {
      var flipped = bytes
      flipped[at] ^= 1 << bit
      let (journal, journalEvents) = Journal.events(in: flipped)
      let line = starts.lastIndex { $0 <= at }!
      let isNewline = bytes[at] == 0x0A
      var expected = events
      expected.removeSubrange(line...(isNewline ? min(line + 1, events.count - 1) : line))
      // What stands before a lost last newline is a line that is torn, or one that has all but its newline.
      guard expected.allSatisfy(journalEvents.contains), journalEvents.count <= events.count,
        journalEvents.allSatisfy(events.contains)
      else {
        Issue.record("bit \(bit) of byte \(at): \(journalEvents.count) events")
        return
      }
      if bit > 0 { continue }
      let (mended, mendedEvents) = Journal.events(in: journal.mended(flipped))
      #expect(mendedEvents == journalEvents)
      #expect(mended.damaged.isEmpty && mended.torn == nil)
    }
  }

  @Test func `with a block of zeros, as a power cut leaves it, keeps all before and behind it`() {
    let hole = [UInt8](repeating: 0, count: 512)
    #expect(Journal.events(in: bytes + hole).events == events)
    #expect(Journal.events(in: bytes + hole).journal.torn != nil)
    let (journal, journalEvents) = Journal.events(in: bytes + hole + [0x0A] + bytes)
    #expect(journalEvents == events + events)
    #expect(journal.damaged == [bytes.count..<bytes.count + 512])
  }

  @Test(arguments: [[], [0x0A], [0x0A, 0x0A], [0], Array("\u{FEFF}\r\n{}\n".utf8), [0xFF, 0x0A, 0xFE]] as [[UInt8]])
  func `that never was one holds no events`(bytes: [UInt8]) {
    let (journal, events) = Journal.events(in: bytes)
    #expect(events.isEmpty)
    #expect(Journal.events(in: journal.mended(bytes)).events.isEmpty)
  }
}
