import TestSupport
import Testing

/// `show` as it is given most often is read without the library that reads every other command line: both must read alike.
@Suite struct `A line that shows a lesson` {
  let home = Home()

  @Test(
    arguments: [
      (["show", "12"], ["show", "--", "12"]),
      (["show", "batch-size", "--width", "60"], ["show", "batch-size", "--width=60"]),
      (["--width", "60", "show", "12"], ["--width=60", "show", "12"]),
      (["show", "--width", "60", "12", "--width", "40"], ["show", "--width=60", "12", "--width=40"]),
      (["--accessible", "show", "12"], ["show", "12", "--accessible", "--"]),
      (["show", "12", "--plain", "--plain"], ["--plain", "show", "--plain", "--", "12"]),
      (["--seed", "7", "show", "12"], ["--seed=7", "show", "12"]),
      (["--content", Home.content, "show", "12"], ["--content=\(Home.content)", "show", "12"]),
      (["show", "99"], ["show", "--", "99"]),
      (["show", "help"], ["show", "--", "help"]),
      (["show", ""], ["show", "--", ""]),
      (["show", "show"], ["show", "--", "show"]),
      (["--content", "/nowhere", "show", "12"], ["--content=/nowhere", "show", "12"]),
    ])
  func `says the same however it is spelt`(plainly: [String], otherwise: [String]) {
    let (plain, other) = (home.run(plainly), home.run(otherwise))
    #expect(plain.output == other.output)
    #expect(plain.errors == other.errors)
    #expect(plain.status == other.status)
    #expect(plain.output + plain.errors != "")
  }

  @Test(
    arguments: [
      (["show", "12", "--width", "10"], "--width takes a number of columns from 20 to 300, not 10."),
      (["show", "12", "--width", "wide"], "The value 'wide' is invalid for '--width <columns>'"),
      (["show", "12", "--width"], "Missing value for '--width <columns>'"),
      (["show", "12", "--seed", "-1"], "Missing value for '--seed <number>'"),
      (["show", "12", "--content", "--plain"], "Missing value for '--content <folder>'"),
      (["show", "12", "13"], "Unexpected argument '13'"),
      (["show", "12", "--wdth", "40"], "Unknown option '--wdth'. Did you mean '--width'?"),
      (["show", "--plain"], "Missing expected argument '<lesson>'"),
      (["shwo", "12"], "There is no command “shwo”. Did you mean gradus show?"),
    ])
  func `is refused with the words of every other command`(words: [String], sentence: String) {
    let ran = home.run(words)
    #expect(ran.status == 64)
    #expect(ran.errors.contains(sentence), "\(ran.errors)")
    #expect(ran.output == "")
  }

  @Test func `has its page of help`() {
    for words in [["show", "--help"], ["show", "12", "-h"], ["help", "show"]] {
      #expect(home.run(words).output.contains("Print a whole lesson."))
    }
  }
}
