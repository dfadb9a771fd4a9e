import Terminal

extension Session {
  /// What stands before the line being typed: the place in the lesson, or what answers the question.
  var prompt: String {
    let name = promptName
    switch medium.rendering {
    case .rich:
      let mark = medium.unicode ? "›" : ">"
      return name.isEmpty ? " \(mark) " : " \(name) \(mark) "
    case .plain: return name.isEmpty ? "> " : "\(name) > "
    case .accessible: return name.isEmpty ? "gradus: " : "\(name): "
    }
  }

  private var promptName: String {
    if hasMore { return medium.rendering == .accessible ? "Enter for more" : "Enter: more" }
    switch mode {
    case .home, .sliding, .sweeping, .viewing: return ""
    case .predicting(let prediction): return accessible(prediction.asking.letters ?? "guess")
    case .puzzling(let puzzle): return accessible(puzzle.letters)
    case .asking(let asking):
      return asking.isOver ? place : accessible(asking.letters ?? "answer")
    case .interviewing(let interview): return interview.phase == .rating ? accessible("a–c") : "your answer"
    case .scored, .reading: return place
    }
  }

  private var place: String {
    if let reviewing {
      return "\(reviewing.position + 1)\(medium.rendering == .accessible ? " of " : "/")\(reviewing.items.count)"
    }
    guard let reader else { return "" }
    return reader.isBeyond
      ? "beyond" : "\(reader.leg + 1)\(medium.rendering == .accessible ? " of " : "/")\(reader.route.counted)"
  }

  private func accessible(_ letters: String) -> String {
    medium.rendering == .rich && medium.unicode
      ? letters : String(letters.flatMap { $0 == "–" ? Array(medium.rendering == .accessible ? " to " : "-") : [$0] })
  }
}
