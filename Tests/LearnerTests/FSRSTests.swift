import Foundation
import Learner
import Testing

/// What py-fsrs computes: `Reference/fsrs.json`.
private struct Reference: Decodable {
  struct Sequence: Decodable {
    let name: String
    let scheduler: Scheduler
    let reviews: [Review]
  }

  struct Scheduler: Decodable {
    let parameters: [Double]
    let desiredRetention: Double
    let maximumInterval: Int
  }

  struct Review: Decodable {
    let ratingInt: Int
    let elapsedDays: Int?
    let retrievabilityBefore: Double
    let stability: Double
    let difficulty: Double
    let state: String
    let intervalDays: Double
  }

  let sequences: [Sequence]
  let intervalByRetentionAndStability: [String: [String: Int]]
  let retrievabilityByStabilityAndDays: [String: [String: Double]]

  static let read: Reference = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/fsrs.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try! decoder.decode(Reference.self, from: Data(contentsOf: file))
  }()
}

private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(1, abs(b)) }

@Suite struct `The scheduler of reviews` {
  @Test func `agrees with py-fsrs on every review of every sequence`() throws {
    var reviews = 0, intervals = 0
    for sequence in Reference.read.sequences {
      let scheduler = FSRS(weights: sequence.scheduler.parameters)
      var memory: FSRS.Memory?
      for review in sequence.reviews {
        let rating = try #require(FSRS.Rating(rawValue: review.ratingInt))
        let days = review.elapsedDays ?? 0
        if let before = memory {
          #expect(
            isClose(scheduler.retrievability(after: days, before), review.retrievabilityBefore), "\(sequence.name)")
          memory = scheduler.next(before, rating, after: days)
        } else {
          memory = scheduler.first(rating)
        }
        let after = try #require(memory)
        #expect(isClose(after.stability, review.stability), "\(sequence.name)")
        #expect(isClose(after.difficulty, review.difficulty), "\(sequence.name)")
        reviews += 1
        guard review.state == "Review" else { continue }
        let interval = scheduler.interval(
          after, retention: sequence.scheduler.desiredRetention, longest: sequence.scheduler.maximumInterval)
        #expect(Double(interval) == review.intervalDays, "\(sequence.name)")
        intervals += 1
      }
    }
    #expect(reviews == 114)
    #expect(intervals == 88)
  }

  @Test func `agrees with py-fsrs on intervals and on the chance of recall`() throws {
    for (retention, row) in Reference.read.intervalByRetentionAndStability {
      for (stability, days) in row {
        let memory = FSRS.Memory(stability: try #require(Double(stability)), difficulty: 5)
        #expect(FSRS.standard.interval(memory, retention: try #require(Double(retention))) == days)
      }
    }
    for (stability, row) in Reference.read.retrievabilityByStabilityAndDays {
      for (days, chance) in row {
        let memory = FSRS.Memory(stability: try #require(Double(stability)), difficulty: 5)
        #expect(isClose(FSRS.standard.retrievability(after: try #require(Int(days)), memory), chance))
      }
    }
  }

  @Test(arguments: [Double.leastNormalMagnitude, 1e300, .infinity])
  func `bears memories that no card has`(stability: Double) {
    let memory = FSRS.Memory(stability: stability, difficulty: 5)
    #expect((1...36_500).contains(FSRS.standard.interval(memory, retention: 0.9)))
  }
}
