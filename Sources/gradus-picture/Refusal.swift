/// Why a picture is not made: a word for the program that asked, and what it is about.
///
/// It is written to standard error as `word TAB detail`; the sentence is made of it there.
struct Refusal: Error, Equatable {
  enum Word: String {
    /// Not called as it wants to be.
    case usage
    /// It is no PNG, or a damaged one; libpng's own words are the detail.
    case png
    /// The file has too many bytes, or the picture too many pixels.
    case bytes, pixels
    /// It took more memory than it may.
    case memory
    /// What was made cannot be handed on.
    case write
  }

  let word: Word
  let detail: String

  init(_ word: Word, _ detail: String = "") {
    self.word = word
    self.detail = detail
  }
}
