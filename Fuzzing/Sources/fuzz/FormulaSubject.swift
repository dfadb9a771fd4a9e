import Formula

/// Formulas of authors, and numbers of learners.
enum FormulaSubject {
  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let measured: (MeasureCall) throws -> Value = { _ in
      .series(Series(x: [1, 2, 4], y: [2, 1, 0.5]))
    }
    do {
      let claim = try Claim(parsing: text)
      _ = claim.calls
      _ = try? claim.test(variables: ["k": 2], measure: measured)
    } catch {
      check(error, text)
    }
    do {
      let expression = try Expression(parsing: text)
      _ = expression.names
      _ = try? expression.evaluate(variables: ["k": 2], measure: measured)
    } catch {
      check(error, text)
    }
    if let tolerance = try? Tolerance(parsing: text) { _ = tolerance.accepts(0.5, key: 0.5) }
    for unit in [nil, "%", "s"] {
      if case .number(let number) = TypedNumber.read(text, unit: unit) {
        expect(number.isFinite, "\(text.debugDescription) reads as \(number)")
      }
    }
  }

  private static func check(_ error: FormulaError, _ text: String) {
    expect(!error.message.isEmpty, "refused without a reason")
    expect((0...text.utf8.count).contains(error.offset), "a place outside of the formula: \(error.offset)")
  }
}
