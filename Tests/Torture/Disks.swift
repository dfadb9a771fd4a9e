import Foundation
import Learner

/// A file system that is mounted for one ordeal; only root may do that.
final class Mounted {
  let path: String
  private let place: Place

  init(_ arguments: (Place) -> [String]) throws {
    guard getuid() == 0 else { throw Skipped(reason: "only root may mount a file system") }
    place = try Place()
    path = place.file("disk")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try mount(arguments(place))
  }

  deinit { unmount() }

  func mount(_ arguments: [String]) throws {
    guard try tool(["mount"] + arguments + [path]) == 0 else {
      throw Skipped(reason: "this machine mounts no \(arguments)")
    }
  }

  func unmount() { _ = try? tool(["umount", path]) }
}

/// Runs a command without a word; its exit status.
@discardableResult
func tool(_ command: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

/// A disk of 64 KB that fills up, and then gets room again: what was refused is saved then.
enum FullDisk: Ordeal {
  static let name = "a full disk"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    for trial in 0..<(isShort ? 3 : 20) {
      let disk = try Mounted { _ in ["-t", "tmpfs", "-o", "size=64k", "tmpfs"] }
      let folder = disk.path + "/record"
      var record: Record? = Record.open(folder)
      var saved: Set<String> = []
      var pending: [String] = []
      for number in 0..<(200 + trial) {
        switch record!.append(Role.event(7 * number)) {
        case .success(let event): saved.insert(event.id)
        case .failure(let lost): pending.append(lost.event.id)
        }
        if number % 10 == 9 { record!.writeSnapshot() }
      }
      toll.meet("refusals told", pending.count)
      if pending.isEmpty { toll.complaints.append("the disk did not fill up") }
      let held = Set(Record.look(at: folder).events.map(\.id))
      toll.lost += saved.subtracting(held).count
      if !held.isDisjoint(with: pending) { toll.complaints.append("a refused event was kept") }
      try disk.mount(["-o", "remount,size=1m"])
      if record!.retry() == nil {
        saved.formUnion(pending)
        toll.meet("events saved later", pending.count)
      } else {
        toll.complaints.append("with room again nothing was saved")
      }
      record = nil
      toll.check(folder, holds: saved, "trial \(trial)")
    }
    return toll
  }
}

/// A disk that becomes read-only under a session and writable again; and a session that begins on one.
enum ReadOnly: Ordeal {
  static let name = "a disk that becomes read-only"

  static func run(isShort: Bool) throws -> Toll {
    var toll = Toll()
    for trial in 0..<(isShort ? 3 : 20) {
      let disk = try Mounted { _ in ["-t", "tmpfs", "-o", "size=4m", "tmpfs"] }
      let folder = disk.path + "/record"
      let first = try Victim(["write", folder, "20"]).finish()
      try disk.mount(["-o", "remount,ro"])
      let refused = try Victim(["write", folder, "5"]).finish()
      if !refused.saved.isEmpty { toll.complaints.append("trial \(trial): saved on a read-only disk") }
      toll.meet("sessions refused", refused.refusals.count)
      let looked = Set(Record.look(at: folder).events.map(\.id))
      toll.lost += first.saved.subtracting(looked).count
      try disk.mount(["-o", "remount,rw"])
      toll.check(folder, holds: first.saved, "trial \(trial)")
    }
    return toll
  }
}

/// Power cuts: a file system on a loop device is shut down at random moments without its journal being flushed.
enum PowerCuts: Ordeal {
  static let name = "power cuts on ext4"

  static func run(isShort: Bool) throws -> Toll {
    guard getuid() == 0 else { throw Skipped(reason: "only root may cut the power of a file system") }
    let place = try Place()
    let image = place.file("image")
    guard try tool(["truncate", "-s", "32M", image]) == 0, try tool(["mkfs.ext4", "-q", "-F", image]) == 0 else {
      throw Skipped(reason: "there is no mkfs.ext4")
    }
    var toll = Toll()
    let time = try Victim.time(["write", place.file("start"), "1"])
    var saved: Set<String> = []
    var new = 0
    for trial in 0..<(isShort ? 2 : 60) {
      let disk = try Mounted { _ in ["-o", "loop", image] }
      if trial > 0 {
        let folder = disk.path + "/record"
        toll.check(folder, holds: saved, new: new, "cut \(trial)")
        // Every tenth time with an empty record, so that its first moments are hit too.
        if trial % 10 == 0 {
          try FileManager.default.removeItem(atPath: folder)
          saved = []
        }
      }
      let victim = try Victim(["write", disk.path + "/record", "100000"])
      usleep(UInt32.random(in: time / 2...time + 200_000))
      // What is said in the moment of the cut or behind it would be heard by nobody.
      let said = victim.listen()
      let isCut = shutDown(disk.path)
      victim.kill()
      let late = victim.finish()
      guard isCut else { throw Skipped(reason: "this kernel cuts no file system's power") }
      toll.meet("said after the cut", late.saved.subtracting(said.saved).count)
      saved.formUnion(said.saved)
      new = said.saved.count
      toll.meet("power cuts")
      disk.unmount()
    }
    let disk = try Mounted { _ in ["-o", "loop", image] }
    toll.check(disk.path + "/record", holds: saved, new: new, "the last cut")
    return toll
  }

  /// EXT4_IOC_SHUTDOWN without a flush of the journal: what is not on the disk by now never will be.
  private static func shutDown(_ path: String) -> Bool {
    let file = unsafe open(path, O_RDONLY)
    defer { close(file) }
    var withoutFlush: UInt32 = 2
    return unsafe withUnsafeMutablePointer(to: &withoutFlush) { unsafe ioctl(file, UInt(0x8004_587D), $0) } == 0
  }
}
