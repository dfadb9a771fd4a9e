public import Lessons

extension Checker {
  /// What is found by reading the pixels of each picture that looks whole, a part for each lesson that shows some.
  ///
  /// - Parameter fault: reads one. Its bytes are a stranger's, so that a program of its own looks into them.
  public func pictureChecks(_ fault: @escaping @Sendable (PackFile) -> PictureFault?) -> [RunCheck] {
    lessons.compactMap { lesson in
      let images = lesson.images
      guard !images.isEmpty else { return nil }
      return RunCheck(lesson.lesson.id) {
        var report = Report(Rule.imageFiles.name), known: [PackFile: PictureFault?] = [:]
        for (address, place) in images {
          try Task.checkCancellation()
          guard let file = lesson.wholePicture(address) else { continue }
          let found = known[file] ?? fault(file)
          known[file] = .some(found)
          if let message = found.flatMap({ Message.undrawable(address, $0) }) { report.note(message, at: place) }
        }
        return report.findings
      }
    }
  }
}

extension CheckedLesson {
  /// The file of an image that is a PNG of the pack, small enough and with right checksums.
  fileprivate func wholePicture(_ address: String) -> PackFile? {
    guard let file = PackFile(address, from: lesson.packFile), let bytes = try? file.read(limit: PNGOutline.mostBytes),
      let picture = try? PNGOutline(bytes), picture.isDrawable
    else { return nil }
    return file
  }
}

extension Message {
  /// Nil where it is not the picture's fault that it was not read.
  static func undrawable(_ address: String, _ fault: PictureFault) -> Message? {
    switch fault {
    case .broken: .error("The pixels of the image \(quoted(address)) cannot be read.", "Save the picture again.")
    case .large:
      .error(
        "The image \(quoted(address)) takes more time or memory to read than a picture may.",
        "Make the picture smaller."
      )
    case .missing, .unavailable: nil
    }
  }
}
