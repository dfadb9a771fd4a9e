import Files
import Learner
import Plots
import Terminal

extension App {
  /// Makes the runs of a command on both cores and prints what they came to; Ctrl+C ends them with what there is.
  func run(format: RunFormat, _ make: (Library) throws -> any RunningCommand) -> Int32 {
    let command: any RunningCommand
    do {
      command = try make(try library())
    } catch {
      return say(.of(error))
    }
    // Text for programs is the same however screens are shown, so the record is not asked.
    let console = format == .screen ? console() : Console()
    defer { console.close() }
    let pool = TrialPool(command.trials)
    let status: Int32
    switch finish(pool, on: console) {
    case .success(let ending): status = ending
    case .failure(let error): return say(.of(error))
    }
    let results = pool.results
    if status == 130 {
      complain("Interrupted: \(results.count { $0 != nil }) of \(results.count) runs are done.")
      // What is half done is nothing for programs: they would take it for all.
      if format == .screen, let elements = command.stopped(results, givenUp: results.indices.map(pool.givenUp)) {
        write(elements, on: console)
        return status
      }
    } else if status != 0 {
      return status
    }
    guard let report = command.report(results) else { return status }
    return max(print(report, format, on: console), status)
  }

  /// Waits for the runs: 0 where all are there, 130 after Ctrl+C.
  private func finish(_ pool: TrialPool, on console: Console) -> Result<Int32, any Error> {
    let work = BackgroundWork { try await pool.work() }
    var progress = ProgressLine(
      "runs", of: pool.trials.count, isRedrawn: !console.medium.isLinear,
      unicode: console.medium.unicode)
    defer { progress.finish() }
    var status: Int32 = 0, pause = 1
    while work.finished == nil {
      switch console.next(.busy, timeout: pause) {
      case .interrupt:
        work.cancel()
        status = 130
      case .terminated(let signal):
        work.cancel()
        return .success(end(of: signal, on: console))
      default: break
      }
      // A short run is not waited for longer than it takes, a long one not looked at all the time.
      pause = min(pause * 2, 20)
      if status == 0 { progress.tell(pool.done, share: pool.share) }
    }
    if status == 0, case .failure(let error)? = work.finished { return .failure(error) }
    return .success(status)
  }

  private func print(_ report: any RunningReport, _ format: RunFormat, on console: Console) -> Int32 {
    do {
      switch format {
      case .screen: write(report.elements(), on: console)
      case .json, .csv: console.write(try report.text(format))
      case .svg(let file):
        guard let picture = report.picture else { return say(.failure("This has no picture to draw.")) }
        if file == "-" {
          console.write(picture.svg())
        } else {
          try SafeWriter.replace(file, with: Array(picture.svg().utf8), mode: 0o644)
          write([.paragraph([Span("The picture is in \(file). "), Span(picture.sentence())])], on: console)
        }
      }
    } catch let error as FileError {
      return say(.failure(error.sentence))
    } catch {
      return say(.of(error))
    }
    return status(0, of: console)
  }
}
