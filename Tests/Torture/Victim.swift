import Foundation
import Learner

/// A process of this program that is tortured, and what it said before its end.
final class Victim {
  private let process = Process()
  private let output = Pipe()
  private var heard = Data()

  /// - Parameter tool: a command that starts it, such as `strace …`.
  init(_ words: [String], by tool: [String] = []) throws {
    let command = tool + [Victim.program] + words
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  static let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""

  /// How long one that is not killed takes, in microseconds.
  static func time(_ words: [String]) throws -> UInt32 {
    let start = ContinuousClock.now
    _ = try Victim(words).finish()
    return UInt32((ContinuousClock.now - start) / .microseconds(1))
  }

  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// What it has said by now, without waiting.
  func listen() -> Said {
    let file = output.fileHandleForReading
    let flags = fcntl(file.fileDescriptor, F_GETFL)
    _ = fcntl(file.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(file.fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      heard += buffer.prefix(count)
    }
    _ = fcntl(file.fileDescriptor, F_SETFL, flags)
    return Said(String(decoding: heard, as: UTF8.self))
  }

  /// All its lines, when it has ended.
  func finish() -> Said {
    heard += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Said(String(decoding: heard, as: UTF8.self))
  }
}

/// What a victim said.
struct Said {
  var saved: Set<String> = []
  var refusals: [String] = []
  var others: [String] = []

  init(_ text: String) {
    // A line without its end was not said.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("saved ") {
        saved.insert(String(line.dropFirst(6)))
      } else if line.hasPrefix("refused ") {
        refusals.append(String(line.dropFirst(8)))
      } else {
        others.append(String(line))
      }
    }
  }
}

/// A folder for one trial, removed when the value goes.
final class Place {
  let path: String

  init(in folder: String = NSTemporaryDirectory()) throws {
    path = (folder as NSString).appendingPathComponent("gradus-torture-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where a trial is fast, because nothing waits for a disk; the temporary folder where there is no such place.
  static let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()

  func file(_ name: String) -> String { path + "/" + name }

  func bytes(_ name: String) -> [UInt8] { FileManager.default.contents(atPath: file(name)).map { Array($0) } ?? [] }

  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: file(name))) }
}

extension Toll {
  /// Opens the record as the next session would: it must be writable, and hold everything that was acknowledged.
  ///
  /// - Parameter new: how many of them no trial before has counted; nil: all.
  @discardableResult
  mutating func check(_ folder: String, holds ids: Set<String>, new: Int? = nil, _ trial: String) -> [Event] {
    trials += 1
    acknowledged += new ?? ids.count
    let half = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count { $0.contains(".new-") } ?? 0
    meet("half-written files", half)
    let record = Record.open(folder)
    if record.state != .writable { complaints.append("\(trial): the next start was refused: \(record.state)") }
    meet("torn lines", record.warnings.count { $0.contains("was cut off") })
    meet("damaged journals", record.warnings.count { $0.contains("damaged and could not be read") })
    meet("unreadable snapshots", record.warnings.count { $0.contains("profile.json") })
    let events = record.events
    let missing = ids.subtracting(events.map(\.id)).count
    lost += missing
    if missing > 0 { complaints.append("\(trial): \(missing) of \(ids.count) acknowledged events are gone") }
    if record.profile != Learner.Profile(events) { complaints.append("\(trial): the profile is not the journal's") }
    return events
  }
}
