import Testing
import Text

@Suite struct NormalisedTests {
  static let cases: [(String, Set<Forgiving>, String)] = [
    ("  Warmup ", [], "Warmup"), ("learning   rate\twarmup", [], "learning rate warmup"),
    ("Learning Rate", [.case], "learning rate"), ("warm up", [.spaces], "warmup"), ("Straße", [.case], "strasse"),
    ("e\u{301}cole", [], "\u{E9}cole"), ("école Número", [.accents], "ecole Numero"),
    (" WARM úp", [.case, .spaces, .accents], "warmup"), ("", [.case], ""),
  ]

  @Test(arguments: cases)
  func `an answer is compared in its normal form`(typed: String, forgiving: Set<Forgiving>, form: String) {
    #expect(Array(normalised(typed, forgiving: forgiving).unicodeScalars) == Array(form.unicodeScalars))
  }

  @Test func `the words of forgive are the raw values`() {
    #expect(["case", "spaces", "accents"].map { Forgiving(rawValue: $0) } == [.case, .spaces, .accents])
  }
}
