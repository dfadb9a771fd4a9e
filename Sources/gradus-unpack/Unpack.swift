/// Unpacks what a stranger sent, in a process of its own that can reach little and do little harm.
///
/// ```
/// gradus-unpack PARENT archive FILE FOLDER
/// gradus-unpack PARENT git ADDRESS REPOSITORY FOLDER [TAG]     prints the commit
/// ```
///
/// PARENT is the number of the process that starts it, and with which it ends. FOLDER is there and empty; REPOSITORY is not there. Status 0: done; 1: refused, with a ``Refusal`` on standard error.
/// 3: it took too long. What was written until then stays, for the caller to remove. It may also be ended by a signal, for its memory.
@main enum Unpack {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst(2))
    do throws(Refusal) {
      guard let parent = CommandLine.arguments.dropFirst().first.flatMap(Int32.init) else { throw Refusal(.usage) }
      if words.first == "as-git" { System.endAtOnceWithParent(parent) } else { System.endWithParent(parent) }
      try System.limit()
      switch (words.first, words.count) {
      case ("archive", 3):
        System.endAfter(seconds: Limits.archiveSeconds)
        let file = try System.openFile(words[1])
        try System.enter(words[2])
        try Archive.unpack(file)
      case ("git", 4...5):
        System.endAfter(seconds: Limits.networkSeconds)
        try System.enter(words[3])
        try System.say(try Repository.unpack(words[1], into: words[2], tag: words.count == 5 ? words[4] : nil) + "\n")
      case ("as-git", 2...):
        System.become(["git"] + words.dropFirst())
        System.end(Refusal(.noGit), status: 127)
      default: throw Refusal(.usage)
      }
    } catch {
      System.end(error)
    }
  }
}
