import Glibc
import Synchronization

/// A program without a terminal: its input from a text, its output and errors caught apart.
///
///     let ran = Piped([builtProgram("gradus"), "study", "12"], input: "next\nquit\n")
///     #expect(ran.status == 0)
public struct Piped: Sendable {
  public let output: String
  public let errors: String
  public let ending: Ending

  /// The exit status as a shell shows it.
  public var status: Int32 { ending.status }

  /// Runs to the end. `environment` adds to TERM, LANG, PATH and a HOME that does not exist.
  public init(
    _ command: [String], input: String = "", environment: [String: String] = [:], folder: String? = nil,
    seconds: Double = 60
  ) {
    let (child, toChild, fromChild, errorsOfChild) = ChildProcess.spawning.withLock { _ in
      let (input, output, errors) = (Self.pipe(), Self.pipe(), Self.pipe())
      let child = ChildProcess(
        command, environment: cleanEnvironment(environment), folder: folder,
        descriptors: [(input.reading, 0), (output.writing, 1), (errors.writing, 2)])
      for descriptor in [input.reading, output.writing, errors.writing] { close(descriptor) }
      return (child, input.writing, output.reading, errors.reading)
    }
    var rest = Array(input.utf8)[...]
    var caught: [[UInt8]] = [[], []]
    var open = [toChild, fromChild, errorsOfChild]
    _ = fcntl(toChild, F_SETFL, O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var waited = 0.0
    while open[1] >= 0 || open[2] >= 0 {
      if open[0] >= 0, rest.isEmpty {
        close(open[0])
        open[0] = -1
      }
      var descriptors = [
        pollfd(fd: open[0], events: Int16(POLLOUT), revents: 0), pollfd(fd: open[1], events: Int16(POLLIN), revents: 0),
        pollfd(fd: open[2], events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&descriptors, 3, 100) > 0 else {
        waited += 0.1
        if waited > seconds { kill(child.pid, SIGKILL) }
        continue
      }
      if descriptors[0].revents != 0 {
        // The program may have ended without reading: then a write must not end the test process.
        let count = Self.withoutPipeSignal {
          unsafe rest.withUnsafeBytes { unsafe write(open[0], $0.baseAddress, $0.count) }
        }
        if count > 0 { rest = rest.dropFirst(count) } else { rest = [] }
      }
      for i in 1...2 where descriptors[i].revents != 0 {
        let count = unsafe read(open[i], &buffer, buffer.count)
        if count > 0 {
          caught[i - 1].append(contentsOf: buffer.prefix(count))
        } else {
          close(open[i])
          open[i] = -1
        }
      }
    }
    if open[0] >= 0 { close(open[0]) }
    while child.look() == nil {
      _ = poll(nil, 0, 2)
      waited += 0.002
      if waited > seconds { kill(child.pid, SIGKILL) }
    }
    ending = child.ending!
    output = String(decoding: caught[0], as: UTF8.self)
    errors = String(decoding: caught[1], as: UTF8.self)
  }

  private static func pipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    precondition(unsafe Glibc.pipe(&ends) == 0, "no pipe can be made")
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func withoutPipeSignal(_ body: () -> Int) -> Int {
    signal(SIGPIPE, SIG_IGN)
    return body()
  }
}
