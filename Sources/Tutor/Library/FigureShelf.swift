import Lessons
import Packs
import Synchronization
import Terminal

/// The figures that were painted: each once in each size, until its file changes.
///
/// Nothing is looked for, and no program started, before the first figure is to be drawn.
final class FigureShelf: Sendable {
  /// So many are remembered; then it begins anew.
  private static let room = 64

  private let programFolder: String
  /// The colour that parts of figures shine through to, in hexadecimal digits; nil where it is not known.
  private let background: String?
  private let painted = Mutex<[Painted]>([])

  private struct Painted {
    let stamp: OpenPicture.Stamp
    let width: Int
    let height: Int
    let result: Result<Pixels, FigureFault>
  }

  init(programFolder: String, background: Background) {
    self.programFolder = programFolder
    self.background =
      switch background {
      case .dark: "1c1c1c"
      case .light: "ffffff"
      case .unknown: nil
      }
  }

  var painter: FigurePainter { FigurePainter { self.paint($0, width: $1, height: $2) } }

  private func paint(_ figure: Figure, width: Int, height: Int) -> Result<Pixels, FigureFault> {
    do throws(PictureFault) {
      let picture = try OpenPicture(PackFile(root: figure.folder, path: figure.path))
      let stamp = picture.stamp
      let known = painted.withLock { $0.first { $0.stamp == stamp && $0.width == width && $0.height == height } }
      if let known { return known.result }
      let result = made(picture, width, height)
      painted.withLock { painted in
        if painted.count >= Self.room { painted = [] }
        painted.append(Painted(stamp: stamp, width: width, height: height, result: result))
      }
      return result
    } catch {
      return .failure(FigureFault(error))
    }
  }

  private func made(_ picture: OpenPicture, _ width: Int, _ height: Int) -> Result<Pixels, FigureFault> {
    guard let program = PictureProgram.beside(programFolder) else { return .failure(.unavailable) }
    do throws(PictureFault) {
      let made = try program.pixels(of: picture, within: (width, height), on: background)
      return .success(Pixels(width: made.width, height: made.height, bytes: made.bytes))
    } catch {
      return .failure(FigureFault(error))
    }
  }
}

extension FigureFault {
  fileprivate init(_ fault: PictureFault) {
    self =
      switch fault {
      case .missing: .missing
      case .large: .large
      case .broken: .broken
      case .unavailable: .unavailable
      }
  }
}
