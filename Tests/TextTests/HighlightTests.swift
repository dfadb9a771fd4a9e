import Testing
import Text

@Suite struct HighlightTests {
  /// A line with its tokens marked: `k` keyword, `s` string, `n` number, `c` comment, `f` function.
  private func marked(_ code: String, _ language: String) -> String {
    let marks: [TokenKind: String] = [.keyword: "k", .string: "s", .number: "n", .comment: "c", .function: "f"]
    return Highlight.code(code, language: language).map { line in
      line.map { token in marks[token.kind].map { $0 + "‹" + token.text + "›" } ?? token.text }.joined()
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("for x in range(8):  # all", "k‹for› x k‹in› f‹range›(n‹8›):  c‹# all›"),
    ("def train(model, lr=0.1e-3):", "k‹def› f‹train›(model, lr=n‹0.1e-3›):"),
    ("loss.sum().item()", "loss.sum().item()"),
    ("x = f\"{a}\" + r'\\d' + ''", "x = s‹f\"{a}\"› + s‹r'\\d'› + s‹''›"),
    ("@torch.no_grad()", "f‹@torch›.no_grad()"),
    ("\"\"\"one\ntwo\"\"\" + 1", "s‹\"\"\"one›\ns‹two\"\"\"› + n‹1›"),
    ("s = 'open\nx = 1", "s = s‹'open›\nx = n‹1›"),
    ("if x is None: pass", "k‹if› x k‹is› k‹None›: k‹pass›"),
    ("a[1:2]; 0xFF", "a[n‹1›:n‹2›]; n‹0xFF›"),
  ])
  func `python`(code: String, tokens: String) { #expect(marked(code, "python") == tokens) }

  @Test(arguments: [
    ("let x: Int = 1_000 // note", "k‹let› x: f‹Int› = n‹1_000› c‹// note›"),
    ("func f(_ s: String) -> Int { s.count }", "k‹func› f‹f›(_ s: f‹String›) -> f‹Int› { s.count }"),
    ("\"a \\(f(\"b\")) c\" + d", "s‹\"a \\(f(\"b\")) c\"› + d"),
    ("/* a /* b */ c */ x", "c‹/* a /* b */ c */› x"),
    ("#if os(Linux)", "k‹#if› os(Linux)"),
    ("#\"raw \\ \"# + 0..<8", "s‹#\"raw \\ \"#› + n‹0›..<n‹8›"),
    ("@Test struct A {}", "f‹@Test› k‹struct› f‹A› {}"),
    ("let été = 1", "k‹let› été = n‹1›"),
  ])
  func `swift`(code: String, tokens: String) { #expect(marked(code, "swift") == tokens) }

  @Test(arguments: [
    ("gradus run batch-size/descent batch=512 # replay", "gradus run batch-size/descent batch=512 c‹# replay›"),
    ("for x in 1 2; do echo \"$x\"; done", "k‹for› x k‹in› n‹1› n‹2›; k‹do› f‹echo› s‹\"$x\"›; k‹done›"),
    ("echo ${#x} a#b 'it \\'", "f‹echo› ${#x} a#b s‹'it \\'›"),
    ("make in-place", "make in-place"),
  ])
  func `shell`(code: String, tokens: String) { #expect(marked(code, "sh") == tokens) }

  @Test(arguments: ["python", "swift", "sh", "haskell", ""])
  func `the tokens put together are the code`(language: String) {
    let pieces = [
      "\"", "'", "\"\"\"", "\\", "\n", "#", "/*", "*/", "(", ")", "\\(", "x", "def ", "1.5", "é", "\t", "$", "@a",
    ]
    var generator = Numbers(state: 7)
    for _ in 0..<400 {
      let code = (0..<12).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
      let lines = Highlight.code(code + "\n", language: language).map { $0.map(\.text).joined() }
      #expect(lines.joined(separator: "\n") == code)
    }
  }

  @Test func `the last newline makes no line of its own`() {
    #expect(Highlight.code("a\nb\n", language: "text").count == 2)
    #expect(Highlight.code("", language: "python").count == 1)
  }
}

/// Reproducible chance for tests.
struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}
