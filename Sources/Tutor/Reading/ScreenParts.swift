import Terminal

/// A long screen in parts, which are made when they are asked for.
struct ScreenParts: RandomAccessCollection, Sendable {
  typealias Part = [Terminal.Element]

  let count: Int
  private let part: @Sendable (Int) -> Part

  init(count: Int, _ part: @escaping @Sendable (Int) -> Part) {
    self.count = count
    self.part = part
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(number: Int) -> Part { part(number) }
}
