import Foundation
import TestSupport
import Testing

/// The device's probe in a terminal, with its first prompt in sight.
func probe(
  _ arguments: String..., environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) -> Pty {
  Pty([builtProgram("device-probe")] + arguments, environment: environment, columns: columns, rows: rows)
}

let ready = "1/7 ›"

@Suite struct `The prompt` {
  @Test func `reads lines, coloured and edited`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    #expect(pty.screen.cell(at: "1/7")?.foreground == "6")
    pty.send("hexlo\u{1B}[D\u{1B}[D\u{1B}[D\u{4}l\u{5}!\r")
    pty.wait(for: "line: \"hello!\"")
    pty.wait { $0.line == ready }
    #expect(pty.screen.cursor.column == 6)
    #expect(!pty.isCooked)
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
    #expect(pty.isCooked)
  }

  @Test(arguments: ["C", "C.UTF-8", "en_US.UTF-8", "nowhere", ""])
  func `edits UTF-8 in any locale`(locale: String) {
    let pty = probe(environment: ["LANG": locale, "LC_ALL": locale])
    pty.wait { $0.line == ready }
    pty.send("aéé\u{7F}日\r")
    pty.wait(for: "line: \"aé日\"")
    pty.wait { $0.line == ready }
    pty.send("éö\u{7F}\u{7F}x\r")
    pty.wait(for: "line: \"x\"")
  }

  @Test func `completes with Tab what it is told, and never a file name`() {
    let home = TemporaryFolder()
    home.write("", to: "file-of-the-folder")
    let pty = Pty([builtProgram("device-probe")], folder: home.path)
    pty.wait { $0.line == ready }
    pty.send("ru\t")
    pty.wait { $0.line == "\(ready) run" && $0.cursor.column == 10 }
    pty.send("b\t")
    pty.wait { $0.line == "\(ready) run batch=" && $0.cursor.column == 16 }
    pty.send("8 r\t")
    pty.wait { $0.line == "\(ready) run batch=8 rule=linear" }
    pty.send("\u{15}fi\t\t")
    pty.wait { $0.line == "\(ready) fi" }
    pty.send("\u{15}se\t")
    pty.wait { $0.has("section") && $0.has("sektör") && $0.line == "\(ready) se" }
    #expect(!pty.screen.has("file-of"))
    pty.send("k\t\r")
    pty.wait(for: "line: \"sektör \"")
  }

  @Test func `keeps its history between sessions, in a file for the learner only`() throws {
    let home = TemporaryFolder()
    let file = home.file("history")
    let first = probe("--history", file)
    first.wait { $0.line == ready }
    first.send("one\r")
    first.wait(for: "line: \"one\"")
    first.send("zwölf\rzwölf\r \r")
    first.wait(for: "line: \" \"")
    first.send("answer\r")
    first.wait { $0.line == "a–c ›" }
    first.send("secret\r")
    first.wait(for: "answer: line(\"secret\")")
    #expect(home.read("history") == "one\nzwölf\nanswer\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    first.signal(SIGKILL)
    let second = probe("--history", file)
    second.wait { $0.line == ready }
    second.send("\u{1B}[A\u{1B}[A")
    second.wait { $0.line == "\(ready) zwölf" }
    second.send("\u{1B}OA\r")
    second.wait(for: "line: \"one\"")
  }

  @Test func `keeps a history of at most a thousand lines`() {
    let home = TemporaryFolder()
    home.write((1...3000).map { "line \($0)\n" }.joined(), to: "history")
    let pty = probe("--history", home.file("history"))
    pty.wait { $0.line == ready }
    pty.send("\u{1B}[A\r")
    pty.wait(for: "line: \"line 3000\"")
    #expect(home.read("history")?.hasPrefix("line 2001\n") == true)
  }

  @Test func `does without a history that cannot be kept`() {
    let pty = probe("--history", "/nonexistent/folder/history")
    pty.wait { $0.line == ready }
    pty.send("one\r")
    pty.wait(for: "line: \"one\"")
    pty.send("\u{1B}[A\r")
    pty.wait { $0.count(of: "line: \"one\"") == 2 }
  }

  @Test func `obeys the learner's inputrc`() {
    let home = TemporaryFolder()
    home.write("\"\\C-xg\": \"from inputrc\"\n$if gradus\n\"\\C-xh\": \" for gradus\"\n$endif\n", to: ".inputrc")
    let pty = probe(environment: ["HOME": home.path])
    pty.wait { $0.line == ready }
    pty.send("\u{18}g\u{18}h\r")
    pty.wait(for: "line: \"from inputrc for gradus\"")
  }

  @Test func `Ctrl+C clears the line and says so; the program goes on`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("half a li")
    pty.wait { $0.line == "\(ready) half a li" }
    pty.send("\u{3}")
    pty.wait { $0.has("\(ready) half a li^C") && $0.has("interrupt 80x24") && $0.line == ready }
    pty.send("whole\r")
    pty.wait(for: "line: \"whole\"")
  }

  @Test func `Ctrl+C ends a search in the history, too`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("one\r")
    pty.wait(for: "line: \"one\"")
    pty.send("\u{12}on")
    pty.wait { $0.line.contains("reverse-i-search") && $0.line.contains("one") }
    pty.send("\u{3}")
    pty.wait { $0.has("interrupt") && $0.line == ready }
    pty.send("two\r\u{1B}[A\u{1B}[A!\r")
    pty.wait(for: "line: \"one!\"")
  }

  @Test(arguments: ["on", "off"]) func `Ctrl+D on an empty line ends the input`(bracketedPaste: String) {
    let home = TemporaryFolder()
    home.write("set enable-bracketed-paste \(bracketedPaste)\n", to: ".inputrc")
    let pty = probe(environment: ["HOME": home.path])
    pty.wait { $0.line == ready }
    pty.send("ab\u{1}\u{4}\r")
    pty.wait(for: "line: \"b\"")
    pty.wait { $0.line == ready }
    pty.send("\u{4}")
    #expect(pty.exitStatus == 0)
    #expect(pty.screen.text.hasSuffix("line: \"b\"\n\(ready)\nend of input"))
    #expect(pty.isCooked)
  }

  @Test func `makes room for output and comes back with what had been typed`() {
    let pty = probe("tick")
    pty.wait { $0.line == "tick ›" }
    pty.send("a\r")
    pty.wait { $0.has("tick 1 line(\"a\")") && $0.line == "tick ›" }
    pty.send("hal")
    pty.wait { $0.has("tick 3 timeout") && $0.line == "\(ready) hal" }
    pty.send("f\r")
    pty.wait(for: "line: \"half\"")
    #expect(!pty.screen.rows.contains("tick ›"))
  }

  @Test func `a pasted paragraph waits for Enter and is then its lines, one by one`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("\u{1B}[200~one\ntwo\nthree\u{1B}[201~")
    pty.wait(for: "three")
    #expect(!pty.screen.has("line:"))
    pty.send("\r")
    pty.wait(for: "line: \"three\"")
    let rows = pty.screen.rows
    #expect(rows.firstIndex(of: "line: \"one\"")! < rows.firstIndex(of: "line: \"two\"")!)
    #expect(pty.screen.has("\(ready) three"))
    pty.wait { $0.line == ready }
  }

  @Test func `lines typed ahead are all read`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("one\rtwo\rthree\rquit\r")
    #expect(pty.exitStatus == 0)
    for word in ["one", "two", "three"] { #expect(pty.transcript.contains("line: \"\(word)\"")) }
  }

  @Test func `follows the window`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("some words")
    pty.wait(for: "some words")
    pty.resize(columns: 40, rows: 12)
    pty.wait { $0.has("resized 40x12") && $0.line == "\(ready) some words" }
    pty.send("!\r")
    pty.wait(for: "line: \"some words!\"")
  }

  @Test func `a new size comes before the line whose Enter was pressed after it`() {
    let pty = probe()
    for columns in [60, 70, 50, 90] {
      pty.wait { $0.line == ready }
      pty.resize(columns: columns, rows: 20)
      pty.send("word\(columns)\r")
      pty.wait(for: "line: \"word\(columns)\"")
      let text = pty.transcript
      let size = text.firstRange(of: "resized \(columns)x20"), line = text.firstRange(of: "line: \"word\(columns)\"")
      #expect(size.flatMap { size in line.map { size.lowerBound < $0.lowerBound } } == true)
    }
  }

  @Test func `is 80 by 24 in a window without a size`() {
    let pty = probe(columns: 80, rows: 24)
    pty.wait { $0.line == ready }
    pty.tellSize(columns: 0, rows: 0)
    pty.wait(for: "resized 80x24")
    pty.send("on\r")
    pty.wait(for: "line: \"on\"")
  }

  @Test func `on a dumb terminal is a plain line without a single escape sequence`() {
    let pty = probe(environment: ["TERM": "dumb"])
    pty.wait { $0.line == ready }
    #expect(pty.isCooked)
    pty.send("hello\r")
    pty.wait(for: "line: \"hello\"")
    pty.wait { $0.line == ready }
    pty.send("half\u{3}")
    pty.wait { $0.has("interrupt") && $0.line == ready }
    pty.send("\u{4}")
    #expect(pty.exitStatus == 0)
    #expect(pty.text.hasSuffix("end of input"))
    // The probe's own prompt is coloured; nothing else is.
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[?"))
  }

  @Test func `work hears Ctrl+C, and what is typed meanwhile waits`() {
    let pty = probe("work")
    pty.wait(for: "working")
    pty.send("later\r")
    pty.send("\u{3}")
    pty.wait { $0.has("work heard interrupt") && $0.line == ready }
  }

  @Test func `work hears the window's size and the end`() {
    let pty = probe("work")
    pty.wait(for: "working")
    pty.resize(columns: 50, rows: 10)
    pty.wait(for: "work heard resized")
    pty.signal(SIGTERM)
    #expect(pty.ending == .signal(SIGTERM))
    #expect(pty.isCooked)
  }
}

@Suite struct `A script on standard input` {
  @Test func `is read line by line; nothing is echoed and no prompt shown`() {
    let ran = Piped([builtProgram("device-probe")], input: "one\nzwei é\nno newline")
    #expect(ran.output == "ready 80x24\nline: \"one\"\nline: \"zwei é\"\nline: \"no newline\"\nend of input\n")
    #expect(ran.errors == "")
    #expect(ran.status == 0)
  }

  @Test func `may be empty, or closed`() {
    #expect(Piped([builtProgram("device-probe")]).output == "ready 80x24\nend of input\n")
    let closed = Piped(["/bin/sh", "-c", "\"\(builtProgram("device-probe"))\" <&-"])
    #expect(closed.output == "ready 80x24\nend of input\n")
    #expect(closed.status == 0)
  }

  @Test func `ends quietly when nobody reads the output`() {
    let ran = Piped([
      "/bin/bash", "-c", "\"\(builtProgram("device-probe"))\" flood | head -n 1; echo ${PIPESTATUS[0]}",
    ])
    #expect(ran.output == "ready 80x24\n141\n")
    #expect(ran.errors == "")
  }

  @Test func `writes everything to a slow reader, also without blocking`() {
    let ran = Piped([
      "/bin/bash", "-c",
      "printf 'nonblocking\\nflood\\nquit\\n' | \"\(builtProgram("device-probe"))\" | (read first; sleep 0.1; tail -n 1)",
    ])
    #expect(ran.output == "line 200000 of many\n")
  }
}
