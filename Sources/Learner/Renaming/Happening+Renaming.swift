extension Happening {
  /// The same under the names by which things are kept.
  func renamed(by renamings: Renamings) -> Happening {
    if renamings.isEmpty { return self }
    let name = renamings.name
    switch self {
    case .opened(let lesson, let version): return .opened(lesson: name(lesson), version: version)
    case .completed(let lesson, let version): return .completed(lesson: name(lesson), version: version)
    case .read(let lesson, let section):
      return .read(lesson: name(lesson), section: renamings.section(section, of: lesson))
    case .noted(let lesson, let section, let text):
      return .noted(lesson: name(lesson), section: renamings.section(section, of: lesson), text: text)
    case .marked(let lesson, let section):
      return .marked(lesson: name(lesson), section: renamings.section(section, of: lesson))
    case .answered(var answered):
      answered.question = name(answered.question)
      answered.idea = name(answered.idea)
      return .answered(answered)
    case .helped(let question, let what): return .helped(question: name(question), what: what)
    case .attempted(var attempted):
      attempted.question = name(attempted.question)
      attempted.idea = name(attempted.idea)
      return .attempted(attempted)
    case .predicted(var predicted):
      predicted.question = name(predicted.question)
      predicted.experiment = name(predicted.experiment)
      return .predicted(predicted)
    case .ran(var ran):
      ran.experiment = name(ran.experiment)
      ran.question = ran.question.map(name)
      return .ran(ran)
    case .left(let question): return .left(question: name(question))
    case .quizStarted(let quiz): return .quizStarted(quiz.renamed(by: renamings))
    case .rated(let question, let rating, let idea):
      return .rated(question: name(question), rating: rating, idea: name(idea))
    case .retired(let idea): return .retired(idea: name(idea))
    case .quizEnded, .undone, .imported, .renamed, .other: return self
    }
  }
}

extension QuizStarted {
  func renamed(by renamings: Renamings) -> QuizStarted {
    var quiz = self
    quiz.questions = questions.map(renamings.name)
    return quiz
  }
}
