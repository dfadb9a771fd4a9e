internal import Glibc

/// Why the system refused: what stands behind its error number, in words for people.
public enum Reason: Error, Sendable, Hashable {
  case permissionDenied, missing, exists, notAFolder, isAFolder, notAFile
  case diskFull, quotaReached, readOnlyDisk, diskError, tooLarge, linkLoop, nameTooLong
  case busy, tooManyOpen, notSupported, networkLost, outOfMemory
  case other(Int32)

  /// The reason that an error number stands for.
  public init(errorNumber: Int32) {
    switch errorNumber {
    case EACCES, EPERM: self = .permissionDenied
    case ENOENT: self = .missing
    case EEXIST, ENOTEMPTY: self = .exists
    case ENOTDIR: self = .notAFolder
    case EISDIR: self = .isAFolder
    case ENOSPC: self = .diskFull
    case EDQUOT: self = .quotaReached
    case EROFS: self = .readOnlyDisk
    case EIO: self = .diskError
    case EFBIG, EOVERFLOW: self = .tooLarge
    case ELOOP: self = .linkLoop
    case ENAMETOOLONG: self = .nameTooLong
    case EBUSY, ETXTBSY, EAGAIN: self = .busy
    case EMFILE, ENFILE: self = .tooManyOpen
    case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: self = .notSupported
    case ESTALE, ENODEV, ENXIO: self = .networkLost
    case ENOMEM: self = .outOfMemory
    default: self = .other(errorNumber)
    }
  }

  /// What follows the colon in a sentence: `permission denied`.
  public var words: String {
    switch self {
    case .permissionDenied: "permission denied"
    case .missing: "it does not exist"
    case .exists: "there is one already"
    case .notAFolder: "part of its path is not a folder"
    case .isAFolder: "it is a folder"
    case .notAFile: "it is not a file"
    case .diskFull: "no space left on the disk"
    case .quotaReached: "the disk quota is used up"
    case .readOnlyDisk: "the disk is read-only"
    case .diskError: "the disk reported an error"
    case .tooLarge: "it would be too large"
    case .linkLoop: "its symbolic links run in a circle"
    case .nameTooLong: "its name is too long"
    case .busy: "it is in use"
    case .tooManyOpen: "too many files are open"
    case .notSupported: "the file system does not support it"
    case .networkLost: "its disk or network folder is gone"
    case .outOfMemory: "there is not enough memory"
    case .other(let number): "system error \(number)"
    }
  }
}
