import ArgumentParser
import Tutor

struct Profile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "The learner's own data: where it is, copies of it, two machines.",
    subcommands: [Path.self, Export.self, Import.self, Merge.self, Doctor.self, Reset.self])

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "path", abstract: "Print the folder that holds it.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
      try shared.perform(.profile(.path))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Write everything into one file.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The file to write.")
    var file: String

    @Flag(help: "Replace the file if it is there.")
    var force = false

    func run() throws {
      try shared.perform(.profile(.export(file: file, replacing: force)))
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take an exported file in; its settings too, where there are none yet.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "An exported file.")
    var file: String

    @Flag(help: "Print what came of it as JSON.")
    var json = false

    func run() throws {
      try shared.perform(.profile(.import(file: file, json: json)))
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Add what another machine has: its record's folder, or an exported file.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A record's folder, an exported file or a journal.")
    var other: String

    @Flag(help: "Print what came of it as JSON.")
    var json = false

    func run() throws {
      try shared.perform(.profile(.merge(other: other, json: json)))
    }
  }

  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "doctor", abstract: "Examine the record, repair what can be repaired, and say what was lost.")

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Print what was found as JSON.")
    var json = false

    func run() throws {
      try shared.perform(.profile(.doctor(json: json)))
    }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset", abstract: "Begin anew; a copy of what was is kept.")

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      try shared.perform(.profile(.reset(isSure: yes)))
    }
  }
}
