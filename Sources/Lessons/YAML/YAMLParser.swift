import CYAML

/// The only file that talks to libyaml: bytes in, values with lines and columns out.
///
/// What can do harm or mean two things is refused: anchors, aliases, tags, directives, a second document, deep nesting.
enum YAMLParser {
  /// The values of a text, those of a list or a mapping behind it.
  static func items(of bytes: [UInt8]) throws(YAMLRefused) -> [YAMLItem] {
    // yaml_parser_t keeps a pointer to itself, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw YAMLRefused(line: 1, column: 1, message: "There is no memory to read the YAML.")
    }
    defer { unsafe yaml_parser_delete(parser) }
    return try unsafe bytes.withUnsafeBufferPointer { buffer throws(YAMLRefused) in
      unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      return try unsafe items(from: parser, length: buffer.count)
    }
  }

  private static func items(
    from parser: UnsafeMutablePointer<yaml_parser_t>, length: Int
  ) throws(YAMLRefused) -> [YAMLItem] {
    var items: [YAMLItem] = []
    items.reserveCapacity(length / 8)
    /// The lists and mappings that have not ended yet, the innermost last.
    var open: [Int] = []
    var documents = 0
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw unsafe refusal(of: parser, length: length) }
      defer { unsafe yaml_event_delete(&event) }
      let line = unsafe event.start_mark.line + 1
      let column = unsafe event.start_mark.column + 1
      func refuse(_ message: String, advice: String? = nil) -> YAMLRefused {
        YAMLRefused(line: line, column: column, message: message, advice: advice)
      }
      func check(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?)
        throws(YAMLRefused)
      {
        if unsafe anchor != nil { throw refuse("An anchor (&name) is not allowed.", advice: "Write the value out.") }
        if unsafe tag != nil {
          throw refuse("A tag (!name) is not allowed.", advice: "Put a text that begins with ! in quotes.")
        }
      }
      switch unsafe event.type {
      case YAML_STREAM_END_EVENT:
        return items
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          throw refuse("A second document begins here.", advice: "Write one document, without --- in it.")
        }
        let start = unsafe event.data.document_start
        if unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end {
          throw refuse("A directive (%…) is not allowed.")
        }
      case YAML_ALIAS_EVENT:
        throw refuse("An alias (*name) is not allowed.", advice: "Put a text that begins with * in quotes.")
      case YAML_SCALAR_EVENT:
        let scalar = unsafe event.data.scalar
        try unsafe check(anchor: scalar.anchor, tag: scalar.tag)
        let text = unsafe String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
        items.append(
          YAMLItem(kind: .scalar(text, isPlain: isPlain), line: line, column: column, end: items.count + 1))
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        let isList = unsafe event.type == YAML_SEQUENCE_START_EVENT
        if isList {
          try unsafe check(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
        } else {
          try unsafe check(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
        }
        if open.count >= Limits.yamlDepth {
          throw refuse("More than \(Limits.yamlDepth) lists and mappings stand in one another.")
        }
        open.append(items.count)
        items.append(YAMLItem(kind: isList ? .list : .mapping, line: line, column: column, end: items.count + 1))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        items[open.removeLast()].end = items.count
      default:
        break
      }
    }
  }

  private static func refusal(of parser: UnsafeMutablePointer<yaml_parser_t>, length: Int) -> YAMLRefused {
    var mark = unsafe parser.pointee.problem_mark
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it ends too early"
    let words = YAMLProblem(problem)
    // What is never ended is found out at the end, and is to be changed where it begins.
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    if context.contains("quoted scalar") && words.isUnclosed || context.contains("simple key")
      || context.contains("flow") && mark.index + 1 >= length
    {
      mark = unsafe parser.pointee.context_mark
    }
    return YAMLRefused(line: mark.line + 1, column: mark.column + 1, message: words.message, advice: words.advice)
  }
}
