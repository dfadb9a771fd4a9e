import Authoring
import Files
import FoundationEssentials
import Lessons
import Packs
import Proving
import Terminal
import Text

extension App {
  /// Checks a pack or a lesson and prints everything that was found; Ctrl+C stops it.
  ///
  /// - Returns: 1 where there is an error, 0 where there are warnings alone, or nothing.
  func check(_ wish: CheckWish) -> Int32 {
    let checker: Checker, earlier: EarlierVersion?
    do {
      (checker, earlier) = try self.checker(wish)
    } catch let refusal as PackRefusal {
      return tell(refusal)
    } catch {
      return say(.of(error))
    }
    let console = wish.format == .screen ? console() : Console()
    defer { console.close() }
    // The version before is read on the way, and goes when nobody holds it.
    var findings = withExtendedLifetime(earlier) { checker.findings }
    if !wish.isFast {
      switch run(pictureChecks(of: checker) + checker.runChecks, on: console) {
      case .success(let found): findings = (findings + found).settled
      case .failure(let stopped): return stopped.status
      }
    }
    let shown = findings.map { $0.named(from: surroundings.currentFolder) }
    switch wish.format {
    case .screen: write(shown, on: console)
    case .json: console.write(FindingDocuments.json(shown))
    case .github: console.write(FindingDocuments.github(shown))
    }
    return status(findings.contains { $0.severity == .error } ? 1 : 0, of: console)
  }

  private func checker(_ wish: CheckWish) throws -> (Checker, EarlierVersion?) {
    switch try Manuscript(wish.path, currentFolder: surroundings.currentFolder) {
    case .lesson(let file): return (Checker(lesson: file), nil)
    case .pack(let folder):
      guard let against = wish.against else { return (Checker(pack: folder, before: installedFolder(of: folder)), nil) }
      if (try? Pack(folder: against)) != nil { return (Checker(pack: folder, before: against), nil) }
      if Folder.exists(against) {
        throw Manuscript.Missing(sentence: "There is no pack to compare with in “\(visible(against))”.")
      }
      let earlier = try EarlierVersion(
        against, ofPackIn: absolute(folder), by: unpacker, temporary: FileManager.default.temporaryDirectory.path)
      return (Checker(pack: folder, before: earlier.folder), earlier)
    }
  }

  /// The pictures are read by the program that may read a stranger's bytes; where it is not there, nothing is said of them.
  private func pictureChecks(of checker: Checker) -> [RunCheck] {
    guard let program = PictureProgram.beside(surroundings.programFolder) else { return [] }
    return checker.pictureChecks { file in
      do throws(PictureFault) {
        _ = try program.pixels(of: OpenPicture(file), within: (1, 1), on: nil)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Where the installed version of a pack lies; nil where none is installed.
  private func installedFolder(of folder: String) -> String? {
    guard let id = (try? Pack(folder: folder))?.id, let installed = try? packStore.installed().packs[id] else {
      return nil
    }
    return packStore.folder(of: id, installed.current)
  }

  /// Why runs were ended: the status with which to leave.
  private struct Stopped: Error {
    let status: Int32
  }

  /// Runs the experiments on both cores, one after the other, and reads the pictures.
  private func run(_ checks: [RunCheck], on console: Console) -> Result<[Finding], Stopped> {
    var findings: [Finding] = []
    var progress = ProgressLine(
      "experiments and lessons with pictures checked", of: checks.count, isRedrawn: !console.medium.isLinear,
      unicode: console.medium.unicode)
    defer { progress.finish() }
    for (done, check) in checks.enumerated() {
      progress.tell(done)
      let work = BackgroundWork { try await check.findings() }
      while work.finished == nil {
        switch console.next(.busy, timeout: 10) {
        case .interrupt:
          work.cancel()
          return .failure(Stopped(status: 130))
        case .terminated(let signal):
          work.cancel()
          return .failure(Stopped(status: end(of: signal, on: console)))
        default: progress.tell(done)
        }
      }
      switch work.finished {
      case .success(let found)?: findings += found
      case .failure(let error)?: return .failure(Stopped(status: say(.of(error))))
      case nil: break
      }
    }
    return .success(findings)
  }

  private func write(_ findings: [Finding], on console: Console) {
    guard !findings.isEmpty else { return }
    let medium = console.medium
    var lines = FindingLines(hasCaret: medium.rendering != .accessible, width: medium.width - 1)
    let shown = findings.flatMap { lines.lines($0) + [Line()] }
    console.write(
      shown.map { console.theme.bytes(of: $0, medium: medium) + "\n" }.joined() + findings.counted + "\n")
  }
}

extension Finding {
  /// The finding with its file named from the current folder, where it lies in it.
  func named(from folder: String) -> Finding {
    var finding = self
    finding.place.file = Self.path(place.file, from: folder)
    return finding
  }

  private static func path(_ file: String, from folder: String) -> String {
    guard file.hasPrefix("/") else {
      return file.split(separator: "/", omittingEmptySubsequences: false).drop { $0 == "." }.joined(separator: "/")
    }
    let parts = file.split(separator: "/"), here = folder.split(separator: "/")
    let shared = zip(parts, here).prefix { $0 == $1 }.count
    // What has nothing in common with the current folder is told by its absolute path.
    guard shared > 0 else { return file }
    return (here.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared)).joined(separator: "/")
  }
}
