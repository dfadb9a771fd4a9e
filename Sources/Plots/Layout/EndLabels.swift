/// Puts the names of curves beside their ends, one a row, moved as little as needed.
enum EndLabels {
  /// Rows for labels that would like to stand at `wishes` (in rows, from the top), in the order of the wishes and
  /// without two in one row. Labels beyond the number of rows get nil, the last ones first.
  static func rows(for wishes: [Double], among rows: Int) -> [Int?] {
    let order = wishes.indices.prefix(max(rows, 0)).sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var placed: [Int?] = Array(repeating: nil, count: wishes.count)
    // Labels that push each other form a block around the mean of their wishes.
    var blocks: [(members: [Int], sum: Double)] = []
    func top(_ block: (members: [Int], sum: Double)) -> Int {
      let size = block.members.count
      let centred = block.sum / Double(size) - Double(size - 1) / 2
      return Int(min(max(centred.rounded(), 0), Double(rows - size)))
    }
    for index in order {
      blocks.append(([index], min(max(wishes[index].rounded(.down), 0), Double(rows - 1))))
      while blocks.count > 1,
        top(blocks[blocks.count - 2]) + blocks[blocks.count - 2].members.count > top(blocks[blocks.count - 1])
      {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].members += last.members
        blocks[blocks.count - 1].sum += last.sum
      }
    }
    for block in blocks {
      for (place, index) in block.members.enumerated() { placed[index] = top(block) + place }
    }
    return placed
  }
}
