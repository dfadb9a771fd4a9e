import Foundation

/// The ratios that stand in the repository.
struct Baseline {
  private let options: Options

  init(_ options: Options) { self.options = options }

  /// A ratio and how much of it was chance.
  private struct Entry: Codable {
    var ratio: Double
    var noise: Double
  }

  /// Writes the table; compares with the committed ratios or replaces them, as the command line says.
  func finish(_ rows: [Row]) throws {
    let table = try JSONSerialization.data(
      withJSONObject: rows.map(\.json), options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    try table.write(to: options.out.appending(path: "bench.json"))
    let missed = rows.filter { !$0.meets }
    print("\n\(rows.count - missed.count) of \(rows.count) goals met\(missed.isEmpty ? "." : ", not:")")
    for row in missed { print("  \(row.name) against \(row.peer)") }
    if options.accepts { try accept(rows) }
    if options.checks { try check(rows) }
  }

  /// Only what is measured against the C is kept: it is there on every machine.
  private func isKept(_ row: Row) -> Bool { row.peer == "C" && row.least != nil }

  private func accept(_ rows: [Row]) throws {
    var entries = (try? read()) ?? [:]
    for row in rows where isKept(row) {
      func short(_ x: Double) -> Double { (x * 1000).rounded() / 1000 }
      entries[row.name] = Entry(ratio: short(row.ratio), noise: short(row.noise))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(entries) + Data("\n".utf8)).write(to: options.baseline)
  }

  /// The rows whose ratio is worse than the committed one by more than chance.
  func worse(_ rows: [Row]) throws -> [Row] {
    let entries = try read()
    return rows.filter { row in
      isKept(row) && entries[row.name].map { row.ratio > allowed($0, row) } ?? false
    }
  }

  /// Twice the noise of both measurements, and a twentieth at least: memory lies elsewhere in every run.
  private func allowed(_ entry: Entry, _ row: Row) -> Double {
    entry.ratio * (1 + max(0.05, 2 * (entry.noise + row.noise)))
  }

  private func check(_ rows: [Row]) throws {
    let entries = try read()
    let worse = try worse(rows)
    for row in worse {
      guard let entry = entries[row.name] else { continue }
      print(
        String(
          format: "worse: %@ was %.2f, is %.2f, noise allows %.2f", row.name, entry.ratio, row.ratio,
          allowed(entry, row)))
    }
    if !worse.isEmpty { exit(1) }
    print("No ratio is worse than the committed one by more than the noise.")
  }

  private func read() throws -> [String: Entry] {
    try JSONDecoder().decode([String: Entry].self, from: Data(contentsOf: options.baseline))
  }
}
