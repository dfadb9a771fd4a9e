import Experiments
import Terminal
import Testing

@testable import Tutor

/// What the slider makes of a window, and what it shows of each kind.
@Suite struct `The slider's window` {
  private static func slider(_ words: String, width: Int = 80, height: Int = 24) -> Study {
    let study = Study(
      medium: Medium(width: width, height: height, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.type("slide \(words)")
    return study
  }

  private static func rows(_ frame: String?) -> [String] {
    (frame ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The column of the axis's right end, and how many rows the axis has.
  private static func picture(_ study: Study) -> (columns: Int, rows: Int) {
    let rows = rows(study.frames.last)
    let upright = rows.filter { $0.contains("│") || $0.contains("┤") }
    let level = rows.last { $0.contains("─") } ?? ""
    return (level.filter { "─┬".contains($0) }.count, upright.count)
  }

  @Test(arguments: [
    (80, 24, 40, 13), (100, 30, 52, 18), (120, 40, 72, 28), (200, 60, 140, 48), (300, 100, 230, 85), (300, 24, 40, 13),
    (90, 90, 40, 28),
  ])
  func `the picture grows with it, and is never flat nor thin`(width: Int, height: Int, columns: Int, rows: Int) {
    for words in ["descent", "scaling", "noise", "sharp"] {
      let study = Self.slider(words, width: width, height: height), picture = Self.picture(study)
      #expect(Self.rows(study.frames.last).allSatisfy { $0.count < width })
      #expect(Self.rows(study.frames.last).count <= height)
      if words == "descent" {
        #expect(picture.columns >= columns && picture.rows >= rows, "\(words): \(picture)")
      }
      #expect(picture.columns <= max(52, picture.rows * 4), "\(words): \(picture)")
    }
  }

  @Test func `the header ends where the numbers end`() throws {
    let rows = Self.rows(Self.slider("descent", width: 200, height: 60).frames.last)
    #expect((190...199).contains(rows[0].count))
    #expect(rows.allSatisfy { $0.count <= rows[0].count })
  }

  @Test func `curves fill a wide window though ten settings leave them fewer rows`() {
    let study = Self.slider("warmup", width: 200, height: 60)
    #expect(Self.rows(study.frames.last)[0].count == 199)
    let picture = Self.picture(study)
    #expect(picture.columns >= 145 && picture.rows >= 40, "\(picture)")
  }

  @Test func `in the narrowest window the seed gives way before the key that leads back`() {
    let frame = Self.rows(Self.slider("warmup", width: 40, height: 12).frames.last)
    #expect(frame[0] == " warmup · 1 of 10       ? keys   q back")
    let roomy = Self.rows(Self.slider("descent", width: 40, height: 12).frames.last)
    #expect(roomy[0].hasPrefix(" descent · seed 1 ") && roomy[0].hasSuffix("q back"))
  }

  @Test func `the signs of a path and of a cloud are told at the foot of the numbers`() {
    let path = Self.slider("descent")
    #expect(path.frames.last?.contains("rings  equal loss") == true)
    #expect(path.frames.last?.contains("dim    ") == false)
    #expect(path.press(.right).contains("dim    the run before"))
    #expect(path.press(.character(" ")).contains("dim    the whole run"))
    let cloud = Self.slider("noise").frames.last ?? ""
    #expect(cloud.contains("+      the full gradient") && cloud.contains("dim    single samples"))
  }

  @Test(arguments: ["scaling", "sharp"])
  func `of curves the dim one is named as soon as there is one`(words: String) {
    let study = Self.slider(words, width: 100, height: 30)
    #expect(study.frames.last?.contains("dim    ") == false)
    #expect(study.press(.right).contains("dim    the run before"))
    #expect(study.press(.character("c"), .right, .character("v")).contains("dim    ") == false)
  }

  @Test(arguments: [40, 80])
  func `no line of the keys is cut`(width: Int) {
    let keys = Self.rows(Self.slider("descent", width: width, height: 12).press(.character("?")))
    #expect(keys.count == 12 && !keys.contains { $0.contains("…") })
  }

  @Test func `compared in the smallest window, the table comes first and p shows the curves`() {
    let study = Self.slider("descent", width: 40, height: 12)
    study.press(.character("c"), .right, .right)
    let table = study.press(.character("v"))
    #expect(table.contains("now") && table.contains("batch") && table.contains("32"))
    #expect(study.press(.character("p")).contains("samples seen") || study.frames.last?.contains("512") == true)
  }

  @Test func `where the lesson chose no sliders, what its runs vary comes first`() {
    for (words, names) in [
      ("scaling", ["batch", "rule"]), ("warmup", ["batch", "rate", "warmup"]), ("sharp", ["batch", "rate"]),
      ("noise", ["batch"]),
    ] {
      let rows = Self.rows(Self.slider(words, width: 120, height: 40).frames.last).dropFirst(2)
      let first = rows.prefix(names.count).map { $0.drop { " ▸".contains($0) }.prefix { $0 != " " } }
      #expect(Set(first.map(String.init)) == Set(names), "\(words): \(first)")
    }
  }

  @Test func `a larger batch is a smaller cloud on the same axes`() {
    let study = Self.slider("noise", width: 100, height: 30)
    let axis = Self.rows(study.frames.last).last { $0.contains("−1 ") || $0.contains("−1.5") }
    study.press(.right, .right)
    #expect(study.frames.last?.contains("The noise is 0.105, lower than 0.152 at batch 32.") == true)
    #expect(Self.rows(study.frames.last).last { $0.contains("−1 ") || $0.contains("−1.5") } == axis)
    study.press(.character("c"), .left, .left)
    let compared = study.press(.character("v"))
    #expect(compared.contains("•") && compared.contains("∘") || compared.contains("○"))
  }

  @Test func `leaving names what was moved, and of a landscape the loss where the training ended`() {
    let study = Self.slider("sharp")
    #expect(study.feed(.key(.character("q"))).contains("sharp · batch 8: 312 steps at rate 0.4, loss 0.086."))
    study.type("slide descent epochs=2 seed=3")
    #expect(study.feed(.key(.character("q"))).contains("descent · batch 8, rule fixed, epochs 2, seed 3: 128 steps"))
    study.type("slide noise batch=64")
    #expect(study.feed(.key(.character("q"))).contains("noise · batch 64: noise 0.105."))
  }

  @Test func `an accuracy that ends above its start does not explode`() {
    let study = Self.slider("gap batch=64 steps=320")
    let frame = study.frames.last ?? ""
    #expect(frame.contains("320 steps end at accuracy 0.9") && frame.contains(", from 0.125"))
    #expect(!frame.contains("explodes"))
  }
}
