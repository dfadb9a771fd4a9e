import Elementary

extension HeatMap {
  /// The map in words, made from its numbers: "Loss over batch 1 to 512 and rate 0.01 to 1: the best is 0.047 at batch 8
  /// and rate 0.1, the worst 2.3 at batch 512 and rate 0.01. The best rate goes from 0.05 at batch 1 to 1 at batch 512.
  /// 7 of 70 diverged."
  public func sentence() -> String {
    let count = values.count
    let lost = count - waiting - values.compactMap { $0 }.filter(\.isFinite).count
    guard let best = bestPlace, let value = value(best), let (low, high) = extremes else {
      return subject.isEmpty ? "There is nothing to show yet." : "\(subject): nothing to show yet."
    }
    let what = subject.isEmpty ? "The map" : subject
    if low == high {
      let place = lost > 0 ? "wherever there is a number" : "everywhere"
      return "\(what)\(extent) is \(value.shown) \(place)." + lostWords(lost)
    }
    var sentence = "\(what)\(extent): the best is \(value.shown) at \(name(of: best, joined: " and "))"
    let worst = self.best == .lowest ? high : low
    if let index = values.firstIndex(where: { $0 == worst }) {
      let place = Place(column: index % columns, row: index / columns)
      sentence += ", the worst \(worst.shown) at \(name(of: place, joined: " and "))"
    }
    return sentence + "." + valleyWords + lostWords(lost)
  }

  /// " over batch 1 to 512 and rate 0.01 to 1"
  private var extent: String {
    let sides = [x, y].map { side in
      let (first, last) = (side.values.first ?? "", side.values.last ?? "")
      return (side.label.isEmpty ? "" : side.label + " ") + (first == last ? first : "\(first) to \(last)")
    }
    return " over " + sides.joined(separator: " and ")
  }

  /// " The best rate goes from 0.05 at batch 1 to 1 at batch 512."
  private var valleyWords: String {
    let valley = valley
    guard marksValley, rows > 1, let first = valley.first, let last = valley.last, valley.count > 1 else { return "" }
    let name = y.label.isEmpty ? "row" : y.label
    func at(_ place: Place) -> String { "at " + (x.label.isEmpty ? "" : x.label + " ") + x.values[place.column] }
    if valley.allSatisfy({ $0.row == first.row }) { return " The best \(name) is always \(y.values[first.row])." }
    return " The best \(name) goes from \(y.values[first.row]) \(at(first)) to \(y.values[last.row]) \(at(last))."
  }

  private func lostWords(_ lost: Int) -> String { lost > 0 ? " \(lost) of \(values.count): \(missing)." : "" }
}
