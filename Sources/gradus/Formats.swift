import ArgumentParser
import Tutor

extension RunFormat {
  /// What the options of a command ask for.
  init(json: Bool, csv: Bool, svg: String?) {
    self = svg.map { .svg(file: $0) } ?? (json ? .json : csv ? .csv : .screen)
  }
}

extension ListFormat {
  /// What the options of a command ask for.
  init(json: Bool, csv: Bool) { self = json ? .json : csv ? .csv : .screen }
}

/// Refuses more than one format, and a file without a name.
func checkFormats(json: Bool, csv: Bool, svg: String?) throws {
  let asked = (json ? ["--json"] : []) + (csv ? ["--csv"] : []) + (svg == nil ? [] : ["--svg"])
  if asked.count > 1 {
    throw ValidationError("\(asked[0]) and \(asked[1]) cannot be asked for at once.")
  }
  if svg == "" { throw ValidationError("--svg needs the name of a file.") }
}
