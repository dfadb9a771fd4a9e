internal import Text

/// Breaks text into lines at a width, in one pass over its bytes.
///
/// It breaks at spaces, behind the hyphen of a compound outside code, between wide characters, and inside a word only
/// where the word is wider than a line. No line begins with a percent sign, a dash or an operator that stands alone. The
/// text has one space between words, and no control character but the newline, which ends a line.
struct Wrapping {
  private let bytes: [UInt8]
  private let runs: [(end: Int, role: Role)]
  private let width: Int
  private let hanging: Int

  private var lineStart: Int
  private var isFirst = true
  private var run: Int
  private var limit: Int
  /// The cells from `lineStart` on.
  private var column = 0
  /// The last place where the line may end; `next` is where the following line then begins, in column `columnThere`.
  private var chance: (end: Int, next: Int, columnThere: Int)?
  /// The last such place inside short code, or beside a sign that belongs to its neighbour: broken only where there is no
  /// other.
  private var lastResort: (end: Int, next: Int, columnThere: Int)?

  /// Wraps `text` from a place on. The first line has `width` columns, the others begin `hanging` further in.
  init(_ text: SpeltText, from start: SpeltText.Place, width: Int, hanging: Int = 0) {
    (bytes, runs, self.width, self.hanging) = (text.bytes, text.runs, max(2, width), hanging)
    limit = self.width
    (lineStart, run) = (start.byte, start.run)
  }

  /// Adds the lines to others, each without spaces at its ends; none where there is no text.
  mutating func wrap(to lines: inout [Galley.Row]) {
    let text = bytes
    let bytes = text.span
    var place = lineStart
    var previous: UInt32 = 0
    // The run at the last look, where it ends, and the bytes of it that should stand on one line.
    var here = run
    var hereEnd = here < runs.count ? runs[here].end : place
    var short = shortCode(run)
    // Up to where the next bytes are known not to be plain words alone.
    var known = place
    while place < bytes.count {
      let byte = bytes[place]
      while hereEnd <= place {
        here += 1
        hereEnd = runs[here].end
        short = shortCode(here)
      }
      // Most text is plain words: as many as fit are taken at one look, and the last space among them is a chance.
      if place >= known, byte != 0x20, previous < 0x80, column < limit, short.isEmpty {
        let words = bytes.extracting(place..<min(hereEnd, place + limit - column))
        if words.count >= 16, Self.isPlain(words), let space = Self.lastSpace(in: words) {
          chance = (place + space, place + space + 1, column + space + 1)
          column += words.count - 1
          place += words.count - 1
          previous = UInt32(bytes[place - 1])
          continue
        }
        known = place + words.count
      }
      if Self.isLetter(byte) && previous < 0x80 && column < limit {
        let furthest = min(bytes.count, place + limit - column)
        var end = place + 1
        while end < furthest, Self.isLetter(bytes[end]) { end += 1 }
        column += end - place
        place = end
        previous = UInt32(bytes[end - 1])
        continue
      }
      if byte == 0x20 {
        if place == lineStart {
          lineStart += 1
        } else {
          column += 1
          if short.contains(place) || Self.binds(bytes, at: place) {
            lastResort = (place, place + 1, column)
          } else {
            chance = (place, place + 1, column)
          }
        }
        place += 1
        previous = 0x20
        continue
      }
      if byte == 0x0A {
        emit(to: place, into: &lines)
        place += 1
        begin(at: place, column: 0)
        previous = 0
        continue
      }
      let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : Self.decoded(bytes, at: place)
      let cells = byte < 0x80 ? 1 : Unicode.Scalar(scalar).map { Width.of($0) } ?? 1
      if (cells == 2 || isWide(previous)) && place > lineStart && mayPart(previous, scalar) {
        chance = (place, place, column)
      }
      if column + cells > limit && place > lineStart {
        if let chance = chance ?? lastResort, chance.end > lineStart {
          emit(to: chance.end, into: &lines)
          begin(at: chance.next, column: column - chance.columnThere)
          if let resort = lastResort, resort.end > chance.end {
            lastResort = (resort.end, resort.next, resort.columnThere - chance.columnThere)
          } else {
            lastResort = nil
          }
        } else {
          emit(to: place, into: &lines)
          begin(at: place, column: 0)
        }
        continue
      }
      column += cells
      place += length
      if byte == 0x2D && isLetter(previous) && place < bytes.count && isLetter(UInt32(bytes[place]))
        && !isCode(place - 1)
      {
        chance = (place, place, column)
      }
      if cells > 0 { previous = scalar }
    }
    if lineStart < bytes.count { emit(to: bytes.count, into: &lines) }
  }

  private mutating func begin(at place: Int, column: Int) {
    lineStart = place
    self.column = column
    limit = max(2, width - hanging)
    chance = nil
  }

  /// The bytes from `lineStart` up to `end` as a line.
  private mutating func emit(to end: Int, into lines: inout [Galley.Row]) {
    var end = end
    while end > lineStart && bytes[end - 1] == 0x20 { end -= 1 }
    while run < runs.count && runs[run].end <= lineStart { run += 1 }
    lines.append(Galley.Row(indent: isFirst || end <= lineStart ? 0 : hanging, words: lineStart..<end, run: run))
    isFirst = false
  }

  /// Whether a byte of ASCII takes a column and lets no line end beside it.
  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E && byte != 0x2D }

  /// Whether all are letters of ASCII and spaces, of which any but the last may end a line.
  private static func isPlain(_ words: Swift.Span<UInt8>) -> Bool {
    // Without a way out of the loop, it looks at many bytes at once.
    var others: UInt8 = 0
    for index in words.indices {
      let byte = words[index]
      others |= (byte &- 0x20 > 0x5E ? 1 : 0) | (byte == 0x2D ? 1 : 0) | (byte == 0x25 ? 1 : 0)
    }
    return others == 0
  }

  /// The last space that stands before the last byte.
  private static func lastSpace(in words: Swift.Span<UInt8>) -> Int? {
    var index = words.count - 2
    while index > 0, words[index] != 0x20 { index -= 1 }
    return index > 0 ? index : nil
  }

  /// The scalar at `place` and its length; a byte that begins none counts as one.
  private static func decoded(_ bytes: Swift.Span<UInt8>, at place: Int) -> (UInt32, Int) {
    let lead = bytes[place]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, place + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[place + index] & 0x3F) }
    return (value, length)
  }

  private func isWide(_ scalar: UInt32) -> Bool {
    scalar >= 0x1100 && Unicode.Scalar(scalar).map { Width.of($0) == 2 } ?? false
  }

  /// Whether a line may end between two neighbours of which one is wide: not before closing marks, not behind opening ones.
  private func mayPart(_ left: UInt32, _ right: UInt32) -> Bool {
    let isModifier = (0x1F3FB...0x1F3FF).contains(right)
    if isModifier || Self.closing.contains(right) || Self.opening.contains(left) { return false }
    return !(left < 0x80 && left != 0) || isWide(right) && isLetter(left)
  }

  private static let closing = Set("、。，．：；！？）］｝〉》」』】ー々,.:;!?)]}%”’…".unicodeScalars.map(\.value))
  private static let opening = Set("（［｛〈《「『【([{“‘".unicodeScalars.map(\.value))

  private func isLetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A || scalar >= 0xC0
  }

  /// The bytes inside a run of code or math so short that it is read at one glance, and should stand on one line.
  private func shortCode(_ run: Int) -> Range<Int> {
    guard run < runs.count, runs[run].role == .code || runs[run].role == .key || runs[run].role == .math else {
      return 0..<0
    }
    let start = run > 0 ? runs[run - 1].end : 0
    let length = runs[run].end - start
    return length > 0 && length <= min(40, width / 2) ? start + 1..<runs[run].end : 0..<0
  }

  /// Whether the space at `place` stands before a sign that ends what was said, or between a × and its number.
  private static func binds(_ bytes: Swift.Span<UInt8>, at place: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case 0x25: return true
    case 0x30...0x39: return place > 1 && bytes[place - 2] == 0xC3 && bytes[place - 1] == 0x97
    case 0xC2, 0xC3, 0xE2: break
    default: return false
    }
    let (scalar, length) = decoded(bytes, at: place + 1)
    let after = place + 1 + length
    return trailing.contains(scalar) && (after >= bytes.count || bytes[after] == 0x20)
  }

  private static let trailing = Set("·×÷–…".unicodeScalars.map(\.value))

  /// Whether the byte at `place` is part of something that is typed as it stands.
  private func isCode(_ place: Int) -> Bool {
    guard let role = runs[run...].first(where: { $0.end > place })?.role else { return false }
    return switch role {
    case .code, .key, .math, .link, .address: true
    default: false
    }
  }
}
