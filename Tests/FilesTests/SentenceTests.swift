import Files
import Glibc
import Testing

@Suite struct `What went wrong, in a sentence` {
  @Test(arguments: [
    (EACCES, "permission denied"), (EPERM, "permission denied"), (ENOENT, "it does not exist"),
    (EEXIST, "there is one already"), (ENOTDIR, "part of its path is not a folder"), (EISDIR, "it is a folder"),
    (ENOSPC, "no space left on the disk"), (EDQUOT, "the disk quota is used up"), (EROFS, "the disk is read-only"),
    (EIO, "the disk reported an error"), (EFBIG, "it would be too large"),
    (ELOOP, "its symbolic links run in a circle"), (ENAMETOOLONG, "its name is too long"), (EBUSY, "it is in use"),
    (EMFILE, "too many files are open"), (ENOLCK, "the file system does not support it"),
    (ESTALE, "its disk or network folder is gone"), (ENOMEM, "there is not enough memory"),
    (EPIPE, "system error 32"),
  ])
  func `says what an error number means`(number: Int32, words: String) {
    #expect(Reason(errorNumber: number).words == words)
  }

  @Test(arguments: [
    (
      FileError.unwritable(.folder("/h/gradus"), .permissionDenied),
      "The folder “/h/gradus” cannot be written: permission denied."
    ),
    (.unreadable(.file("a.md"), .missing), "The file “a.md” cannot be read: it does not exist."),
    (.unreadable(.file("/dev/null"), .notAFile), "The file “/dev/null” cannot be read: it is not a file."),
    (
      .unlockable(.folder("/net"), .notSupported),
      "The folder “/net” cannot be locked: the file system does not support it."
    ),
    (.locked(.folder("/h/gradus")), "The folder “/h/gradus” is locked by another program."),
  ])
  func `names what it is about`(error: FileError, sentence: String) {
    #expect(error.sentence == sentence)
  }
}
