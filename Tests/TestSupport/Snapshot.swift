import Foundation
public import Testing

/// Compares a text with the file `Snapshots/NAME.txt` beside the calling test.
///
/// The first run writes the file and fails, so that somebody looks at it; `GRADUS_RECORD=1` writes all of them anew.
/// A difference is shown line by line: `-` what was kept, `+` what came.
@discardableResult
public func expectSnapshot(
  _ text: String, named name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) -> Bool {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name + ".txt")
  let text = text.hasSuffix("\n") ? text : text + "\n"
  let kept = try? String(contentsOf: file, encoding: .utf8)
  let isRecording = ProcessInfo.processInfo.environment["GRADUS_RECORD"] == "1"
  if kept == text { return true }
  if kept == nil || isRecording {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      Issue.record("The snapshot “\(name)” cannot be written: \(error)", sourceLocation: sourceLocation)
      return false
    }
    if isRecording { return true }
    Issue.record(
      "The snapshot “\(name)” is new and was recorded. Look at it, then run again.\n\(text)",
      sourceLocation: sourceLocation)
    return false
  }
  Issue.record(
    "The snapshot “\(name)” differs (GRADUS_RECORD=1 records anew):\n\(lineDifference(from: kept ?? "", to: text))",
    sourceLocation: sourceLocation)
  return false
}

/// Two texts as one list of lines: `  ` in both, `- ` only in the first, `+ ` only in the second; blanks at a line's end are made visible.
public func lineDifference(from old: String, to new: String) -> String {
  // Bytes, not characters: "\r\n" is one character and would not be split.
  let oldLines = old.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }
  let newLines = new.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }
  let difference = newLines.difference(from: oldLines)
  var removed = Set<Int>(), inserted = Set<Int>()
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  func marked(_ line: String) -> String {
    let body = line.reversed().drop { $0 == " " }.count
    return String(line.prefix(body)) + String(repeating: "·", count: line.count - body)
  }
  var result: [String] = []
  var i = 0, j = 0
  while i < oldLines.count || j < newLines.count {
    if i < oldLines.count, removed.contains(i) {
      result.append("- " + marked(oldLines[i]))
      i += 1
    } else if j < newLines.count, inserted.contains(j) {
      result.append("+ " + marked(newLines[j]))
      j += 1
    } else {
      result.append("  " + oldLines[i])
      i += 1
      j += 1
    }
  }
  return result.joined(separator: "\n")
}
