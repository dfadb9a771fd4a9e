import Foundation

/// From the start of a process to the end of its first step, and the memory that takes.
func starts(_ peers: [Peer], folder: URL) -> [Row] {
  var seconds: [Double] = []
  var bytes = 0.0
  for _ in 0..<20 {
    guard let (time, memory) = firstStep(folder.appending(path: "first-step").path) else { return [] }
    seconds.append(time)
    bytes = memory
  }
  // The best of twenty, since the machine's other work can only add.
  let best = seconds.min()!
  var rows = [
    Row(
      name: "process start to first step", ours: best, anchor: 0.010, peer: "limit", ratio: best / 0.010, goal: 1,
      stretch: 0.3),
    Row(name: "memory of a process", ours: bytes, anchor: 20e6, peer: "limit", ratio: bytes / 20e6, goal: 1),
  ]
  for peer in peers where peer.name != "jax-jit" {
    guard let time = peer.ask("start"), let memory = peer.ask("memory") else { continue }
    rows.append(Row(name: "process start to ready", ours: best, anchor: time, peer: peer.name, ratio: best / time))
    rows.append(
      Row(name: "memory of a process", ours: bytes, anchor: memory, peer: peer.name, ratio: bytes / memory))
  }
  return rows
}

/// Seconds and bytes of a process that takes one step.
private func firstStep(_ path: String) -> (Double, Double)? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  let output = Pipe()
  process.standardOutput = output
  let clock = ContinuousClock()
  let start = clock.now
  guard (try? process.run()) != nil else { return nil }
  // The process closes its output when it ends, and says in it what memory it had.
  let said = output.fileHandleForReading.readDataToEndOfFile()
  let time = (clock.now - start) / .seconds(1)
  process.waitUntilExit()
  guard let kilobytes = Double(String(decoding: said, as: UTF8.self).filter(\.isNumber)) else { return nil }
  return (time, kilobytes * 1024)
}
