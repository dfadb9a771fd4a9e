extension Reviews {
  /// The cards under the names by which their ideas are kept; those of one idea are put together and scheduled anew.
  func renamed(by renamings: Renamings) -> Reviews {
    var merged: [String: Card] = [:]
    for (idea, card) in cards {
      let name = renamings.name(idea)
      for day in card.days {
        merged[name, default: Card(name)].change(day.day) { $0.merge(day.renamed(by: renamings)) }
      }
    }
    return Reviews(
      merged.values.map { card in
        var card = card
        card.schedule()
        return card
      })
  }
}

extension CardDay {
  fileprivate func renamed(by renamings: Renamings) -> CardDay {
    var renamed = CardDay(day)
    for one in tries {
      renamed.add(
        Try(
          question: renamings.name(one.question), verdict: one.verdict, hadHints: one.hadHints, moment: one.moment))
    }
    if let attempt { renamed.add(Attempt(question: renamings.name(attempt.question), moment: attempt.moment)) }
    if let word { renamed.add(word) }
    if let retired { renamed.retire(retired) }
    return renamed
  }

  fileprivate mutating func merge(_ other: CardDay) {
    for one in other.tries { add(one) }
    if let attempt = other.attempt { add(attempt) }
    if let word = other.word { add(word) }
    if let retired = other.retired { retire(retired) }
  }
}
