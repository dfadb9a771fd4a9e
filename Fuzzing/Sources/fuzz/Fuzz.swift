import Foundation

/// What the bytes are fed to: `GRADUS_FUZZ` names it.
private let subject: Subject = {
  let name = ProcessInfo.processInfo.environment["GRADUS_FUZZ"] ?? ""
  guard let subject = Subject(rawValue: name) else {
    fatalError("GRADUS_FUZZ=\(name): one of \(Subject.allCases.map(\.rawValue).joined(separator: ", ")) is wanted.")
  }
  return subject
}()

/// Called by libFuzzer for each input; a trap, a failed `expect`, a second of time or 256 MB are its findings.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  subject.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Stops where a promise is broken.
func expect(_ isTrue: Bool, _ promise: @autoclosure () -> String) {
  if !isTrue { fatalError(promise()) }
}
