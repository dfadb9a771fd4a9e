import Elementary

/// Where the middle of many values lies, and how far they spread, told from the values alone.
enum SpreadStory {
  /// "20 seeds of loss: half of them between 0.11 and 0.15 around a median of 0.13, all between 0.05 and 0.3."
  static func sentence(_ histogram: Histogram, of subject: String) -> String? {
    let values = histogram.values
    guard let least = values.first, let most = values.last else {
      return histogram.lost > 0 ? "None of \(histogram.lost) \(histogram.name) is a number." : nil
    }
    let count = values.count == 1 ? "1 value" : "\(Double(values.count).shown) \(histogram.name)"
    var sentence = count + (subject.isEmpty ? "" : " of \(subject)") + ": "
    let lower = values.quantile(0.25), median = values.quantile(0.5), upper = values.quantile(0.75)
    if values.count == 1 {
      sentence += least.shown
    } else if least == most {
      sentence += "all \(least.shown)"
    } else if values.count < 4 {
      sentence += "from \(least.shown) to \(most.shown), median \(median.shown)"
    } else {
      sentence += "half of them between \(lower.shown) and \(upper.shown) around a median of \(median.shown), "
      sentence += "all between \(least.shown) and \(most.shown)"
    }
    if histogram.lost > 0 {
      sentence += "; \(histogram.lost) more \(histogram.lost == 1 ? "is no number" : "are no numbers")"
    }
    return sentence + "."
  }

  /// "Loss at batch 8: the median of 20 seeds falls from 2.32 to 0.04 over 300 steps; at the end half of them lie
  /// between 0.03 and 0.06."
  static func sentence(_ band: Band, subject: String, along x: Axis) -> String? {
    guard let story = CurveStory(band.middle), let last = band.drawn.last else { return nil }
    let words = band.spoken ?? (band.name.isEmpty ? "" : "(\(band.name))")
    let whose = subject.isEmpty ? "" : subject + (words.isEmpty ? "" : " \(words)") + ": "
    let spread =
      last.lower == last.upper
      ? "at the end half of them lie at \(last.lower.shown)"
      : "at the end half of them lie between \(last.lower.shown) and \(last.upper.shown)"
    let sentence = whose + "the median of \(band.source) \(story.predicate(along: x, saysExtent: true)); \(spread)."
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}
