import Glibc
import Neural

// One step of a small network, for the time that a process needs up to there.
var generator = SeededGenerator(seed: 1)
var model = MLP(widths: [64, 32, 10], generator: &generator)
let data = Dataset(
  features: (0..<64 * 64).map { _ in Float(generator.uniform()) }, columns: 64, labels: (0..<64).map { $0 % 10 },
  classes: 10)
var workspace = Workspace(for: model)
var gradient = Gradient(for: model)
var optimizer = SGD(for: model, momentum: 0.9)
workspace.addGradient(of: model, on: data, rows: ArraySlice(0..<64), share: 1 / 64, to: &gradient)
optimizer.update(&model, by: gradient, rate: 0.05)

// The most memory so far, as the kernel counts it since this program was loaded: "VmHWM:      9512 kB".
if let file = fopen("/proc/self/status", "r") {
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, 256, file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if text.hasPrefix("VmHWM") { print(text) }
  }
}
