/// What is done with installed packs.
public enum PackingTask: Sendable {
  /// Brings a pack from a folder, an archive or a git address.
  case install(source: String, tag: String?, isSure: Bool)
  case list(json: Bool)
  /// Brings one pack, or all, anew from where it came from; `isDry`: only says what would change.
  case update(String?, isDry: Bool, isSure: Bool)
  case rollback(String, to: String?)
  case remove(String, isSure: Bool)
  case verify(String?)
  /// Makes an archive of a pack's folder.
  case export(String, file: String?)
}
