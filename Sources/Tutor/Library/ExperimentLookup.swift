import Lessons
import Proving
import Text

/// The lesson has no such experiment.
struct NoSuchExperiment: Error {
  let sentence: String

  /// What is not the address of an experiment at all.
  init(noAddress name: String) {
    sentence = "“\(visible(name))” is no experiment. It is written LESSON/EXPERIMENT, such as batch-size/descent."
  }

  init(_ name: String, among experiments: [String]) {
    let advice = Nearest.match(name.lowercased(), in: experiments).map { " Did you mean \($0)?" }
    let others = " It has: \(experiments.beginning)."
    sentence = "There is no experiment “\(visible(name))” in this lesson.\(advice ?? others)"
  }
}

extension Library {
  /// The experiment `lesson/experiment`, bound to its kind.
  func bench(named name: String) throws -> (OpenLesson, Bench) {
    guard let address = Address.parse(name), let item = address.item else {
      throw NoSuchExperiment(noAddress: name)
    }
    let lesson = try open(address, named: name)
    if let bench = lesson.bench(item) { return (lesson, bench) }
    let faults = lesson.faults(of: item)
    if !faults.isEmpty { throw BindingFindings(findings: faults) }
    throw NoSuchExperiment(item, among: lesson.lesson.experiments.map(\.id))
  }
}

extension [String] {
  /// The first of them, as many as one reads at a glance.
  var beginning: String { prefix(5).joined(separator: ", ") + (count > 5 ? " and more" : "") }
}
