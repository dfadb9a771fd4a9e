import Foundation

/// A library in a Python process of its own, which waits between its turns.
final class Peer {
  let name: String
  private let process = Process()
  private let questions = Pipe()
  private let answers = Pipe()
  private var rest = Data()

  /// Nil where the library is not installed.
  init?(_ name: String, python: URL, folder: URL) {
    self.name = name
    process.executableURL = python
    let script = URL(fileURLWithPath: #filePath).appending(path: "../../../peers.py").standardized
    process.arguments = [script.path, name, folder.path]
    process.standardInput = questions
    process.standardOutput = answers
    do { try process.run() } catch { return nil }
    guard line() == "ready" else { return nil }
  }

  /// The answer to a question.
  func ask(_ question: String) -> Double? {
    questions.fileHandleForWriting.write(Data((question + "\n").utf8))
    return line().flatMap(Double.init)
  }

  func stop() {
    try? questions.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func line() -> String? {
    while true {
      if let end = rest.firstIndex(of: 10) {
        defer { rest = Data(rest[(end + 1)...]) }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      let more = answers.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      rest += more
    }
  }
}

/// A peer on one workload.
struct PeerContestant: Contestant {
  let peer: Peer
  let key: String
  var name: String { peer.name }

  func seconds(steps: Int) -> Double { peer.ask("time \(key) \(steps)") ?? .nan }
  func loss(steps: Int) -> Double { peer.ask("loss \(key) \(steps)") ?? .nan }
}

extension Workload {
  /// Writes what the peers need: the same samples, weights and order.
  func write(to folder: URL) throws {
    func write(_ name: String, _ bytes: Data) throws { try bytes.write(to: folder.appending(path: "\(key).\(name)")) }
    func bytes<Number>(_ numbers: [Number]) -> Data { numbers.withUnsafeBytes { Data($0) } }
    try write("features", bytes(samples.features))
    try write("targets", isLine ? bytes(samples.values) : bytes(samples.labels.map(Int32.init)))
    try write("parameters", bytes(model.parameters))
    try write("order", bytes(order.map(Int32.init)))
    let facts: [String: Any] = [
      "widths": widths, "activation": activation.rawValue, "batch": batch, "rate": Double(rate),
      "momentum": Double(momentum), "line": isLine,
    ]
    try write("json", JSONSerialization.data(withJSONObject: facts))
  }
}
