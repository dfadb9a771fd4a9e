/// What went wrong with a file or a folder, as facts; `sentence` says it to people.
public enum FileError: Error, Sendable, Hashable {
  case unreadable(Subject, Reason)
  case unwritable(Subject, Reason)
  case unlockable(Subject, Reason)
  /// Another process, or another part of this one, holds the lock.
  case locked(Subject)
  /// A program on another computer holds it, as a file says that it left there.
  case held(Subject, computer: String, mark: String)

  /// What it went wrong with.
  public enum Subject: Sendable, Hashable {
    case file(String)
    case folder(String)

    fileprivate var words: String {
      switch self {
      case .file(let path): "file “\(path)”"
      case .folder(let path): "folder “\(path)”"
      }
    }
  }

  /// Why the system refused; nil for a lock that is held.
  public var reason: Reason? {
    switch self {
    case .unreadable(_, let reason), .unwritable(_, let reason), .unlockable(_, let reason): reason
    case .locked, .held: nil
    }
  }

  /// One sentence for people: `The folder “…” cannot be written: permission denied.`
  ///
  /// Paths stand in it as they are; who shows it makes control characters visible.
  public var sentence: String {
    switch self {
    case .unreadable(let subject, let reason): "The \(subject.words) cannot be read: \(reason.words)."
    case .unwritable(let subject, let reason): "The \(subject.words) cannot be written: \(reason.words)."
    case .unlockable(let subject, let reason): "The \(subject.words) cannot be locked: \(reason.words)."
    case .locked(let subject): "The \(subject.words) is locked by another program."
    case .held(let subject, let computer, let mark):
      "The \(subject.words) is in use on the computer “\(computer)”. "
        + "If gradus does not run there any more, remove the file “\(mark)”."
    }
  }
}
