import Lessons

extension Rule {
  /// Images lie in the pack, as pictures that can be drawn.
  static let imageFiles = Rule(
    "image-file",
    lesson: { lesson, report in
      for (address, place) in lesson.images {
        if let message = fault(of: address, in: lesson.lesson.packFile, &report) { report.note(message, at: place) }
      }
    })

  private static func fault(of address: String, in lesson: PackFile, _ report: inout Report) -> Message? {
    if address.isEmpty { return .noImage }
    if PackFile.isElsewhere(address) { return .remoteImage(address) }
    guard let file = PackFile(address, from: lesson) else { return .imageOutside(address) }
    do throws(PackFile.Fault) {
      let bytes = try file.read(limit: PNGOutline.mostBytes)
      do throws(PNGOutline.Fault) {
        let picture = try PNGOutline(bytes)
        return picture.isDrawable ? nil : .manyPixels(address, picture.width, picture.height)
      } catch {
        return .badImage(address, error)
      }
    } catch {
      guard error == .missing else { return .unreadableImage(address, error) }
      let folder = address.lastIndex(of: "/").map { String(address[...$0]) } ?? ""
      let name = String(address.dropFirst(folder.count))
      let pictures = file.neighbours.filter { $0.lowercased().hasSuffix(".png") }
      return .missingImage(address, nearest: report.nearest(name, in: pictures).map { folder + $0 })
    }
  }
}

extension CheckedLesson {
  /// The addresses of its images, and where they stand.
  var images: [(address: String, place: Place)] {
    text.passages.flatMap { passage in
      var images: [(address: String, place: Place)] = [], last: LessonText.Piece.Kind?
      for piece in passage.pieces {
        // A description of several pieces is that of one image.
        if case .link(let address, isImage: true) = piece.kind, piece.kind != last {
          images.append((address, piece.place))
        }
        last = piece.kind
      }
      return images
    }
  }
}

extension Message {
  static let noImage: Message = .error("The image names no file.", "Write where it lies: ![what it shows](figure.png).")

  static func remoteImage(_ address: String) -> Message {
    .warning(
      "The image \(quoted(address)) lies elsewhere and is not fetched: only its description is shown.",
      "Put the file into the pack.")
  }

  static func imageOutside(_ address: String) -> Message {
    .error(
      "The image \(quoted(address)) does not lie in the pack.", "Name a file of the pack from the lesson's folder.")
  }

  static func missingImage(_ address: String, nearest: String?) -> Message {
    .error(
      "There is no image \(quoted(address)).",
      nearest.map { "Did you mean \($0)?" } ?? "Name a file of the pack from the lesson's folder.")
  }

  static func unreadableImage(_ address: String, _ fault: PackFile.Fault) -> Message {
    switch fault {
    case .missing, .notPlain:
      .error(
        "The image \(quoted(address)) is a link or a folder, or lies behind a link.", "A pack holds plain files.")
    case .large:
      .error(
        "The image \(quoted(address)) is larger than \(PNGOutline.mostBytes >> 20) MB.", "Make the picture smaller.")
    case .unreadable(let sentence): .error(sentence)
    }
  }

  static func manyPixels(_ address: String, _ width: Int, _ height: Int) -> Message {
    .error(
      "The image \(quoted(address)) has \(width) × \(height) pixels; at most \(PNGOutline.mostPixels >> 20) million are drawn.",
      "Make the picture smaller.")
  }

  static func badImage(_ address: String, _ fault: PNGOutline.Fault) -> Message {
    switch fault {
    case .format(let name):
      .warning(
        "The image \(quoted(address)) is \(name ?? "no PNG"), so only its description is shown.",
        "Save it as a PNG to have it drawn.")
    case .cut: .error("The image \(quoted(address)) ends before its end.", "Save the picture again.")
    case .damaged(let part):
      .error(
        "The image \(quoted(address)) is damaged\(part.isEmpty ? "" : ", in its part \(part)").",
        "Save the picture again.")
    }
  }
}
