import Elementary

extension Plot {
  /// The picture in words, made from its numbers:
  /// "Loss at batch 8 falls from 2.32 to 0.099 over 512 samples, half of it in the first 88."
  ///
  /// - Parameter pointing: whether the picture stands beside it, so that the names at its curves' ends help to find them.
  public func sentence(pointing: Bool = false) -> String {
    let sentences = (curves(pointing) + spreads + paths + scatters).filter { !$0.isEmpty }
    if !sentences.isEmpty { return sentences.joined(separator: " ") }
    return subject.isEmpty ? "There is nothing to show yet." : "\(subject): nothing to show yet."
  }

  /// What the signs of a path or a cloud drawn in ASCII mean; nil for a picture without one.
  public var legend: String? {
    var signs: [String] = [], rings = ""
    let clouds = layers.compactMap { layer -> String? in
      guard case .scatter(let scatter) = layer, scatter.isFine, let spoken = scatter.spoken else { return nil }
      return "\(scatter.ink == .dim ? ":" : "*") \(spoken)"
    }
    for layer in layers {
      switch layer {
      case .path(let path) where path.ink != .dim && signs.isEmpty: signs = ["O start", "X end"]
      case .mark(let mark) where !mark.name.isEmpty: signs.append("\(mark.sign) \(mark.name)")
      case .contour: rings = "; the dotted rings join places of equal height"
      default: break
      }
    }
    if !clouds.isEmpty { return (clouds + signs).joined(separator: ", ") + "." }
    return signs.first == "O start" ? signs.joined(separator: ", ") + rings + "." : nil
  }

  /// So many curves or paths are told one by one.
  private static let toldAtMost = 6

  /// One sentence for all curves; the stretch is said again where it changes.
  private func curves(_ pointing: Bool) -> [String] {
    let all = layers.compactMap { layer -> Curve? in if case .curve(let curve) = layer { curve } else { nil } }
    let told = all.compactMap { curve in CurveStory(curve).map { (curve: curve, story: $0) } }
    guard let first = told.first else { return [] }
    var clauses: [String] = []
    var stretch = (first.story.first.x, first.story.last.x)
    for (curve, story) in told.prefix(Plot.toldAtMost) {
      let mine = (story.first.x, story.last.x)
      let predicate = story.predicate(along: x, saysExtent: clauses.isEmpty || mine != stretch)
      clauses.append(clause(curve, predicate, isFirst: clauses.isEmpty, pointing))
      stretch = mine
    }
    let more = told.count - clauses.count
    if more > 0 { clauses.append("\(more) more curve\(more == 1 ? " is" : "s are") not told") }
    return [clauses.joined(separator: "; ") + "."]
  }

  private func clause(_ curve: Curve, _ predicate: String, isFirst: Bool, _ pointing: Bool) -> String {
    if !isFirst, let own = curve.subject { return "\(own) \(predicate)" }
    let subject = curve.subject ?? (self.subject.isEmpty ? "The curve" : self.subject)
    var words = curve.spoken ?? (curve.name.isEmpty ? "" : "(\(curve.name))")
    // "in the run with a ramp (d)"; "at batch 8" holds its name already.
    if pointing, let spoken = curve.spoken, !curve.name.isEmpty, !spoken.hasSuffix(curve.name),
      subject.lowercased() != curve.name
    {
      words += " (\(curve.name))"
    }
    if isFirst, words.isEmpty || curve.subject != nil { return "\(subject) \(predicate)" }
    if isFirst { return "\(subject) \(words) \(predicate)" }
    if curve.spoken != nil, !words.isEmpty { return "\(words) it \(predicate)" }
    return words.isEmpty ? "another \(predicate)" : "\(words) \(predicate)"
  }

  /// Bands by their medians and their ends, histograms by their middle.
  private var spreads: [String] {
    let all = layers.compactMap { layer -> String? in
      switch layer {
      case .band(let band): SpreadStory.sentence(band, subject: subject, along: x)
      case .histogram(let histogram): SpreadStory.sentence(histogram, of: x.label)
      default: nil
      }
    }
    let more = all.count - Plot.toldAtMost
    return all.prefix(Plot.toldAtMost) + (more > 0 ? ["\(more) more \(more == 1 ? "is" : "are") not told."] : [])
  }

  /// The first path in full, the ones before it by their ends, walkers beside it by their number.
  private var paths: [String] {
    let all = layers.compactMap { layer -> Path? in if case .path(let path) = layer { path } else { nil } }
    let told = all.compactMap(PathStory.init)
    let marks = layers.compactMap { layer -> Mark? in if case .mark(let mark) = layer { mark } else { nil } }
    let walkers = told.filter { $0.path.ink != .dim }
    var sentences = walkers.prefix(1).map { $0.sentence(marks: marks, x, y) }
    if walkers.count > 1 {
      sentences.append(
        walkers.count == 2 ? "1 more path runs beside it." : "\(walkers.count - 1) more paths run beside it.")
    }
    return sentences + told.filter { $0.path.ink == .dim }.prefix(Plot.toldAtMost).map { $0.before(marks: marks) }
  }

  private var scatters: [String] {
    layers.compactMap { layer -> String? in
      guard case .scatter(let scatter) = layer else { return nil }
      let points = scatter.points.filter(\.isFinite)
      guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
        let low = points.map(\.y).min(), let high = points.map(\.y).max()
      else { return nil }
      let count = points.count == 1 ? "1 point" : "\(Double(points.count).shown) points"
      let name = scatter.spoken ?? (scatter.name.isEmpty ? nil : "points of \(scatter.name)")
      if let name, let around = around(points, name) { return around }
      let of = scatter.name.isEmpty ? "" : " of \(scatter.name)"
      return "\(count)\(of): \(span(y.label, low, high)), \(span(x.label, left, right))."
    }
  }

  /// "200 batches: half of them within 0.21 of the full gradient, the farthest 0.6 away."; nil where nothing is marked.
  private func around(_ points: [Point], _ name: String) -> String? {
    let marks = layers.compactMap { layer -> Mark? in if case .mark(let mark) = layer { mark } else { nil } }
    guard marks.count == 1, let mark = marks.first, !mark.name.isEmpty, points.count > 3 else { return nil }
    let distances = points.map { point in
      let (x, y) = (point.x - mark.place.x, point.y - mark.place.y)
      return (x * x + y * y).squareRoot()
    }.sorted()
    let (half, farthest) = (distances.quantile(0.5), distances[distances.count - 1])
    return "\(Double(points.count).shown) \(name): half of them within \(half.shown) of the \(mark.name), "
      + "the farthest \(farthest.shown) away."
  }

  private func span(_ label: String, _ low: Double, _ high: Double) -> String {
    let name = label.isEmpty ? "" : label + " "
    return low == high ? "\(name)\(low.shown)" : "\(name)from \(low.shown) to \(high.shown)"
  }
}
