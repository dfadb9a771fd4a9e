import Foundation
import TestSupport
import Testing

@Suite struct `An install that is killed` {
  let home = Home()

  /// Kills at moments spread over the time that an install takes; the clock's own unevenness does the rest.
  @Test func `leaves the old version or the new one, whole`() throws {
    let first = SamplePack.write(home, to: "a"),
      second = SamplePack.write(home, to: "b", yaml: SamplePack.yaml(version: "2.0.0"))
    for folder in [first, second] {
      for i in 0..<40 {
        home.folder.write(
          String(repeating: "x", count: 2000 + i), to: folder.dropFirst(home.folder.path.count + 1) + "/data/\(i)")
      }
    }
    // The same source twice: only then is the other one taken without a question.
    let course = home.folder.file("course")
    func bring(_ folder: String) throws {
      try? FileManager.default.removeItem(atPath: course)
      try FileManager.default.copyItem(atPath: folder, toPath: course)
    }
    try bring(first)
    let clock = ContinuousClock(), began = clock.now
    #expect(home.run("pack", "install", course, "--yes").status == 0)
    let whole = (clock.now - began) / .seconds(1)
    var killed = 0, seen: Set<String> = []
    for trial in 0..<24 {
      try bring(trial.isMultiple(of: 2) ? second : first)
      let after = whole * 1.1 * Double(trial % 12 + 1) / 12
      let ran = Piped(
        ["timeout", "-s", "KILL", "\(after)", builtProgram("gradus"), "pack", "install", course, "--yes"],
        environment: home.environment())
      if ran.status == 137 { killed += 1 }
      let verified = home.run("pack", "verify")
      #expect(verified.status == 0, "after \(after) s: \(verified.output)\(verified.errors)")
      seen.insert(String(verified.output.split(separator: " ").dropFirst(2).first ?? ""))
    }
    #expect(killed > 0 && seen.isSubset(of: ["1.0.0", "2.0.0"]), "\(killed) killed, \(seen)")
    #expect(home.run("pack", "install", course, "--yes").status == 0)
    #expect(!home.folder.names.contains { $0.contains(".staging") || $0.contains(".new-") })
  }

  /// Its list of names is a pipe into which nobody writes: git waits there for ever.
  @Test func `by Ctrl+C, while git waits, leaves nothing and no git`() {
    SamplePack.write(home)
    home.commit("course", tag: "v1")
    #expect(Piped(["mkfifo", home.folder.file("course/.git/packed-refs")]).status == 0)
    let terminal = home.open("pack", "install", "file://" + home.folder.file("course"))
    #expect(terminal.wait { $0.has("Fetching; Ctrl+C stops it: ") })
    // A process that has ended has no words any more.
    func helpers() -> Int {
      ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).count { process in
        let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
        let words = String(decoding: bytes, as: UTF8.self)
        return words.contains(home.folder.path) && words.contains("git") && !words.contains("install")
      }
    }
    #expect(terminal.wait { _ in helpers() > 1 })
    terminal.send("\u{3}")
    #expect(terminal.exitStatus == 130)
    #expect(terminal.wait { _ in helpers() == 0 })
    #expect(home.installedNames == [])
  }
}
