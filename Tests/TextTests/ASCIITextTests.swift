import Testing
import Text

@Suite struct `Text in ASCII` {
  @Test(
    arguments: [
      ("plain text", "plain text"), ("", ""), ("η", "eta"), ("2η", "2 eta"), ("ηg", "eta g"), ("η·g", "eta*g"),
      ("10⁻³", "10^-3"), ("x₁₂ + y", "x_12 + y"), ("σ²", "sigma^2"), ("Δ", "Delta"), ("a ∝ b", "a ~ b"),
      ("𝔼[x]", "E[x]"), ("ℒ", "L"), ("x̂", "x_hat"), ("é, ü, ß, ł", "e, u, ss, l"), ("16°", "16 deg"), ("日本", "??"),
      ("e\u{301}", "e"), ("∞", "infinity"),
    ])
  func `each sign has a form`(text: String, expected: String) {
    #expect(ASCIIText.of(text) == expected)
    #expect(ASCIIText.of(text).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a screen's own marks go first`() {
    #expect(ASCIIText.of("a → b") { $0 == "→" ? "->" : nil } == "a -> b")
  }

  @Test(arguments: [
    #"1/\sqrt{B}"#, #"\frac{\partial L}{\partial w}"#, #"\sum_{i=1}^n x_i^2"#, #"\hat{y} \in \mathbb{R}"#,
    #"\eta \propto 10^{-3}"#, #"\nabla L \approx \lVert g \rVert"#, #"\alpha \leq \beta \times \gamma"#,
  ])
  func `every formula that can be drawn has an ASCII form without question marks`(source: String) {
    let text = ASCIIText.of(MathText(source).line)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(!text.contains("?"), "\(text)")
  }
}
