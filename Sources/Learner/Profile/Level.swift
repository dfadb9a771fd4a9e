/// Levels, reckoned in whole numbers: level L begins at 50·L·(L−1) XP, so 0, 100, 300, 600, 1000 …
public enum Level {
  /// The XP at which a level begins.
  public static func start(of level: Int) -> Int { 50 * level * (level - 1) }

  /// The level that this many XP reach, from 1.
  public static func reached(by xp: Int) -> Int {
    var level = 1
    while start(of: level + 1) <= xp { level += 1 }
    return level
  }
}
