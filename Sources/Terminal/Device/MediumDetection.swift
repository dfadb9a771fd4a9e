extension Medium {
  /// What the terminal is, from what the process can know of it.
  ///
  /// - Accessible where it is asked for (`--accessible`, or `ACCESSIBLE` set to anything but 0); plain where it is asked
  ///   for, where the output is no terminal, and where the terminal is dumb or unknown; else rich.
  /// - No colour with `NO_COLOR` or without a terminal.
  /// - ASCII only in a locale with another character set than UTF-8, C and POSIX among them, and on Linux's console, whose
  ///   font has 512 signs. Where no locale is named, as in many containers, it is UTF-8.
  /// - Links only where a terminal is known to open them: others may write the address into the text.
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
      unicode: terminal != "linux" && isUTF8(given("LC_ALL") ?? given("LC_CTYPE") ?? given("LANG")),
      opensLinks: isOutputTerminal && rendering == .rich && opensLinks(terminal, given))
  }

  private static func colors(of terminal: String, _ colorTerm: String?) -> ColorDepth {
    if terminal == "dumb" || terminal.hasPrefix("vt") { return .none }
    if colorTerm == "truecolor" || colorTerm == "24bit" || terminal.hasSuffix("-direct") { return .trueColor }
    return terminal.contains("256color") ? .ansi256 : .ansi16
  }

  private static func isUTF8(_ locale: String?) -> Bool {
    guard let locale else { return true }
    // A variant may stand behind the set of characters: de_DE.UTF-8@euro.
    let name = locale.lowercased().prefix { $0 != "@" }
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  /// Whether the terminal takes an address (OSC 8) for one: those that name themselves, VTE from 0.50.2 on.
  private static func opensLinks(_ terminal: String, _ given: (String) -> String?) -> Bool {
    // A multiplexer may hand the sequence on to a terminal that it does not name.
    if ["screen", "linux", "vt", "dumb"].contains(where: { terminal.hasPrefix($0) }) { return false }
    if let version = given("VTE_VERSION") { return (Int(version) ?? 0) >= 5002 }
    if ["KONSOLE_VERSION", "WT_SESSION", "DOMTERM"].contains(where: { given($0) != nil }) { return true }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"]
    if let program = given("TERM_PROGRAM"), programs.contains(program) { return true }
    let names = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm", "contour"]
    return names.contains { terminal.hasPrefix($0) }
  }
}

extension Medium {
  /// What the program was asked for, and what it draws figures with.
  typealias Options = (plain: Bool, accessible: Bool, painter: FigurePainter?)

  /// The terminal of the process as it is now.
  static func measured(_ environment: [String: String], _ options: Options) -> Medium {
    let size = System.windowSize()
    var medium = detected(
      environment: environment, isOutputTerminal: System.isTerminal(System.output), columns: size?.columns ?? 0,
      rows: size?.rows ?? 0, plain: options.plain, accessible: options.accessible)
    medium.painter = options.painter
    return medium
  }
}
