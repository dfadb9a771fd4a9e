import Testing

@testable import gradus

@Suite struct ProcessorTests {
  @Test func `a processor that is too old is named in a sentence`() {
    #expect(
      "\(Processor.Lack())"
        == "gradus needs a processor with AVX2 and FMA, which Intel and AMD have built since about 2013, and this one "
        + "lacks them. Built on this machine itself, by make build, gradus runs here too, only more slowly.")
  }

  @Test func `the processor that built it lacks nothing`() { #expect(Processor.lack.map(\.description) == nil) }
}
