/// Asks `git cat-file --batch` for one object after the other.
///
/// The next is asked for when the last has come whole, so that neither side waits for the other.
struct BlobReader {
  private let child: System.Child
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var unread: ArraySlice<UInt8> = []
  private var left = 0

  init(_ child: System.Child) { self.child = child }

  /// Asks for an object of this size.
  mutating func ask(_ entry: TreeEntry) throws(Refusal) {
    guard let input = child.input else { throw Refusal(.git) }
    try System.write(Array((entry.object + "\n").utf8)[...], to: input, named: "git")
    var header: [UInt8] = []
    while header.last != UInt8(ascii: "\n") {
      header.append(contentsOf: try take(atMost: 1))
      if header.count > 256 { throw Refusal(.git, "an object cannot be read") }
    }
    let words = String(decoding: header.dropLast(), as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[1] == "blob", Int(words[2]) == entry.size else {
      throw Refusal(.git, "an object cannot be read")
    }
    left = entry.size
  }

  /// The object's next bytes; none at its end.
  mutating func next() throws(Refusal) -> ArraySlice<UInt8> {
    guard left > 0 else {
      if try take(atMost: 1) != [UInt8(ascii: "\n")] { throw Refusal(.git, "an object cannot be read") }
      return []
    }
    let piece = try take(atMost: left)
    left -= piece.count
    return piece
  }

  func stop() { child.stop() }

  private mutating func take(atMost most: Int) throws(Refusal) -> ArraySlice<UInt8> {
    if unread.isEmpty {
      let count = System.read(child.output, into: &buffer)
      if count == 0 { throw Refusal(.git, "an object cannot be read") }
      unread = buffer.prefix(count)
    }
    let piece = unread.prefix(most)
    unread = unread.dropFirst(piece.count)
    return piece
  }
}
