/// The signs that can be drawn, by their TeX names.
enum MathSigns {
  /// Every sign that has a name: `named["leq"]` is ≤.
  static let named: [String: MathSign] = {
    var signs: [String: MathSign] = [:]
    signs.reserveCapacity(256)
    for (names, sign) in table {
      for name in names.utf8.split(separator: UInt8(ascii: " ")) { signs[String(Substring(name))] = sign }
    }
    for (name, line) in greek {
      signs[name] = MathSign(line, name.hasPrefix("var") ? String(name.dropFirst(3)) : name, .letter)
    }
    for (name, line) in capitalGreek { signs[name] = MathSign(line, "capital " + name.lowercased(), .letter) }
    for name in functions { signs[name] = MathSign(name, name, .function) }
    return signs
  }()

  /// The sign that a character of a source stands for: a sign that is drawn as it, else a letter.
  static func sign(_ scalar: Unicode.Scalar) -> MathSign {
    let isLatin = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    let text = String(scalar)
    // To Swift, the sign for ohm is the letter Ω.
    if !isLatin, let sign = drawn[text], scalar.isASCII || sign.line.unicodeScalars.first == scalar { return sign }
    return MathSign(text, text, .letter)
  }

  /// The same signs by the character they are drawn as, for sources that hold it: `drawn["≤"]`.
  private static let drawn: [String: MathSign] = {
    // With the keys of `named`: another kind of key takes as long to set up as all the rest.
    var signs: [String: MathSign] = [:]
    signs.reserveCapacity(256)
    for sign in table.map(\.1) + named.values.filter({ $0.kind == .letter }) {
      if sign.line.unicodeScalars.count == 1, signs[sign.line] == nil { signs[sign.line] = sign }
    }
    signs["-"] = minus
    signs["*"] = MathSign("∗", "times", .binary)
    return signs
  }()

  static let minus = MathSign("−", "minus", .binary)
  static let prime = MathSign("′", "prime", .letter)
  static let nothing = MathSign("", "", .letter)

  /// `\mathbb`
  static let doubleStruck: [Character: String] = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "P": "ℙ", "H": "ℍ", "E": "𝔼", "V": "𝕍", "1": "𝟙",
  ]

  /// `\mathcal`
  static let script: [Character: String] = [
    "A": "𝒜", "B": "ℬ", "C": "𝒞", "D": "𝒟", "E": "ℰ", "F": "ℱ", "G": "𝒢", "H": "ℋ", "I": "ℐ", "J": "𝒥", "K": "𝒦",
    "L": "ℒ",
    "M": "ℳ", "N": "𝒩", "O": "𝒪", "P": "𝒫", "Q": "𝒬", "R": "ℛ", "S": "𝒮", "T": "𝒯", "U": "𝒰", "V": "𝒱", "W": "𝒲",
    "X": "𝒳",
    "Y": "𝒴", "Z": "𝒵",
  ]

  static let accents: [String: MathAccent] = [
    "hat": MathAccent(mark: "\u{302}", spoken: "hat"), "widehat": MathAccent(mark: "\u{302}", spoken: "hat"),
    "bar": MathAccent(mark: "\u{304}", spoken: "bar"), "overline": MathAccent(mark: "\u{305}", spoken: "bar"),
    "tilde": MathAccent(mark: "\u{303}", spoken: "tilde"), "widetilde": MathAccent(mark: "\u{303}", spoken: "tilde"),
    "vec": MathAccent(mark: "\u{20D7}", spoken: "vector"), "dot": MathAccent(mark: "\u{307}", spoken: "dot"),
    "ddot": MathAccent(mark: "\u{308}", spoken: "double dot"), "check": MathAccent(mark: "\u{30C}", spoken: "check"),
  ]

  private static let functions = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "max",
    "min", "arg", "argmax", "argmin", "lim", "sup", "inf", "det", "dim", "ker", "Pr", "gcd", "deg",
  ]

  private static let greek: [(String, String)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("varepsilon", "ε"), ("zeta", "ζ"),
    ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"),
    ("nu", "ν"), ("xi", "ξ"), ("omicron", "ο"), ("pi", "π"), ("rho", "ρ"), ("varrho", "ϱ"), ("sigma", "σ"),
    ("varsigma", "ς"), ("tau", "τ"), ("upsilon", "υ"), ("phi", "φ"), ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"),
    ("omega", "ω"),
  ]

  private static let capitalGreek: [(String, String)] = [
    ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"),
    ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
  ]

  private static let table: [(String, MathSign)] = [
    ("plus", MathSign("+", "plus", .binary)), ("times", MathSign("×", "times", .binary)),
    ("cdot", MathSign("·", "times", .binary)), ("div", MathSign("÷", "divided by", .binary)),
    ("pm", MathSign("±", "plus or minus", .binary)), ("mp", MathSign("∓", "minus or plus", .binary)),
    ("ast", MathSign("∗", "star", .binary)), ("star", MathSign("⋆", "star", .binary)),
    ("circ", MathSign("∘", "composed with", .binary)), ("odot", MathSign("⊙", "elementwise times", .binary)),
    ("otimes", MathSign("⊗", "tensor times", .binary)), ("oplus", MathSign("⊕", "direct plus", .binary)),
    ("cup", MathSign("∪", "union", .binary)), ("cap", MathSign("∩", "intersection", .binary)),
    ("setminus backslash", MathSign("∖", "without", .binary)), ("land wedge", MathSign("∧", "and", .binary)),
    ("lor vee", MathSign("∨", "or", .binary)), ("slash", MathSign("/", "over", .slash)),
    ("equals", MathSign("=", "equals", .relation)), ("lt", MathSign("<", "is less than", .relation)),
    ("gt", MathSign(">", "is greater than", .relation)), ("le leq leqslant", MathSign("≤", "is at most", .relation)),
    ("ge geq geqslant", MathSign("≥", "is at least", .relation)),
    ("ne neq", MathSign("≠", "is not equal to", .relation)),
    ("approx", MathSign("≈", "is about", .relation)), ("sim", MathSign("∼", "is distributed as", .relation)),
    ("simeq", MathSign("≃", "is similar to", .relation)), ("cong", MathSign("≅", "is congruent to", .relation)),
    ("propto", MathSign("∝", "is proportional to", .relation)), ("equiv", MathSign("≡", "is identical to", .relation)),
    ("ll", MathSign("≪", "is much less than", .relation)), ("gg", MathSign("≫", "is much greater than", .relation)),
    ("in", MathSign("∈", "in", .relation)), ("notin", MathSign("∉", "not in", .relation)),
    ("subset", MathSign("⊂", "is a subset of", .relation)),
    ("subseteq", MathSign("⊆", "is a subset of or equal to", .relation)),
    ("to rightarrow longrightarrow", MathSign("→", "to", .relation)),
    ("gets leftarrow", MathSign("←", "becomes", .relation)),
    ("leftrightarrow", MathSign("↔", "goes with", .relation)), ("mapsto", MathSign("↦", "maps to", .relation)),
    ("Rightarrow implies", MathSign("⇒", "implies", .relation)),
    ("Leftarrow", MathSign("⇐", "follows from", .relation)),
    ("Leftrightarrow iff", MathSign("⇔", "if and only if", .relation)),
    ("coloneqq", MathSign("≔", "is defined as", .relation)),
    ("mid", MathSign("∣", "given", .relation)), ("parallel", MathSign("∥", "parallel to", .relation)),
    ("perp", MathSign("⊥", "perpendicular to", .relation)), ("colon", MathSign(":", ":", .relation)),
    ("comma", MathSign(",", ",", .punctuation)), ("semicolon", MathSign(";", ";", .punctuation)),
    ("infty", MathSign("∞", "infinity", .letter)), ("partial", MathSign("∂", "partial", .letter)),
    ("nabla", MathSign("∇", "gradient", .letter)), ("emptyset varnothing", MathSign("∅", "the empty set", .letter)),
    ("forall", MathSign("∀", "for all", .letter)), ("exists", MathSign("∃", "there is", .letter)),
    ("neg lnot", MathSign("¬", "not", .letter)), ("ell", MathSign("ℓ", "ell", .letter)),
    ("hbar", MathSign("ℏ", "h bar", .letter)), ("Re", MathSign("ℜ", "real part", .letter)),
    ("Im", MathSign("ℑ", "imaginary part", .letter)), ("top", MathSign("⊤", "top", .letter)),
    ("bot", MathSign("⊥", "bottom", .letter)), ("prime", MathSign("′", "prime", .letter)),
    ("dagger", MathSign("†", "dagger", .letter)), ("degree", MathSign("°", "degrees", .letter)),
    ("ldots dots dotsc", MathSign("…", "and so on", .letter)), ("cdots dotsb", MathSign("⋯", "and so on", .letter)),
    ("vdots", MathSign("⋮", "and so on", .letter)), ("angle", MathSign("∠", "angle", .letter)),
    ("% percent", MathSign("%", "percent", .letter)), ("$", MathSign("$", "dollar", .letter)),
    ("#", MathSign("#", "number", .letter)), ("&", MathSign("&", "and", .letter)),
    ("_", MathSign("_", "underscore", .letter)),
    ("exclamation", MathSign("!", "factorial", .letter)), ("bar", MathSign("|", "bar", .letter)),
    ("| Vert", MathSign("‖", "double bar", .letter)), ("vert lvert rvert", MathSign("|", "bar", .letter)),
    ("sum", MathSign("∑", "the sum", .large)), ("prod", MathSign("∏", "the product", .large)),
    ("int", MathSign("∫", "the integral", .large)), ("(", MathSign("(", "open bracket", .open)),
    (")", MathSign(")", "close bracket", .close)), ("[", MathSign("[", "open bracket", .open)),
    ("]", MathSign("]", "close bracket", .close)), ("{ lbrace", MathSign("{", "open brace", .open)),
    ("} rbrace", MathSign("}", "close brace", .close)), ("langle", MathSign("⟨", "open angle", .open)),
    ("rangle", MathSign("⟩", "close angle", .close)), ("lfloor", MathSign("⌊", "floor of", .open)),
    ("rfloor", MathSign("⌋", "end floor", .close)), ("lceil", MathSign("⌈", "ceiling of", .open)),
    ("rceil", MathSign("⌉", "end ceiling", .close)), ("lVert", MathSign("‖", "double bar", .open)),
    ("rVert", MathSign("‖", "double bar", .close)),
  ]
}
