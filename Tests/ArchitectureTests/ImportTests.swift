import Foundation
import Testing

/// Who may import what: the map of the house and the rule at once. A change of design is a change of this table.
let allowedImports: [String: Set<String>] = [
  "Elementary": [],
  "Formula": ["Elementary"],
  "Plots": ["Elementary"],
  "Text": ["CUTF8Proc", "Synchronization"],
  "Files": ["CMD", "Glibc", "FoundationEssentials"],
  "Neural": ["Elementary", "CProcessor", "WideKernels", "Glibc"],
  "Experiments": ["Neural", "Elementary", "Formula"],
  "Lessons": ["Text", "Formula", "Files", "CMD4C", "CYAML", "FoundationEssentials"],
  "Proving": ["Lessons", "Experiments", "Formula"],
  "Authoring": ["Elementary", "Lessons", "Experiments", "Proving", "Formula", "Text", "FoundationEssentials"],
  "Learner": ["Elementary", "Files", "FoundationEssentials", "Glibc"],
  "Terminal": ["Text", "Plots", "CReadline", "Synchronization", "Glibc"],
  "Packs": ["Lessons", "Files", "Text", "Glibc", "FoundationEssentials"],
  "gradus-unpack": ["CArchive", "CParent", "Glibc"],
  "gradus-picture": ["CPNG", "CParent", "Glibc"],
  "Tutor": [
    "Elementary", "Formula", "Text", "Plots", "Files", "Experiments", "Lessons", "Proving", "Authoring",
    "Packs", "Learner",
    "Terminal", "Synchronization", "FoundationEssentials", "Glibc",
  ],
  "gradus": ["Tutor", "ArgumentParser", "CMalloc", "CProcessor"],
]

/// Modules that only one file of a target may import: the edge of each library, and of the process.
let oneFileOnly: [String: Set<String>] = [
  "Text": ["CUTF8Proc"], "Files": ["CMD"], "Lessons": ["CMD4C", "CYAML"], "Terminal": ["CReadline"],
  "gradus-unpack": ["CArchive", "CParent"], "gradus-picture": ["CPNG", "CParent"],
]

struct SourceFile: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String

  var target: String { String(path.split(separator: "/")[1]) }
  var testDescription: String { path }

  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        ["public", "internal", "package", "private", "fileprivate", "@testable", "@preconcurrency"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      return words[1].split(separator: ".").first.map(String.init)
    }
  }

  /// The lines without comments and without the contents of strings.
  var code: [(number: Int, text: String)] {
    var isInText = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let hasFence = line.contains("\"\"\"")
      if hasFence { isInText.toggle() }
      if isInText || hasFence { return (index + 1, "") }
      var result = "", isInString = false, previous: Character = " "
      for character in line {
        if character == "\"", previous != "\\" { isInString.toggle() }
        if !isInString {
          if character == "/", previous == "/" {
            result.removeLast()
            break
          }
          result.append(character)
        }
        previous = character
      }
      return (index + 1, result)
    }
  }

  static let all: [SourceFile] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appending(path: "Sources")
    let names = (FileManager.default.subpaths(atPath: sources.path()) ?? []).sorted()
    return names.filter { $0.hasSuffix(".swift") }.map { name in
      SourceFile(
        path: "Sources/" + name,
        text: (try? String(contentsOf: sources.appending(path: name), encoding: .utf8)) ?? "")
    }
  }()
}

@Suite struct `The house` {
  @Test func `has source files in every target`() {
    #expect(Set(SourceFile.all.map(\.target)).isSuperset(of: allowedImports.keys))
  }

  @Test(arguments: SourceFile.all)
  func `imports only what its target may`(file: SourceFile) throws {
    let allowed = try #require(allowedImports[file.target], "\(file.target) is not in the table of imports")
    for name in file.imports {
      #expect(allowed.contains(name), "\(file.path) imports \(name)")
    }
  }

  @Test func `keeps each C library behind one file`() {
    for (target, modules) in oneFileOnly {
      for module in modules {
        let files = SourceFile.all.filter { $0.target == target && $0.imports.contains(module) }.map(\.path)
        #expect(files.count == 1, "\(module) is imported by \(files)")
      }
    }
  }

  /// The C library's functions give other bits on other processors; Elementary replaces them.
  @Test(arguments: SourceFile.all.filter { ["Elementary", "Neural", "Experiments", "Formula"].contains($0.target) })
  func `calls no function of libm where numbers must be the same everywhere`(file: SourceFile) {
    let forbidden = /(?:^|[^\w.])(?:exp|expf|log|logf|log2|pow|powf|sin|cos|tan|tanh|tanhf|erf|atan2|cbrt|hypot)\(/
    for line in file.code where !line.text.contains("func ") {
      #expect(line.text.firstMatch(of: forbidden) == nil, "\(file.path):\(line.number) calls libm")
    }
  }
}
