import Foundation
import Testing

/// The files that may be unsafe: the edge of each C library, of the system, and the kernels.
let unsafeFiles: Set<String> = [
  "Sources/Files/Checksums/SHA256.swift", "Sources/Files/SystemCalls.swift",
  "Sources/Lessons/Markdown/MarkdownParser.swift", "Sources/Lessons/YAML/YAMLParser.swift",
  "Sources/Neural/Kernels/Vector.swift", "Sources/Neural/Kernels/Wide/Wide.swift",
  "Sources/Terminal/Device/Prompt/Readline.swift",
  "Sources/Terminal/Device/System/System.swift", "Sources/Text/ScalarProperties.swift",
  "Sources/Packs/System/SystemCalls.swift", "Sources/Tutor/Runtime/Surroundings.swift",
  "Sources/gradus-unpack/Archive.swift", "Sources/gradus-unpack/System.swift",
  "Sources/gradus-picture/PNG.swift", "Sources/gradus-picture/System.swift",
]

/// The files that write escape sequences: how things look, how the screen is drawn, how the terminal is left.
let escapingFolders = ["Sources/Terminal/Screen/", "Sources/Terminal/Device/"]

@Suite struct `The boundaries of the house` {
  @Test(arguments: SourceFile.all)
  func `keep what is unsafe in a few files`(file: SourceFile) {
    let isUnsafe = file.code.contains { $0.text.contains(/\bunsafe\b/) }
    #expect(!isUnsafe || unsafeFiles.contains(file.path), "\(file.path) is unsafe")
  }

  @Test func `name only files that are unsafe`() {
    let found = Set(SourceFile.all.filter { $0.code.contains { $0.text.contains(/\bunsafe\b/) } }.map(\.path))
    #expect(unsafeFiles.subtracting(found) == [])
  }

  @Test(arguments: SourceFile.all)
  func `keep escape sequences in the terminal's folders`(file: SourceFile) {
    let lines = file.text.split(separator: "\n").filter { !$0.contains("///") }
    let isEscaping = lines.contains { $0.contains(/\\u\{0*1[Bb]\}/) }
    #expect(!isEscaping || escapingFolders.contains { file.path.hasPrefix($0) }, "\(file.path) writes escapes")
  }

  @Test(arguments: SourceFile.all)
  func `keep the parts of the program small`(file: SourceFile) {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= 400, "\(file.path) has \(lines) lines: which two ideas are in it?")
  }

  /// Where a command does not say its name, the parser makes one of its type's at every start, in 0.1 ms each.
  @Test(arguments: SourceFile.all.filter { $0.path.hasPrefix("Sources/gradus/") })
  func `name every command in so many letters`(file: SourceFile) {
    let configurations = file.text.matches(of: /CommandConfiguration\(\s*(\w+)/)
    #expect(configurations.allSatisfy { $0.output.1 == "commandName" }, "\(file.path) has a command without a name")
  }

  @Test func `tell of nothing but this program`() {
    for file in SourceFile.all {
      #expect(!file.text.contains(/\b(TODO|FIXME|XXX)\b/), "\(file.path) is unfinished")
    }
  }
}
