import Foundation
import Testing

/// An object of the program's JSON output.
typealias Document = [String: Any]

/// Reads one JSON value that stands alone on its line.
func read(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Any {
  #expect(text.hasSuffix("\n") && !text.dropLast().hasSuffix("\n"), sourceLocation: sourceLocation)
  return try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
}

/// Expects an object to have these keys and no others, and its text to have them in this order.
func expectKeys(
  _ keys: [String], of value: Any?, in text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = (value as? Document)?.keys.sorted() ?? []
  #expect(found == keys.sorted(), sourceLocation: sourceLocation)
  var rest = text[...]
  for key in keys {
    guard let place = rest.range(of: "\"\(key)\":") else {
      Issue.record("The key \(key) does not stand behind those before it.", sourceLocation: sourceLocation)
      return
    }
    rest = rest[place.upperBound...]
  }
}
