import CProcessor

/// Whether this program can run on the machine at all.
///
/// The numeric modules are compiled for AVX2 and fused multiply-add where the machine that builds has them. On one that
/// has not, the first such instruction would end the program without a word.
enum Processor {
  /// What the processor lacks; nil where the program runs on it.
  static var lack: Lack? {
    #if NEEDS_EIGHT_LANES
      processor_has_eight_lanes() ? nil : Lack()
    #else
      nil
    #endif
  }

  /// The sentence at the start.
  struct Lack: Error, CustomStringConvertible {
    let description =
      "gradus needs a processor with AVX2 and FMA, which Intel and AMD have built since about 2013, and this one lacks "
      + "them. Built on this machine itself, by make build, gradus runs here too, only more slowly."
  }
}
