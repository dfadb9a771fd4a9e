extension DataFile {
  /// Reads a CSV: a header line, then numbers, the label last. Labels are whole numbers from 0.
  ///
  /// - Throws: the first `Finding`: a table with one wrong number is no table to train on.
  init(parsing bytes: [UInt8], name: String, file: String) throws(Finding) {
    let source = SourceText(bytes, file: file)
    func finding(offset: Int, _ message: String, _ advice: String? = nil) -> Finding {
      Finding(place: source.place(at: offset), severity: .error, rule: "data", message: message, advice: advice)
    }
    if let offset = source.firstInvalidByte { throw finding(offset: offset, "This is no UTF-8.") }
    var lines = source.lineStarts.count
    while lines > 0, source.range(ofLine: lines - 1).isEmpty { lines -= 1 }
    guard lines > 1 else {
      throw finding(offset: 0, "The table has no rows.", "Write a header line, then a row of numbers a line.")
    }
    let names = source.text(source.range(ofLine: 0)).split(separator: ",", omittingEmptySubsequences: false)
    guard names.count >= 2, names.count <= Limits.dataColumns else {
      throw finding(
        offset: 0, "The table has \(names.count) columns.",
        "It has 2 to \(Limits.dataColumns), the label last.")
    }
    let columns = names.count - 1
    var features: [Float] = []
    features.reserveCapacity((lines - 1) * columns)
    var labels: [Int] = []
    for line in 1..<lines {
      var start = source.range(ofLine: line).lowerBound
      let end = source.range(ofLine: line).upperBound
      for column in 0...columns {
        let stop = source.bytes[start..<end].firstIndex(of: UInt8(ascii: ",")) ?? end
        let isLast = column == columns
        if isLast != (stop == end) {
          let count = source.bytes[source.range(ofLine: line)].count { $0 == UInt8(ascii: ",") } + 1
          throw finding(offset: start, "This row has \(count) numbers, and the header \(names.count) names.")
        }
        guard let number = Self.number(source.bytes[start..<stop]) else {
          throw finding(offset: start, "\(quoted(source.text(start..<stop))) is no number.")
        }
        if isLast {
          guard let label = Int(exactly: number), (0..<Limits.dataClasses).contains(label) else {
            throw finding(
              offset: start, "\(quoted(source.text(start..<stop))) is no label.",
              "A label is a whole number from 0 to \(Limits.dataClasses - 1).")
          }
          labels.append(label)
        } else {
          features.append(number)
        }
        start = min(stop + 1, end)
      }
    }
    self.init(
      name: name, header: names.map(Self.unquoted), features: features, columns: columns, labels: labels,
      classes: (labels.max() ?? 0) + 1)
  }

  /// A decimal number with blanks round it; nil for anything else, infinities included.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Float? {
    var digits = bytes
    while digits.first?.isBlank == true { digits = digits.dropFirst() }
    while digits.last?.isBlank == true { digits = digits.dropLast() }
    // Most numbers of a table are whole and short: no text is made of them.
    if (1...7).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) {
      return Float(digits.reduce(0) { $0 * 10 + Int($1) - 48 })
    }
    guard digits.count <= 64, digits.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }) else {
      return nil
    }
    return Float(String(decoding: digits, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func unquoted(_ name: Substring) -> String {
    let trimmed = name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let bare = String(trimmed)
    return bare.count >= 2 && bare.hasPrefix("\"") && bare.hasSuffix("\"") ? String(bare.dropFirst().dropLast()) : bare
  }
}
