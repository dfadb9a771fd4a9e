import Terminal

/// A long screen in parts, which are made when they are asked for.
struct ScreenParts: RandomAccessCollection, Sendable {
  let count: Int
  private let part: @Sendable (Int) -> [Element]

  init(count: Int, _ part: @escaping @Sendable (Int) -> [Element]) { (self.count, self.part) = (count, part) }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(number: Int) -> [Element] { part(number) }
}
