import CPNG

/// The PNG format. This is the only file that knows libpng.
enum PNG {
  /// The picture in a file's bytes: palettes, greys, interlaced ones, all depths, of an animation what stands for it.
  static func read(_ bytes: [UInt8]) throws(Refusal) -> Raster {
    var image = unsafe png_image()
    unsafe image.version = png_uint_32(PNG_IMAGE_VERSION)
    let result: Result<Raster, Refusal> = unsafe bytes.withUnsafeBytes { file in
      guard unsafe png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else {
        return unsafe .failure(fault(image))
      }
      defer { unsafe png_image_free(&image) }
      // Without it, sixteen bits of which nothing is said would be taken for light.
      unsafe image.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
      let width = unsafe Int(image.width), height = unsafe Int(image.height)
      guard width > 0, height > 0, height <= Limits.pixels / width else {
        return .failure(Refusal(.pixels, "\(width) × \(height)"))
      }
      // Sixteen bits of linear light, the colours multiplied by the cover.
      unsafe image.format = png_uint_32(PNG_FORMAT_FLAG_LINEAR | PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
      var pixels = [SIMD4<UInt16>](repeating: .zero, count: width * height)
      let isRead = unsafe pixels.withUnsafeMutableBytes {
        unsafe png_image_finish_read(&image, nil, $0.baseAddress, 0, nil) != 0
      }
      guard isRead else { return unsafe .failure(fault(image)) }
      return .success(Raster(width: width, height: height, pixels: pixels))
    }
    return try result.get()
  }

  private static func fault(_ image: png_image) -> Refusal {
    let words = unsafe withUnsafeBytes(of: image.message) {
      unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return words.hasSuffix("out of memory") ? Refusal(.memory) : Refusal(.png, words)
  }
}
