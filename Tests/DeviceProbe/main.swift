import Glibc
import Terminal

/// A small program on the device, which tests drive in a real terminal: it says what it hears.
///
///     device-probe [--history FILE] [WORD]
///
/// Lines are answered with `line: …`; the words below do something. A WORD does it at once.
func probe() {
  var arguments = Array(CommandLine.arguments.dropFirst())
  var history: String?
  if arguments.first == "--history" {
    history = arguments[1]
    arguments.removeFirst(2)
  }
  let console = Console(historyFile: history)
  console.prompt.completions = { line, cursor in
    let word = String(line.prefix(cursor).split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    let words =
      line.contains(" ") ? ["batch=", "batch=8", "rule=linear"] : ["run", "slide", "section", "sektör", "quit"]
    return words.filter { $0.hasPrefix(word) && $0 != "batch=8" || word.hasPrefix("batch=") && $0.hasPrefix(word) }
  }
  console.write("ready \(console.medium.width)x\(console.medium.height)\n")
  if let word = arguments.first { perform(word, console) }
  while true {
    let input = console.next(.line(prompt: "\u{1B}[36m1/7 ›\u{1B}[0m "))
    switch input {
    case .line("quit"): return console.close()
    case .line(let word): perform(word, console)
    case .endOfInput:
      console.write("end of input\n")
      return console.close()
    case .terminated(let signal):
      console.write("saved\n")
      console.die(of: signal)
    default: console.write("\(input) \(console.medium.width)x\(console.medium.height)\n")
    }
  }
}

func perform(_ word: String, _ console: Console) {
  switch word {
  case "slide": slide(console)
  case "work": work(console)
  case "tick": tick(console)
  case "answer": console.write("answer: \(console.next(.line(prompt: "a–c › ", remembers: false)))\n")
  case "trap": trap()
  case "exit": exit(5)
  case "abort": abort()
  case "overflow": console.write("\(depth(of: console, 1))\n")
  case "segv": kill(getpid(), SIGSEGV)
  case "nonblocking": _ = fcntl(1, F_SETFL, O_NONBLOCK)
  case "flood": for i in 1...200_000 where !console.isOutputClosed { console.write("line \(i) of many\n") }
  default: console.write("line: \(word.debugDescription)\n")
  }
}

@inline(never) func trap() {
  var small: UInt8 = UInt8(CommandLine.arguments.count)
  for _ in 0..<300 { small += 1 }
  print(small)
}

@inline(never) func depth(of console: Console, _ level: Int) -> Int {
  level == 0 ? 0 : depth(of: console, level + 1) + console.medium.width
}

/// A full screen that shows the keys it gets; `:` asks for a line in its last row.
func slide(_ console: Console) {
  console.enterFullScreen()
  var log: [String] = []
  var frames = 0
  while true {
    var input = frames == 0 ? .timeout : console.next(.keys)
    while input != .timeout {
      switch input {
      case .key(.character("q")):
        console.leaveFullScreen()
        console.write("slide left\n")
        return
      case .key(.character(":")):
        var typed = console.next(.line(prompt: ": ", remembers: false), timeout: 20)
        while typed == .timeout || typed == .resized {
          frames += 1
          draw(log, frame: frames, on: console)
          typed = console.next(.line(prompt: ": ", remembers: false), timeout: 20)
        }
        log.append("\(typed)")
      case .key(.character("!")): trap()
      case .key(.character("x")): exit(6)
      case .terminated(let signal):
        console.leaveFullScreen()
        console.write("saved\n")
        console.die(of: signal)
      case .endOfInput:
        console.leaveFullScreen()
        return
      default: log.append("\(input)")
      }
      input = console.next(.keys, timeout: 0)
    }
    frames += 1
    draw(log, frame: frames, on: console)
  }
}

func draw(_ log: [String], frame: Int, on console: Console) {
  var lines = [Line([Span("slide \(console.medium.width)x\(console.medium.height) frame \(frame)", .heading)])]
  lines += log.suffix(console.medium.height - 2).map { Line([Span($0)]) }
  console.draw(lines)
}

/// Long work that looks at the keyboard now and then, as a run at the prompt does.
func work(_ console: Console) {
  // From here on Ctrl+C is heard; a test may press it as soon as it sees the word.
  _ = console.next(.busy, timeout: 0)
  console.write("working\n")
  while true {
    let input = console.next(.busy, timeout: 5)
    if input == .timeout { continue }
    console.write("work heard \(input)\n")
    if input == .interrupt { return }
    if case .terminated(let signal) = input { console.die(of: signal) }
  }
}

/// Output that comes while a line is being typed.
func tick(_ console: Console) {
  for i in 1...3 {
    let input = console.next(.line(prompt: "tick › "), timeout: i == 1 ? nil : 30)
    console.write("tick \(i) \(input)\n")
  }
}

probe()
