/// The readers of bytes that others wrote.
enum Subject: String, CaseIterable {
  case lesson, pack, table, archive, picture, formula, answer, journal, settings, theme, keys

  func take(_ bytes: [UInt8]) {
    switch self {
    case .lesson: LessonSubject.take(bytes)
    case .pack: PackSubject.take(bytes)
    case .table: PackSubject.takeTable(bytes)
    case .archive: ArchiveSubject.take(bytes)
    case .picture: PictureSubject.take(bytes)
    case .formula: FormulaSubject.take(bytes)
    case .answer: AnswerSubject.take(bytes)
    case .journal: JournalSubject.take(bytes)
    case .settings: JournalSubject.takeSettings(bytes)
    case .theme: ScreenSubject.takeTheme(bytes)
    case .keys: ScreenSubject.takeKeys(bytes)
    }
  }
}
