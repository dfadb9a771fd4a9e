import Testing
import Text

@Suite struct MathTextTests {
  @Test(arguments: [
    (#"1/\sqrt{B}"#, "1/√B"),
    (#"\frac{a+b}{2c}"#, "(a + b)/(2c)"),
    (#"\frac{1}{B}\sum_{i=1}^{B} g_i"#, "(1/B) ∑ᵢ₌₁ᴮ gᵢ"),
    (#"\eta = 0.04 \times 64/8"#, "η = 0.04 × 64/8"),
    (#"w_{t+1} = w_t - \eta \nabla L(w_t)"#, "wₜ₊₁ = wₜ − η∇L(wₜ)"),
    (#"\theta_{\text{new}} \leftarrow \theta - \eta g"#, "θ_new ← θ − ηg"),
    (#"\mathrm{tr}\,\Sigma / |G|^2"#, "tr Σ/|G|²"),
    (#"\sqrt{a^2+b^2}"#, "√(a² + b²)"),
    (#"\sqrt[3]{x}"#, "∛x"),
    (#"\sqrt[n]{x+1}"#, "ⁿ√(x + 1)"),
    (#"\hat{x}, \bar{x}, \tilde w_i"#, "x\u{302}, x\u{304}, w\u{303}ᵢ"),
    (#"\left(\frac{a}{b}\right)^2"#, "(a/b)²"),
    (#"\frac{a}{b}^2"#, "(a/b)²"),
    (#"\frac{\partial L}{\partial w}"#, "∂L/∂w"),
    (#"\frac{\partial L}{\partial w_i} w"#, "(∂L/∂wᵢ)w"),
    (#"\frac{\partial^2 L}{\partial x \partial y}"#, "∂²L/(∂x∂y)"),
    (#"\frac12"#, "1/2"),
    (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"),
    (#"x^{n/2}"#, "x^(n/2)"),
    (#"x^{-1}"#, "x⁻¹"),
    (#"e^{-x^2}"#, "e^(−x²)"),
    (#"W_Q^\top X"#, "(W_Q)ᵀX"),
    (#"x_{i,j}"#, "x_(i,j)"),
    (#"\{1, \ldots, n\}"#, "{1, …, n}"),
    (#"f'(x) = f''(x)"#, "f′(x) = f′′(x)"),
    (#"\log_2 x + \log(y)"#, "log₂ x + log(y)"),
    (#"\arg\min_\theta L(\theta)"#, "arg min_θ L(θ)"),
    (#"\mathbb{E}[x] \in \mathbb{R}^n"#, "𝔼[x] ∈ ℝⁿ"),
    (#"x \sim \mathcal{N}(0, \sigma^2)"#, "x ∼ 𝒩(0, σ²)"),
    (#"-a + -b"#, "−a + −b"),
    (#"12\,\%"#, "12 %"),
    (#"8 \to 64"#, "8 → 64"),
    (#"90^\circ"#, "90°"),
    (#"w^*"#, "w*"),
    (#"2\frac{a}{b}"#, "2 · a/b"),
    (#"\sqrt{2}x"#, "√2 x"),
    (#"{a+b}^2"#, "(a + b)²"),
    (#"\operatorname{softmax}(z)_i"#, "softmax(z)ᵢ"),
    (#"\overline{ab}"#, "a\u{305}b\u{305}"),
    (#"\binom{n}{k}"#, "(n choose k)"),
    ("B ≤ √n", "B ≤ √n"),
    ("", ""),
  ])
  func `a formula becomes a line`(source: String, line: String) {
    let math = MathText(source)
    #expect(math.line == line)
    #expect(math.isDrawable)
  }

  @Test(arguments: [
    (#"1/\sqrt{B}"#, "1 over the square root of B"),
    (#"\frac{a+b}{2c}"#, "the fraction a plus b over 2 c, end fraction"),
    (#"\frac{a}{b}"#, "a over b"),
    (#"\sum_{i=1}^n x_i^2"#, "the sum from i equals 1 to n of x sub i squared"),
    (#"x^{n+1}"#, "x to the power n plus 1, end power"),
    (#"x^{-1}"#, "x to the minus 1"),
    (#"\theta_{new}"#, "theta sub n e w"),
    (#"\theta_{\text{new}} \leftarrow \theta"#, "theta sub new becomes theta"),
    (#"\left|x\right| \leq 2"#, "the absolute value of x, end absolute value is at most 2"),
    (#"\Sigma \approx \hat{x}"#, "capital sigma is about x hat"),
    (#"f(x, y)"#, "f open bracket x, y close bracket"),
    (#"\sqrt{a+b}"#, "the square root of a plus b, end root"),
    (#"\log_2 n"#, "log base 2 of n"),
    (#"A^\top"#, "A transposed"),
    (#"f'"#, "f prime"),
  ])
  func `a formula is spoken`(source: String, spoken: String) {
    #expect(MathText(source).spoken == spoken)
  }

  @Test(arguments: [
    #"\begin{matrix} a & b \end{matrix}"#, #"\unknown{x}"#, #"\frac{a}"#, "{a", "a}", #"\left( a"#, "x^^2", "x^1^2",
    #"\widehat{abc}"#, "a & b", "\u{1B}[2J", #"\sqrt["#, "^", "_", "\\", #"\text{a"#, "\u{202E}x", #"\right)"#,
    String(repeating: "{", count: 5000), String(repeating: #"\sqrt{"#, count: 400) + String(repeating: "}", count: 400),
    String(repeating: #"\frac1"#, count: 600) + "2",
  ])
  func `what cannot be drawn keeps its source`(source: String) {
    let math = MathText(source)
    #expect(!math.isDrawable)
    #expect(math.line == visible(source))
    #expect(math.spoken == visible(source))
  }

  @Test func `nested groups and scripts are written once each`() {
    var source = "x"
    for _ in 0..<9 { source = "{\\frac{" + source + "+1}{\\sqrt{2}}}^2" }
    #expect(MathText(source).line.hasSuffix("²"))
    #expect(MathText(source).line.count < 500)
  }
}
