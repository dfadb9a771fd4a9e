import Experiments
import Learner
import Terminal

/// What a session is told.
enum Input: Sendable {
  /// The first input: where to begin.
  case start(Opening)
  /// A line typed at the prompt, without its end.
  case line(String)
  /// A key, while the slider has the screen.
  case key(Key)
  /// Ctrl+C.
  case interrupt
  /// Ctrl+D, or the end of a script.
  case endOfInput
  case resized(Medium)
  /// The event stands in the journal.
  case saved(Event)
  /// It does not yet, and why; it counts in this session.
  case notSaved(Event, reason: String)
  /// The journal's events of the kinds that were asked for, and those that could not be saved.
  case consulted([Event])
  /// Runs have come this far; `step` is that of the run under way.
  case progressed(job: Int, [RunResult], Step?)
  case computed(job: Int, [RunResult])
  /// A moment has passed, while something is played.
  case tick
  /// A file was written under this name.
  case written(name: String)
  case notWritten(reason: String)
  /// Runs that were not begun, because their settings ask for too much.
  case refused(job: Int, reason: String)
}

/// What a session wants done. The runtime performs it and answers with inputs of its own.
enum Effect: Sendable {
  /// Lines for the scroll, below what stands there.
  case show([Line])
  /// A line that stands only until something else is shown: how far long work has come.
  case status(Line)
  /// An event for the journal; answered by `saved` or `notSaved`, in order.
  case save(Happening)
  /// The journal is to be read for events of these kinds; answered by `consulted`.
  case consult(Set<String>)
  /// Runs to compute; a new job ends the one before. Answered by `progressed` and `computed`.
  case compute(id: Int, [Trial])
  /// Give up the runs under way.
  case cancel
  /// A text for a file in the current folder. Answered by `written` or `notWritten`.
  case write(String, FileName)
  /// A frame for the whole screen, which the slider has.
  case draw(Screen)
  /// The scroll comes back.
  case leaveFullScreen
  case quit
}

/// Where a session begins.
enum Opening: Sendable, Equatable {
  case home
  /// A lesson by name or number; without one, the lesson to go on with.
  case study(String?)
  case quiz(QuizWish)
  case review
  case interview(String?)
  /// An experiment with the words behind it: it is moved, or where `puzzle` is among them its puzzle is asked.
  case play(String, words: [String])
}

/// What the prompt is for at the moment.
enum Mode: Sendable {
  case home
  /// In a lesson, between two stops.
  case reading
  /// A guess is waited for.
  case predicting(Prediction)
  /// Curves without names are in sight, one of which is to be chosen.
  case puzzling(CurvePuzzle)
  /// An answer is waited for.
  case asking(Asking)
  /// All were asked; the missed ones may be asked again.
  case scored
  /// An interview question: the attempt, then the learner's own word.
  case interviewing(Interview)
  /// The slider has the screen.
  case sliding(Slide)
  /// The map of a sweep has the screen.
  case sweeping(SweepMap)
  /// What is wider than the window has the screen; `behind` comes back.
  indirect case viewing(WideView, behind: Mode)
}
