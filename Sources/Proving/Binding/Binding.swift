import Experiments
import Formula
import Lessons

/// The reading of one block, which collects what is wrong with it.
struct Binding {
  let block: ExperimentBlock
  private let blocks: [ExperimentBlock]
  private(set) var findings: [Finding] = []

  init(_ block: ExperimentBlock, among blocks: [ExperimentBlock]) {
    self.block = block
    self.blocks = blocks
  }
}

extension Binding {
  /// All findings, to throw.
  var failure: BindingFindings {
    BindingFindings(findings: findings.sorted { ($0.place, $0.message) < ($1.place, $1.message) })
  }

  mutating func error(_ rule: String, at place: Place, _ message: String, advice: String? = nil) {
    findings.append(Finding(place: place, severity: .error, rule: rule, message: message, advice: advice))
  }

  mutating func warning(_ rule: String, at place: Place, _ message: String, advice: String? = nil) {
    findings.append(Finding(place: place, severity: .warning, rule: rule, message: message, advice: advice))
  }

  mutating func kind() -> Kind? {
    if let kind = Kind(rawValue: block.kind) { return kind }
    let kinds = Kind.allCases.map(\.rawValue)
    error(
      "unknown-kind", at: block.place(of: "kind"), "There is no kind of experiment “\(block.kind)”.",
      advice: Spelling.advice(for: block.kind, among: kinds) ?? "The kinds are \(kinds.joined(separator: ", ")).")
    return nil
  }

  /// The block's settings, those of the blocks that it is like beneath them; nil where one is wrong.
  mutating func settings(of kind: Kind) -> Settings? {
    guard let given = given(kind) else { return nil }
    guard accepts(given.filter { $0.place.file == block.place.file }, of: kind) else { return nil }
    do {
      return try Settings(kind: kind, given.map { ($0.name, $0.value) })
    } catch {
      report(error, at: given.last { $0.name == error.setting }?.place ?? block.place)
      return nil
    }
  }

  /// The settings as written, those of the farthest `like` first.
  private mutating func given(_ kind: Kind) -> [ExperimentBlock.Setting]? {
    var given = block.settings
    var current = block
    var seen: Set = [block.id]
    while let like = current.like {
      guard let next = blocks.first(where: { $0.id == like }) else {
        error(
          "unknown-experiment", at: current.place(of: "like"), "There is no experiment “\(like)” to be like.",
          advice: Spelling.advice(for: like, among: blocks.map(\.id)))
        return nil
      }
      guard seen.insert(like).inserted else {
        error("like", at: current.place(of: "like"), "“\(like)” is like itself, by a roundabout way.")
        return nil
      }
      // A landscape has all settings of a training.
      guard next.kind == kind.rawValue || kind == .landscape && next.kind == Kind.train.rawValue else {
        error("like", at: current.place(of: "like"), "“\(like)” is of the kind \(next.kind), not \(kind).")
        return nil
      }
      given = next.settings + given
      current = next
    }
    return given
  }

  /// Whether each setting exists and takes its value.
  mutating func accepts(_ given: [ExperimentBlock.Setting], of kind: Kind) -> Bool {
    let before = findings.count
    for setting in given {
      do throws(SettingError) {
        if let spec = kind.setting(setting.name) {
          _ = try spec.value(from: setting.value)
        } else {
          _ = try Settings(kind: kind, [(setting.name, setting.value)])
        }
      } catch {
        report(error, at: setting.place)
      }
    }
    return findings.count == before
  }

  mutating func report(_ error: SettingError, at place: Place) {
    self.error("setting", at: place, error.message, advice: error.advice)
  }

  mutating func rows(from settings: Settings) -> [Bench.Row] {
    let rows = rows(block.runs, from: settings)
    let place = block.runs.first?.settings.first?.place ?? block.place
    if rows.count == block.runs.count, !rows.isEmpty, !rows.contains(where: { $0.settings == settings }) {
      warning(
        "runs", at: place, "None of the runs of “\(block.id)” has the block's own settings.",
        advice: "The measures of one run are the block's: let one row change nothing.")
    }
    return rows
  }

  /// Rows as written, their settings read; one that is wrong is left out.
  mutating func rows(_ written: [ExperimentBlock.RunRow], from settings: Settings) -> [Bench.Row] {
    var rows: [Bench.Row] = []
    for row in written {
      guard accepts(row.settings, of: settings.kind) else { continue }
      do {
        rows.append(
          Bench.Row(title: row.title, settings: try settings.changed(by: row.settings.map { ($0.name, $0.value) })))
      } catch {
        report(error, at: row.settings.last { $0.name == error.setting }?.place ?? block.place)
      }
    }
    return rows
  }

  mutating func show(of kind: Kind) -> Kind.Shown {
    guard let written = block.show else { return kind.show }
    for curve in written.curves where kind.measure(curve) == nil {
      error(
        "measure", at: block.place(of: "show"), "\(kind) has no measure “\(curve)” to draw.",
        advice: Spelling.advice(for: curve, among: kind.measures.map(\.name)))
    }
    for name in written.beside where kind.measure(name) == nil && kind.setting(name) == nil {
      error(
        "measure", at: block.place(of: "show"), "\(kind) has no measure “\(name)” to show.",
        advice: Spelling.advice(for: name, among: kind.measures.map(\.name) + kind.settings.map(\.name)))
    }
    let usesKind = written.curves.isEmpty && written.logAxes.isEmpty
    return Kind.Shown(
      curves: written.curves.isEmpty ? kind.show.curves : written.curves,
      logX: usesKind ? kind.show.logX : written.logAxes.contains("x"),
      logY: usesKind ? kind.show.logY : written.logAxes.contains("y"),
      beside: written.beside.isEmpty ? kind.show.beside : written.beside)
  }

  /// The tables of the pack that the runs need.
  mutating func tables(
    settings: Settings, rows: [Bench.Row], data: (String) throws -> DataTable?
  ) -> [DataTable] {
    guard case .data(let made) = settings.kind.setting("data")?.domain else { return [] }
    var tables: [DataTable] = []
    for settings in [settings] + rows.map(\.settings) {
      let name = settings.word("data")
      guard !made.contains(name), !tables.contains(where: { $0.name == name }) else { continue }
      do {
        if let table = try data(name) { tables.append(table) }
      } catch {
        let reason = (error as? Finding)?.message ?? "\(error)"
        self.error("data", at: block.place, "The data “\(name)” cannot be read: \(reason)")
      }
    }
    return tables
  }

  /// Refuses a sweep with a run over the limits, or whose settings do not fit one another.
  mutating func check(sweeps: [BoundSlider], of settings: Settings, tables: [DataTable]) {
    guard !sweeps.isEmpty, findings.allSatisfy({ $0.severity == .warning }) else { return }
    let data = settings.kind == .descent ? nil : tables.first { $0.name == settings.word("data") }
    for cell in SweptRuns.cells(of: sweeps) {
      let written = cell.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      do {
        let settings = try settings.changed(by: cell.map { ($0.name, $0.value) })
        try Run.check(Trial(settings: settings, data: data, megabytes: block.budget?.megabytes))
        continue
      } catch let error as SettingError {
        self.error("sweep", at: block.sweeps[0].place, "At \(written): \(error.message)", advice: error.advice)
      } catch let error as RunRefused {
        self.error("limit", at: block.sweeps[0].place, "At \(written): \(error.message)", advice: error.advice)
      } catch {}
      return
    }
  }

  /// Refuses runs over the limits, or whose settings do not fit their data.
  mutating func check(rows: [(title: String, settings: Settings)], tables: [DataTable]) {
    for (title, settings) in rows where findings.allSatisfy({ $0.severity == .warning }) {
      let data = settings.kind == .descent ? nil : tables.first { $0.name == settings.word("data") }
      do {
        try Run.check(Trial(settings: settings, data: data, megabytes: block.budget?.megabytes))
      } catch {
        let own = title.isEmpty ? block.settings : block.runs.first { $0.title == title }?.settings ?? []
        let place = own.last { $0.name == error.setting }?.place ?? block.place
        self.error("limit", at: place, error.message, advice: error.advice)
      }
    }
  }
}
