import Terminal

extension Session {
  /// What stands before the line being typed: the place in the lesson, or what answers the question.
  var prompt: String {
    let sign = medium.rendering == .rich ? "›" : ">"
    let name = promptName
    let space = medium.rendering == .rich ? " " : ""
    return name.isEmpty ? "\(space)\(sign) " : "\(space)\(name) \(sign) "
  }

  private var promptName: String {
    if hasMore { return "Enter: more" }
    switch mode {
    case .home, .sliding: return ""
    case .predicting(let prediction): return accessible(prediction.asking.letters ?? "guess")
    case .asking(let asking):
      return asking.isOver ? place : accessible(asking.letters ?? "answer")
    case .interviewing(let interview): return interview.phase == .rating ? accessible("a–c") : "your answer"
    case .scored, .reading: return place
    }
  }

  private var place: String {
    guard let reader else { return "" }
    return reader.isBeyond ? "beyond" : "\(reader.leg + 1)/\(reader.route.counted)"
  }

  private func accessible(_ letters: String) -> String {
    medium.rendering == .rich
      ? letters : String(letters.flatMap { $0 == "–" ? Array(medium.rendering == .accessible ? " to " : "-") : [$0] })
  }
}
