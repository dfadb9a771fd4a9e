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
  var process: pid_t = 0
  let clock = ContinuousClock()
  let start = clock.now
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
  defer { free(arguments[0]) }
  guard posix_spawn(&process, path, nil, nil, &arguments, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  let time = (clock.now - start) / .seconds(1)
  return (time, Double(usage.ru_maxrss) * 1024)
}
