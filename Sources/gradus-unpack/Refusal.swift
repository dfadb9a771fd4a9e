/// Why something is not unpacked: a word for the program that asked, and what it is about.
///
/// It is written to standard error as `word TAB detail`; the sentence is made of it there.
struct Refusal: Error, Equatable {
  enum Word: String {
    /// Not called as it wants to be.
    case usage
    /// The file to unpack cannot be opened.
    case file
    /// It is no archive that is understood, or a damaged one.
    case archive
    /// An entry is a symbolic or a hard link, a device, a pipe, a socket.
    case link, device
    /// An entry's name is absolute, leads upward, or is no UTF-8.
    case absolute, upward, name
    /// An entry's name is too long, or has too many folders.
    case long, deep
    /// There are too many files, or too many bytes.
    case many, large
    /// An entry is mostly holes, is encrypted, or stands twice.
    case sparse, encrypted, twice
    /// A repository holds another one.
    case submodule
    /// The address or the tag could be read as something else.
    case address, tag
    /// git is not there, or failed; its own words are the detail.
    case git
    case noGit = "no-git"
    /// The folder cannot be written to.
    case write
    /// It took more memory, or more time, than it may.
    case memory, time
  }

  let word: Word
  let detail: String

  init(_ word: Word, _ detail: String = "") {
    self.word = word
    self.detail = detail
  }
}
