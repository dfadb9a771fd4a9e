import Files
public import Lessons

/// `gradus-picture`, the small program that alone looks into a stranger's picture.
public struct PictureProgram: Sendable {
  /// Where it lies.
  public let program: String

  /// The program at a path.
  public init(program: String) { self.program = program }

  /// The program beside another one, else in `../libexec/gradus/` of it.
  public static func beside(_ folder: String) -> PictureProgram? {
    [folder, folder + "/../libexec/gradus"].map { $0 + "/gradus-picture" }
      .first { if case .file? = SystemCalls.kind(of: $0) { true } else { false } }.map(PictureProgram.init)
  }
}

/// A picture as pixels: red, green, blue, and 255 or 0 for one that is not there; row by row.
public struct MadePicture: Sendable, Hashable {
  public let width: Int
  public let height: Int
  public let bytes: [UInt8]

  /// - Parameter bytes: four for each pixel.
  public init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(bytes.count == width * height * 4, "\(bytes.count) bytes are not \(width) × \(height) pixels of four.")
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}

extension PictureProgram {
  /// The pixels of an open picture, as large as a frame lets it be with its proportions kept.
  ///
  /// - Parameter background: six hexadecimal digits of what lies behind it; nil where that is not known.
  public func pixels(
    of picture: OpenPicture, within frame: (width: Int, height: Int), on background: String?
  ) throws(PictureFault) -> MadePicture {
    let words = ["\(SystemCalls.processID)", "\(frame.width)", "\(frame.height)", background ?? "-"]
    let ran: SystemCalls.Ran
    do throws(Reason) {
      ran = try SystemCalls.run(
        [program] + words, input: picture.descriptor, limit: 4 + frame.width * frame.height * 4)
    } catch {
      throw .unavailable
    }
    guard ran.status == 0 else { throw Self.fault(ran) }
    let said = ran.output
    guard said.count >= 4 else { throw .unavailable }
    let width = Int(said[0]) | Int(said[1]) << 8, height = Int(said[2]) | Int(said[3]) << 8
    guard width <= frame.width, height <= frame.height, said.count == 4 + width * height * 4 else { throw .unavailable }
    return MadePicture(width: width, height: height, bytes: Array(said.dropFirst(4)))
  }

  /// What it says as `word TAB detail`, or how it ended.
  static func fault(_ ran: SystemCalls.Ran) -> PictureFault {
    if ran.status == SystemCalls.interrupted { return .unavailable }
    let word = String(decoding: ran.errors, as: UTF8.self).prefix { $0 != "\t" }
    return switch (ran.status, word) {
    case (3, _), (1, "bytes"), (1, "pixels"), (1, "memory"): .large
    case (1, "png"): .broken
    case (1, _), (126...127, _): .unavailable
    // A signal: libpng was led astray, or ran into the limit of memory.
    default: .broken
    }
  }
}
