/// Whether what the learner does is kept, and if not, why.
enum Keeping: Sendable, Equatable {
  case kept
  case readOnly(reason: String)
  case nothing(reason: String)

  var isKept: Bool { self == .kept }

  /// What the learner must know of it, on the first screen and the last.
  var sentence: String {
    switch self {
    case .kept: "Your progress stays on this computer."
    case .readOnly(let reason): "\(reason) Nothing is kept in this session."
    case .nothing(let reason): "\(reason) Nothing is kept in this session."
    }
  }
}
