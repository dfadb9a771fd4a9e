import Neural
import Testing

@Suite struct RandomnessTests {
  @Test(
    arguments: [
      (0, [0x99ec_5f36_cb75_f2b4, 0xbf6e_1f78_4956_452a, 0x1a5f_849d_4933_e6e0]),
      (1, [0xb3f2_af6d_0fc7_10c5, 0x853b_5596_4736_4cea, 0x92f8_9756_082a_4514]),
      (7, [0xb358_faf7_4ef9_765a, 0x475c_3d96_4f48_2cd2, 0xd6f1_d349_952c_7996]),
      (.max, [0x8f55_20d5_2a7e_ad08, 0xc476_a018_caa1_802d, 0x81de_31c0_d260_469e]),
    ] as [(UInt64, [UInt64])])
  func `a seed gives xoshiro's numbers`(seed: UInt64, numbers: [UInt64]) {
    var generator = SeededGenerator(seed: seed)
    #expect((0..<3).map { _ in generator.next() } == numbers)
  }

  @Test func `streams of a seed have nothing to do with each other`() {
    var first = Set<UInt64>()
    for seed in 0..<20 as Range<UInt64> {
      for stream in 0..<20 as Range<UInt64> {
        var generator = SeededGenerator(seed: seed, stream: stream)
        first.insert(generator.next())
      }
      var plain = SeededGenerator(seed: seed)
      first.insert(plain.next())
    }
    #expect(first.count == 20 * 21)
  }

  @Test func `uniform numbers fill the interval evenly`() {
    var generator = SeededGenerator(seed: 1)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 {
      // A number outside [0, 1) traps here.
      counts[Int((generator.uniform() * 10).rounded(.down))] += 1
    }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test func `whole numbers below a bound are each as likely`() {
    var generator = SeededGenerator(seed: 1)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.below(7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect(generator.below(1) == 0)
  }

  @Test func `normal numbers have mean 0, deviation 1 and the right tails`() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<100_000).map { _ in generator.normal() }
    let mean = numbers.reduce(0, +) / 100_000
    let square = numbers.reduce(0) { $0 + $1 * $1 } / 100_000
    #expect(abs(mean) < 0.01 && abs(square - 1) < 0.02)
    #expect(abs(numbers.count { abs($0) > 1 } - 31_731) < 600)
    #expect(abs(numbers.count { abs($0) > 2 } - 4_550) < 300)
  }

  @Test func `a seed's normal numbers are the same on every machine`() {
    var generator = SeededGenerator(seed: 7)
    #expect(
      (0..<4).map { _ in generator.normal() } == [
        -0.15157274547711355, 0.8298970879692569, 0.5870995807125802, -0.07005746853436767,
      ])
  }

  @Test func `every order of three is as likely`() {
    var generator = SeededGenerator(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6_000 {
      var numbers = [0, 1, 2]
      generator.shuffle(&numbers)
      counts[numbers, default: 0] += 1
    }
    #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1_000) < 130 })
  }

  @Test func `an epoch holds every sample once, and the next has another order`() {
    var sampler = EpochSampler(count: 128, batch: 16, generator: SeededGenerator(seed: 1))
    #expect(sampler.stepsPerEpoch == 8)
    func epoch() -> [Int] { (0..<8).flatMap { _ in Array(sampler.next()) } }
    let (first, second) = (epoch(), epoch())
    #expect(first.sorted() == Array(0..<128) && second.sorted() == Array(0..<128))
    #expect(first != second && first != Array(0..<128))
  }

  @Test func `samples that fill no batch are left out of the epoch`() {
    var sampler = EpochSampler(count: 10, batch: 4, generator: SeededGenerator(seed: 1))
    #expect(sampler.stepsPerEpoch == 2)
    let epoch = (0..<2).flatMap { _ in Array(sampler.next()) }
    #expect(Set(epoch).count == 8 && epoch.allSatisfy { 0..<10 ~= $0 })
    #expect(sampler.next().count == 4)
  }

  @Test func `with replacement a batch may hold a sample twice`() {
    var sampler = ReplacementSampler(count: 10, batch: 100, generator: SeededGenerator(seed: 1))
    let batch = Array(sampler.next())
    #expect(batch.count == 100 && Set(batch) == Set(0..<10))
    #expect(Array(sampler.next()) != batch)
  }
}
