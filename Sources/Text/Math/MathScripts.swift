/// Raised and lowered characters that Unicode has.
enum MathScripts {
  /// `text` raised or lowered; nil where one character of it has no such form.
  static func raised(_ text: String) -> String? { mapped(text, by: superscripts) }
  static func lowered(_ text: String) -> String? { mapped(text, by: subscripts) }

  /// The character that a raised or lowered one stands for.
  static func plain(ofRaised character: Character) -> String? { plainOfRaised[character].map { String($0) } }
  static func plain(ofLowered character: Character) -> String? { plainOfLowered[character].map { String($0) } }

  private static let plainOfRaised = inverse(superscripts)
  private static let plainOfLowered = inverse(subscripts)

  private static func inverse(_ table: [Character: Character]) -> [Character: Character] {
    Dictionary(table.filter { $0.key != $0.value && $0.value != "°" && $0.value != "*" }.map { ($1, $0) }) {
      min($0, $1)
    }
  }

  private static func mapped(_ text: String, by table: [Character: Character]) -> String? {
    var result = ""
    for character in text {
      guard let form = table[character] else { return nil }
      result.append(form)
    }
    return result
  }

  private static let superscripts = paired(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′†°∘⊤∗",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′†°°ᵀ*")

  private static let subscripts = paired(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static func paired(_ plain: String, _ forms: String) -> [Character: Character] {
    var table: [Character: Character] = [:], forms = forms.makeIterator()
    for character in plain {
      if let form = forms.next(), table[character] == nil { table[character] = form }
    }
    return table
  }
}
