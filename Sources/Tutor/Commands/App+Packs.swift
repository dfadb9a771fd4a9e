extension App {
  /// Performs a command about content packs.
  func pack(_ task: PackTask) -> Int32 {
    switch task {
    case .new(let path): makePack(path)
    case .check(let wish): check(wish)
    case .preview(let path, let width): preview(path, width: width)
    }
  }
}
