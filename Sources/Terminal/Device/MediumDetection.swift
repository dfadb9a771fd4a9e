extension Medium {
  /// What the terminal is, from what the process can know of it.
  ///
  /// - Accessible where it is asked for (`--accessible`, or `ACCESSIBLE` set to anything but 0); plain where it is asked
  ///   for, where the output is no terminal, and where the terminal is dumb or unknown; else rich.
  /// - No colour with `NO_COLOR` or without a terminal.
  /// - ASCII only in a locale with another character set than UTF-8, and on Linux's console, whose font has 512 signs.
  ///   The locale C says nothing of the terminal and counts as UTF-8.
  /// - A size of 0 × 0 means that the terminal does not say: then `COLUMNS` and `LINES`, else 80 × 24.
  public static func detected(
    environment: [String: String], isOutputTerminal: Bool, columns: Int = 0, rows: Int = 0, plain: Bool = false,
    accessible: Bool = false
  ) -> Medium {
    func given(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func size(_ measured: Int, _ name: String, _ usual: Int) -> Int {
      if isOutputTerminal, measured > 0 { return min(measured, 1000) }
      guard let number = given(name).flatMap({ Int($0) }), (1...1000).contains(number) else { return usual }
      return number
    }
    let terminal = given("TERM") ?? "dumb"
    let wantsWords = accessible || given("ACCESSIBLE").map { $0 != "0" } == true
    let rendering: Rendering =
      wantsWords ? .accessible : plain || !isOutputTerminal || terminal == "dumb" ? .plain : .rich
    return Medium(
      width: size(columns, "COLUMNS", 80), height: size(rows, "LINES", 24), rendering: rendering,
      color: isOutputTerminal && given("NO_COLOR") == nil ? colors(of: terminal, given("COLORTERM")) : .none,
      unicode: terminal != "linux" && isUTF8(given("LC_ALL") ?? given("LC_CTYPE") ?? given("LANG")))
  }

  private static func colors(of terminal: String, _ colorTerm: String?) -> ColorDepth {
    if terminal == "dumb" || terminal.hasPrefix("vt") { return .none }
    if colorTerm == "truecolor" || colorTerm == "24bit" || terminal.hasSuffix("-direct") { return .trueColor }
    return terminal.contains("256color") ? .ansi256 : .ansi16
  }

  private static func isUTF8(_ locale: String?) -> Bool {
    guard let locale, locale != "C", locale != "POSIX" else { return true }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
