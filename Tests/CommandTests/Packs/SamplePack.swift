import TestSupport

/// A pack that is as it should be, in one lesson, to be changed by a test.
enum SamplePack {
  static func yaml(id: String = "mini", version: String = "1.0.0", more: String = "") -> String {
    """
    format: 1
    id: \(id)
    title: A small pack
    version: \(version)
    license: CC BY 4.0
    language: en-GB
    summary: Two sums.
    authors: [Ada]
    lessons:
      - { id: sums, folder: sums }
    \(more)
    """
  }

  static func lesson(_ questions: String = one) -> String {
    """
    ---
    id: sums
    title: Sums
    summary: Two of them.
    level: beginner
    minutes: 1
    ---
    Numbers are added.

    ## Check {#check}

    \(questions)
    """
  }

  static let one = """
    ### What is two and two? {#two .numeric about=introduction}
    ```answer
    { value: 4 }
    ```
    """

  /// Writes the pack's files into a folder of a home.
  @discardableResult
  static func write(
    _ home: Home, to name: String = "course", yaml: String = yaml(), lesson: String = lesson()
  ) -> String {
    home.folder.write(yaml, to: name + "/pack.yaml")
    home.folder.write(lesson, to: name + "/sums/lesson.md")
    return home.folder.file(name)
  }
}

extension Home {
  /// What lies in the folder of installed packs, without what is always there.
  var installedNames: [String] {
    folder.names.filter { $0.hasPrefix("record/packs/") }.map { String($0.dropFirst("record/packs/".count)) }
      .filter { !["lock", "lock.json"].contains($0) }
  }

  /// Runs git on a repository of a test, without anybody's settings.
  @discardableResult
  func git(_ words: [String], in name: String, input: String = "") -> Piped {
    Piped(
      ["git", "-C", folder.file(name), "-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
        + words,
      input: input, environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"])
  }

  /// Makes a repository of a folder, with a commit and a tag of all that is in it.
  func commit(_ name: String, tag: String? = nil) {
    if folder.read(name + "/.git/HEAD") == nil { git(["init", "-q"], in: name) }
    git(["add", "-A"], in: name)
    git(["commit", "-q", "-m", "x"], in: name)
    if let tag { git(["tag", tag], in: name) }
  }
}
