import Foundation

/// `torture [--short] [<part of a name> …]`: tries to lose what the record has acknowledged, and prints what it met.
///
/// Called with `write`, `take` or `merge` it is the program that is tortured.
@main
enum Torture {
  static let programs: [any Ordeal.Type] = [
    Kills.self, MergeKills.self, MendKills.self, Writers.self, LocklessWriters.self, Bytes.self, Calls.self,
    FullDisk.self, ReadOnly.self, PowerCuts.self,
  ]

  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    if let role = words.first.flatMap(Role.init) { return role.play(Array(words.dropFirst())) }
    let isShort = words.contains("--short")
    words.removeAll { $0 == "--short" }
    var isLost = false
    for program in programs where words.isEmpty || words.contains(where: { program.name.contains($0) }) {
      let start = ContinuousClock.now
      let toll: Toll
      do {
        toll = try program.run(isShort: isShort)
      } catch let skipped as Skipped {
        show("\(pad(program.name, 44)) skipped: \(skipped.reason)")
        continue
      }
      show(toll.row(program.name, seconds: (ContinuousClock.now - start) / .seconds(1)))
      for complaint in toll.complaints.prefix(5) { show("    \(complaint)") }
      isLost = isLost || !toll.complaints.isEmpty
    }
    if isLost {
      show("Something was lost.")
      exit(1)
    }
  }
}

/// One way to try to lose something.
protocol Ordeal: Sendable {
  static var name: String { get }
  /// Throws `Skipped` where this machine does not allow it.
  static func run(isShort: Bool) throws -> Toll
}

struct Skipped: Error {
  let reason: String
}

/// What an ordeal took.
struct Toll {
  var trials = 0
  /// Events of which the record had said that they are saved.
  var acknowledged = 0
  /// Those of them that were gone afterwards.
  var lost = 0
  /// What was met on the way, so that one sees that it was.
  var met: [String: Int] = [:]
  /// What must not be.
  var complaints: [String] = []

  mutating func meet(_ what: String, _ count: Int = 1) {
    if count > 0 { met[what, default: 0] += count }
  }

  mutating func add(_ other: Toll) {
    trials += other.trials
    acknowledged += other.acknowledged
    lost += other.lost
    met.merge(other.met, uniquingKeysWith: +)
    complaints += other.complaints
  }

  func row(_ name: String, seconds: Double) -> String {
    let seen = met.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    let numbers =
      "\(pad("\(trials)", 6, .right)) trials \(pad("\(acknowledged)", 7, .right)) acknowledged \(lost) lost"
    return "\(pad(name, 44))\(numbers)  \(pad("\(Int(seconds.rounded()))", 3, .right)) s  \(seen)"
  }
}

/// Writes a line at once, also into a pipe.
func show(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

enum Side { case left, right }

func pad(_ text: String, _ width: Int, _ side: Side = .left) -> String {
  let gap = String(repeating: " ", count: max(0, width - text.count))
  return side == .left ? text + gap : gap + text
}
