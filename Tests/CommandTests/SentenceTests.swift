import TestSupport
import Testing

/// A command that cannot be done, and what the user is told.
struct Refusal: Sendable, CustomTestStringConvertible {
  let words: [String]
  let status: Int32
  let sentence: String
  var testDescription: String { words.joined(separator: " ") }

  init(_ line: String, _ status: Int32, _ sentence: String) {
    words = line.split(separator: " ").map(String.init)
    self.status = status
    self.sentence = sentence
  }
}

/// Every sentence that the command line refuses with.
let refusals: [Refusal] = [
  // Lessons
  Refusal("study 99", 64, "There is no lesson “99”. list shows them all."),
  Refusal("study 0", 64, "There is no lesson “0”. list shows them all."),
  Refusal("study batchsize", 64, "There is no lesson “batchsize”. Did you mean batch-size?"),
  Refusal("study 13", 64, "Lesson 13, “Distributed training”, is planned and not written yet."),
  Refusal("study distributed-training", 64, "Lesson 13, “Distributed training”, is planned and not written yet."),
  Refusal("study other:batch-size", 64, "There is no lesson “other:batch-size”. list shows them all."),
  Refusal("show 99", 64, "There is no lesson “99”. list shows them all."),
  Refusal("show tensors", 64, "Lesson 1, “Tensors and shapes”, is planned and not written yet."),
  Refusal("quiz 99", 64, "There is no lesson “99”. list shows them all."),
  Refusal("quiz 12 13", 64, "Lesson 13, “Distributed training”, is planned and not written yet."),
  Refusal("interview 13", 64, "Lesson 13, “Distributed training”, is planned and not written yet."),
  Refusal("prove 99", 64, "There is no lesson “99”. list shows them all."),
  Refusal("prove 13", 64, "Lesson 13, “Distributed training”, is planned and not written yet."),
  // Experiments
  Refusal(
    "run descent", 64, "“descent” is no experiment. It is written LESSON/EXPERIMENT, such as batch-size/descent."),
  Refusal(
    "run batch-size", 64,
    "“batch-size” is no experiment. It is written LESSON/EXPERIMENT, such as batch-size/descent."),
  Refusal("run batch-size/descnt", 64, "There is no experiment “descnt” in this lesson. Did you mean descent?"),
  Refusal(
    "run batch-size/nothing", 64,
    "There is no experiment “nothing” in this lesson. It has: descent, noise, scaling, warmup, accumulate and more."),
  Refusal("run 99/descent", 64, "There is no lesson “99/descent”. list shows them all."),
  Refusal("run 13/descent", 64, "Lesson 13, “Distributed training”, is planned and not written yet."),
  Refusal(
    "prove batch-size/nothing", 64,
    "There is no experiment “nothing” in this lesson. It has: descent, noise, scaling, warmup, accumulate and more."),
  // Settings of an experiment
  Refusal("run batch-size/descent bacth=64", 64, "There is no setting “bacth”. Did you mean batch?"),
  Refusal("run batch-size/descent batch", 64, "“batch” is not a setting. Settings are typed as name=value."),
  Refusal(
    "run 12/accumulate puzzle", 64, "A puzzle is solved at the prompt. Type gradus puzzle batch-size/accumulate."),
  Refusal("slide 12/descnt", 64, "There is no experiment “descnt” in this lesson. Did you mean descent?"),
  Refusal(
    "slide descent", 64, "“descent” is no experiment. It is written LESSON/EXPERIMENT, such as batch-size/descent."),
  Refusal("slide 12/descent bacth=64", 64, "There is no setting “bacth”. Did you mean batch?"),
  Refusal("puzzle 12/descent", 64, "descent is no puzzle: it has no few runs to tell apart."),
  Refusal(
    "puzzle 12/accumulate batch=2", 64,
    "A puzzle runs with the settings of the lesson. Only a seed can be given: seed=7."),
  Refusal("run batch-size/descent batch=", 64, "“batch=” is not a setting. Settings are typed as name=value."),
  Refusal("run batch-size/descent batch=0", 64, "batch takes a whole number from 1 to 16384, not “0”."),
  Refusal("run batch-size/descent batch=1e300", 64, "batch takes a whole number from 1 to 16384, not “1e300”."),
  Refusal("run batch-size/descent batch=8.5", 64, "batch takes a whole number from 1 to 16384, not “8.5”."),
  Refusal("run batch-size/descent batch=nan", 64, "batch takes a whole number from 1 to 16384, not “nan”."),
  Refusal(
    "run batch-size/descent batch=1024", 64,
    "A batch of 1024 does not fit into 512 samples. batch takes at most 512 here."),
  Refusal("run batch-size/descent rate=-1", 64, "rate takes a number from 0 to 1000, not “-1”."),
  Refusal("run batch-size/descent rule=cubic", 64, "rule takes fixed, sqrt or linear, not “cubic”."),
  Refusal(
    "run batch-size/descent rule=liner", 64, "rule takes fixed, sqrt or linear, not “liner”. Did you mean linear?"),
  Refusal("run batch-size/descent seed=-1", 64, "seed takes a whole number, not “-1”."),
  Refusal("run batch-size/descent seed=x", 64, "seed takes a whole number, not “x”."),
  // Settings of the machine
  Refusal("settings colour", 64, "There is no setting “colour”. There are accessible, theme, retention, new."),
  Refusal("settings accesible", 64, "There is no setting “accesible”. Did you mean accessible?"),
  Refusal("settings accessible perhaps", 64, "accessible is on or off, not “perhaps”."),
  // The line itself
  Refusal("show 12 --width 10", 64, "Error: --width takes a number of columns from 20 to 300, not 10."),
  Refusal("run batch-size/descent --json --csv", 64, "Error: --json and --csv cannot be asked for at once."),
  Refusal("run batch-size/descent --svg x --csv", 64, "Error: --csv and --svg cannot be asked for at once."),
  Refusal("run batch-size/descent --svg=", 64, "Error: Missing value for '--svg <file>'"),
  Refusal(
    "sweep batch-size/descent", 64,
    "Nothing is swept: no setting was given several values. Write, for instance, batch=1,2,4 or batch=1..8."),
  Refusal(
    "sweep batch-size/noise", 64,
    "Nothing is swept: no setting was given several values. Write, for instance, batch=1,2,4 or batch=1..8. "
      + "The lesson's own sweep is drawn by run noise."),
  Refusal(
    "sweep batch-size/descent batch=9..1", 64,
    "From 9 to 1 there is no range of batch. The smaller end stands first: batch=1..9."),
  Refusal(
    "sweep batch-size/descnt batch=1,2", 64, "There is no experiment “descnt” in this lesson. Did you mean descent?"),
  Refusal("show", 64, "Error: Missing expected argument '<lesson>'"),
  Refusal("frobnicate", 64, "There is no command “frobnicate”. gradus --help lists them."),
  Refusal("stduy 12", 64, "There is no command “stduy”. Did you mean gradus study?"),
  Refusal("--plain --seed 3 stduy", 64, "There is no command “stduy”. Did you mean gradus study?"),
  Refusal("pack chekc --fast", 64, "There is no command “pack chekc”. Did you mean gradus pack check?"),
  Refusal("profile frobnicate", 64, "There is no command “profile frobnicate”. gradus profile --help lists them."),
  Refusal("show 12 13", 64, "Error: Unexpected argument '13'"),
  Refusal("--seed x run batch-size/descent", 64, "Error: The value 'x' is invalid for '--seed <number>'"),
  Refusal("run batch-size/descent --jsn", 64, "Error: Unknown option '--jsn'. Did you mean '--json'?"),
  Refusal("progress --json --csv", 64, "Error: --json and --csv cannot be asked for at once."),
  Refusal("history --json --csv", 64, "Error: --json and --csv cannot be asked for at once."),
  Refusal("search", 64, "Error: Missing expected argument '<words> ...'"),
  Refusal("search ?", 64, "What is to be found? For example: gradus search warmup"),
  Refusal("recap 99", 64, "There is no lesson “99”. list shows them all."),
  // Content
  Refusal(
    "--content /nonexistent list", 1,
    "There are no lessons in “/nonexistent”: it holds no pack.yaml, nor does a folder in it."),
  Refusal(
    "study --content /nonexistent", 1,
    "There are no lessons in “/nonexistent”: it holds no pack.yaml, nor does a folder in it."),
]

@Suite struct `What the command line says` {
  let home = Home()

  @Test(arguments: refusals)
  func `a refusal is one clear sentence on standard error`(refusal: Refusal) {
    let ran = home.run(refusal.words)
    #expect(ran.status == refusal.status)
    #expect(ran.output == "")
    if refusal.sentence.hasPrefix("Error: ") {
      #expect(ran.errors.split(separator: "\n").first.map(String.init) == refusal.sentence)
    } else {
      #expect(ran.errors == refusal.sentence + "\n")
    }
    #expect(home.folder.names.isEmpty, "a refused command makes no record")
  }

  @Test func `what cannot be seen in a name is made visible`() {
    let ran = home.run("study", "\u{1B}[31mred\u{202E}")
    #expect(ran.status == 64)
    #expect(ran.errors == "There is no lesson “<U+001B>[31mred<U+202E>”. list shows them all.\n")
  }

  @Test(arguments: [
    (
      ["settings"],
      "accessible   off    text for screen readers, without --accessible\n"
        + "theme        auto   colours: auto, neutral, dark, light, contrast\n"
        + "retention    0.9    the share of reviews to be known, 0.7 to 0.99\n"
        + "new          5      new questions a day in reviews"
    ),
    (["settings", "accessible"], "off"), (["settings", "accessible", "on"], "accessible is on."),
    (["settings", "accessible", "OFF"], "accessible is off."), (["search", "zebra"], "“zebra” was found nowhere."),
    (["history"], "No question has been answered yet."),
    (["progress"], "Nothing yet: the first answer, guess or section is where it begins."), (["--version"], "0.1.0"),
  ])
  func `short answers`(words: [String], answer: String) {
    let ran = home.run(words)
    #expect(ran.status == 0)
    #expect(ran.errors == "")
    #expect(ran.output == answer + "\n")
  }

  @Test func `the folder of the record`() {
    #expect(home.run("profile", "path").output == home.record + "\n")
    #expect(
      home.run(["profile", "path"], with: ["GRADUS_HOME": ""]).output == home.folder.path + "/.local/share/gradus\n")
    #expect(
      home.run(["profile", "path"], with: ["GRADUS_HOME": "", "XDG_DATA_HOME": "/data"]).output == "/data/gradus\n")
  }

  @Test func `the setup says what was found`() {
    let ran = home.run("check-setup")
    #expect(ran.status == 0)
    #expect(ran.output.contains("gradus: 0.1.0\n"))
    #expect(unwrapped(ran.output).contains("Lessons: Deep Learning 0.1.0, in \(Home.content)"))
    #expect(unwrapped(ran.output).contains("Progress: ~/record, will be made"))
    #expect(ran.output.contains("Packs: none installed\n") && ran.output.contains("Text: LANG=C.UTF-8\n"))
    #expect(ran.output.contains("Terminal: TERM=xterm-256color\n"))
    #expect(ran.output.contains("Archives: gradus-unpack is there\n") && ran.output.contains("git: is there\n"))
    #expect(ran.output.contains("Pictures: gradus-picture is there\n"))
    #expect(!ran.output.contains(home.folder.path))
    #expect(ran.output.contains("Screen: 80 × 24, plain, colour: none\n"))
    let without = home.run("check-setup", "--content", "/nonexistent")
    #expect(without.status == 1)
    #expect(unwrapped(without.output).contains("Lessons: There are no lessons in “/nonexistent”"))
  }

  @Test func `every command is explained`() {
    let help = home.run("--help").output
    for name in [
      "study", "quiz", "interview", "run", "prove", "show", "list", "search", "progress", "history", "recap",
      "settings", "profile",
      "check-setup",
    ] {
      #expect(help.contains("\n  \(name) ") || help.contains("\n  \(name), "))
      #expect(home.run(name, "--help").output.hasPrefix("OVERVIEW: "))
    }
  }
}
