/// Makes pixels of a stranger's picture, in a process of its own that can reach nothing and do little harm.
///
/// ```
/// gradus-picture PARENT WIDTH HEIGHT BACKGROUND < FILE.png
/// ```
///
/// PARENT is the number of the process that starts it, and with which it ends. WIDTH and HEIGHT are those of a frame, in
/// pixels, into which the picture is scaled with its proportions kept. BACKGROUND is a colour in six hexadecimal digits, or a
/// hyphen. It writes the picture's own width and height, two bytes each, the lower first, and then its rows: four bytes a
/// pixel, red, green, blue, and 255; or four zeros where what lies behind is seen.
///
/// Status 0: done; 1: refused, with a ``Refusal`` on standard error; 3: it took too long. It may also be ended by a signal,
/// for its memory.
@main enum MakePicture {
  static func main() {
    let words = CommandLine.arguments.dropFirst().map(\.self)
    do throws(Refusal) {
      guard words.count == 4, let parent = Int32(words[0]), let width = Int(words[1]), let height = Int(words[2]),
        (1...Limits.side).contains(width), (1...Limits.side).contains(height), let backdrop = Backdrop(words[3])
      else { throw Refusal(.usage) }
      try System.limit(parent: parent)
      let raster = try PNG.read(try System.readInput())
      let size = raster.size(within: (width, height)), pixels = raster.scaled(to: size)
      let ground = backdrop.under(pixels)
      var bytes = [size.width, size.height].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      for pixel in pixels { bytes += ground.bytes(behind: pixel) }
      try System.write(bytes, to: 1)
    } catch {
      System.end(error)
    }
  }
}
