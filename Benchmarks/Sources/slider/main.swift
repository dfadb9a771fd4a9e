import Glibc

// From a key to the finished frame of the slider, the experiment run again, as a terminal sees it.
//
// `slider PROGRAM CONTENT`: exits with 1 where a goal is missed.

let goal = (milliseconds: 5.0, bytes: 1024)
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("slider PROGRAM CONTENT")
  exit(64)
}

/// Keys that come around to where they began, so that each lap draws the same frames.
struct Lap {
  let name: String
  let columns: Int
  let rows: Int
  let experiment: String
  let setUp: [String]
  let keys: [String]
  let laps: Int
}

let first = "\u{1B}[H"
let endOfFrame = "\u{1B}[?2026l"
let (left, right, up, down) = ("\u{1B}[D", "\u{1B}[C", "\u{1B}[A", "\u{1B}[B")
let there = Array(repeating: right, count: 9) + Array(repeating: left, count: 9)
let laps = [
  Lap(
    name: "slider, rule linear", columns: 100, rows: 30, experiment: "descent", setUp: [first, down, right, right, up],
    keys: there, laps: 30),
  Lap(
    name: "slider, rule fixed", columns: 80, rows: 24, experiment: "descent", setUp: [first], keys: there, laps: 30),
  Lap(
    name: "slider, a cloud", columns: 100, rows: 30, experiment: "noise", setUp: [first], keys: there, laps: 30),
  Lap(
    name: "slider, large", columns: 200, rows: 60, experiment: "descent", setUp: [first, down, right, right, up],
    keys: there, laps: 10),
]

func home() -> String {
  var template = Array("/tmp/gradus-slider-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { return "/tmp" }
  return String(cString: made)
}

func padded(_ text: String, _ columns: Int) -> String {
  String(repeating: " ", count: max(0, columns - text.count)) + text
}

func rounded(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }

print("key to finished frame, in a pseudo-terminal        p50 ms  p99 ms    goal   bytes p50    p99    goal")
var isMissed = false
for lap in laps {
  let folder = home()
  defer { _ = rmdir(folder) }
  let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder, "GRADUS_HOME": folder + "/record",
    "PATH": "/usr/bin:/bin",
  ]
  let terminal = Terminal(
    [arguments[1], "--content", arguments[2], "study", "12"], environment: environment, columns: lap.columns,
    rows: lap.rows)
  // The first screen ends with its prompt, each frame of the slider by saying so.
  _ = terminal.read(until: "› ")
  terminal.settle()
  terminal.type("slide \(lap.experiment)\r")
  _ = terminal.read(until: endOfFrame)
  for key in lap.setUp {
    terminal.type(key)
    _ = terminal.read(until: endOfFrame)
  }
  var times: [Double] = [], sizes: [Int] = []
  for _ in 0..<lap.laps {
    for key in lap.keys {
      terminal.type(key)
      guard let frame = terminal.read(until: endOfFrame) else {
        print("\(lap.name): no frame came")
        exit(1)
      }
      times.append(frame.seconds * 1000)
      sizes.append(frame.bytes.count)
    }
  }
  times.sort()
  sizes.sort()
  func at<T>(_ share: Double, _ sorted: [T]) -> T { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
  let (time, size) = (at(0.99, times), at(0.99, sizes))
  let name = "\(lap.name), \(lap.columns)×\(lap.rows), \(times.count) keys"
  let isLarge = lap.columns > 100
  print(
    name + String(repeating: " ", count: max(1, 50 - name.count)) + padded(rounded(at(0.5, times)), 8)
      + padded(rounded(time), 8) + padded("< \(Int(goal.milliseconds))", 8) + padded("\(at(0.5, sizes))", 12)
      + padded("\(size)", 7) + padded(isLarge ? "" : "< \(goal.bytes)", 8))
  if time >= goal.milliseconds || !isLarge && size >= goal.bytes { isMissed = true }
  if let memory = terminal.memory { print("  memory \(rounded(memory)) MB") }
  terminal.type("qquit\r")
  terminal.settle()
}
exit(isMissed ? 1 : 0)
