import Learner
import Terminal
import Text

extension App {
  /// Performs a command on the learner's own data.
  func profile(_ task: ProfileTask) -> Int32 {
    switch task {
    case .path: say(.text(surroundings.recordFolder + "\n"))
    case .export(let file, let replacing): say(export(to: file, replacing: replacing))
    case .import(let file, let json):
      say(
        take(from: file, json: json) { record, other throws(MoveError) in
          try record.importing(other, name: file.split(separator: "/").last.map(String.init) ?? file)
        })
    case .merge(let other, let json):
      say(take(from: other, json: json) { record, other throws(MoveError) in try record.merge(other) })
    case .doctor(let json): say(examine(json: json))
    case .reset(let isSure): reset(isSure: isSure)
    }
  }

  private func export(to file: String, replacing: Bool) -> Answer {
    let record = look()
    guard record.numbers.events > 0 else { return .failure("There is nothing to export yet.") }
    do throws(MoveError) {
      let exported = try record.export(to: file, replacing: replacing)
      var answer = Answer.screen([
        .paragraph([Span("\(Counted.events(exported.events)) and your settings are in “\(visible(file))”.")])
      ])
      if exported.leftOut > 0 {
        answer.error =
          "\(Counted.lines(exported.leftOut)) of your journal could not be read and \(exported.leftOut == 1 ? "is" : "are") not in it."
        answer.status = 1
      }
      return answer
    } catch {
      if case .exists = error { return .usage(error.sentence) }
      return .failure("Nothing was exported. \(error.sentence)")
    }
  }

  /// Takes another record in, by import or by merging.
  private func take(
    from path: String, json: Bool, by taking: (Record, OtherRecord) throws(MoveError) -> Merger
  ) -> Answer {
    do throws(MoveError) {
      let other = try OtherRecord(path)
      let record = open()
      for warning in record.warnings { complain(warning) }
      let merger = try taking(record, other)
      writeSnapshot(of: record)
      var answer: Answer =
        json ? .text(Documents.text(ProfileScreens.document(merger))) : .screen(ProfileScreens.elements(merger))
      let sentences = ProfileScreens.shortcomings(of: other)
      if !sentences.isEmpty {
        answer.error = sentences.joined(separator: " ")
        answer.status = 1
      }
      return answer
    } catch {
      return .failure("Nothing was taken in. \(error.sentence)")
    }
  }

  private func examine(json: Bool) -> Answer {
    let examination = Examination(of: surroundings.recordFolder)
    var answer: Answer =
      json
      ? .text(Documents.text(ProfileScreens.document(examination, folder: surroundings.recordFolder)))
      : .screen(ProfileScreens.elements(examination))
    answer.status = examination.isWell ? 0 : 1
    return answer
  }

  /// The snapshot, with what only the lessons know where they are found.
  func writeSnapshot(of record: Record) {
    let library = try? Library.find(surroundings.contentPlace(named: options.content))
    record.writeSnapshot(
      progress: library.flatMap { Documents.progress(record.profile, in: $0, record.settings, clock: .system).members })
  }
}

// MARK: - Beginning anew

extension App {
  private func reset(isSure: Bool) -> Int32 {
    let before = look().numbers
    guard before.events > 0 else { return say(.screen([.paragraph([Span("There is nothing to reset.")])])) }
    let console = console()
    guard isSure || console.isInteractive else {
      console.close()
      return say(
        .usage(
          "reset puts \(Counted.events(before.events)) aside. Without a terminal to ask you, --yes says that you mean it."
        ))
    }
    if !isSure {
      let isMeant = asks(ProfileScreens.question(before), on: console)
      if !isMeant {
        write([.paragraph([Span("Nothing was changed.")])], on: console)
        console.close()
        return status(0, of: console)
      }
    }
    console.close()
    return say(begin(anew: before))
  }

  /// Whether the learner types the word that is asked for.
  private func asks(_ question: [Element], on console: Console) -> Bool {
    write(question, on: console)
    while true {
      switch console.next(.line(prompt: "reset? › ", remembers: false)) {
      case .line(let line): return line.split(separator: " ").joined().lowercased() == "reset"
      case .interrupt, .endOfInput, .terminated: return false
      default: continue
      }
    }
  }

  private func begin(anew before: Numbers) -> Answer {
    do throws(MoveError) {
      let record = open()
      let kept = try record.reset()
      return .screen(ProfileScreens.elements(reset: before, kept: kept.map { "\(record.folder)/\($0)" }))
    } catch {
      return .failure("Nothing was changed. \(error.sentence)")
    }
  }
}
