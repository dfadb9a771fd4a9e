/// git, as it is started for a repository of a stranger: nothing of the user's settings, no hooks, no helpers, and only
/// over https, ssh and from files.
struct Git {
  /// Where the repository's objects are, or come to.
  let repository: String

  private static let settings = [
    "protocol.allow=never", "protocol.https.allow=always", "protocol.ssh.allow=always", "protocol.file.allow=always",
    "protocol.ext.allow=never", "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.askPass=",
    "credential.helper=",
    "submodule.recurse=false", "transfer.bundleURI=false", "gc.auto=0", "maintenance.auto=false",
    "advice.detachedHead=false",
    // Some seconds without a byte, and it ends.
    "http.lowSpeedLimit=1", "http.lowSpeedTime=20",
    // One file, whose size the kernel bounds, in place of one for each object; and all in the memory that there is.
    "fetch.unpackLimit=1", "transfer.unpackLimit=1", "pack.threads=1", "core.packedGitWindowSize=16m",
    "core.packedGitLimit=64m", "core.deltaBaseCacheLimit=16m",
  ]

  /// What the user's surroundings say of the network, and nothing else of them.
  private static let kept = [
    "PATH", "HOME", "SSH_AUTH_SOCK", "TMPDIR", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
    "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO",
  ]

  private static let variables: [String] =
    kept.compactMap { name in System.variable(name).map { "\(name)=\($0)" } } + [
      "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=",
      "GIT_ALLOW_PROTOCOL=https:ssh:file", "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0", "GIT_LFS_SKIP_SMUDGE=1",
      "GIT_NO_LAZY_FETCH=1", "GIT_SSH_VARIANT=ssh",
      "GIT_SSH_COMMAND=ssh -oBatchMode=yes -oConnectTimeout=20 -oPermitLocalCommand=no -oClearAllForwardings=yes",
    ]
}

extension Git {
  /// Fetches one commit of a repository, without a history and without a checkout.
  func clone(_ address: String, tag: String?) throws(Refusal) {
    let child = try start(
      ["clone", "--bare", "--depth", "1", "--no-tags", "--single-branch", "--quiet", "--template="]
        + (tag.map { ["--branch", $0] } ?? []) + ["--", address, repository], .errors)
    let said = Self.all(of: child.output, atMost: 1 << 16)
    try check(child.wait(), said: String(decoding: said, as: UTF8.self))
  }

  /// The commit that was fetched, as hex digits.
  func commit() throws(Refusal) -> String {
    let child = try start(["rev-parse", "--verify", "HEAD^{commit}"], .output)
    let said = String(decoding: Self.all(of: child.output, atMost: 1 << 12), as: UTF8.self)
    try check(child.wait(), said: "the repository is empty")
    return String(said.prefix { $0 != "\n" })
  }

  /// The files of a commit, each as `take` is given it, until it refuses one.
  func files(of commit: String, _ take: (TreeEntry) throws(Refusal) -> Void) throws(Refusal) {
    let child = try start(["ls-tree", "-r", "-z", "-l", "--full-tree", commit], .output)
    var buffer = [UInt8](repeating: 0, count: 1 << 16), rest: [UInt8] = []
    do throws(Refusal) {
      while true {
        let count = System.read(child.output, into: &buffer)
        if count == 0 { break }
        rest += buffer.prefix(count)
        var start = 0
        while let end = rest[start...].firstIndex(of: 0) {
          try take(try TreeEntry(rest[start..<end]))
          start = end + 1
        }
        rest.removeFirst(start)
        if rest.count > 1 << 14 { throw Refusal(.long) }
      }
    } catch {
      child.stop()
      throw error
    }
    try check(child.wait(), said: "the list of files cannot be read")
  }

  /// Gives the contents of objects, one at a time.
  func contents() throws(Refusal) -> BlobReader {
    BlobReader(try start(["cat-file", "--batch"], .both))
  }

  private func start(_ words: [String], _ pipes: System.Child.Pipes) throws(Refusal) -> System.Child {
    let place = words.first == "clone" ? [] : ["--git-dir=\(repository)"]
    return try System.startAgain(
      ["as-git"] + Self.settings.flatMap { ["-c", $0] } + place + words, variables: Self.variables, pipes: pipes)
  }

  private func check(_ status: Int, said: String) throws(Refusal) {
    guard status != 0 else { return }
    if status == 127 { throw Refusal(.noGit) }
    if status == 128 + 24 || said.contains("died of signal 24") { throw Refusal(.time) }
    if status == 128 + 25 || said.contains("died of signal 25") { throw Refusal(.large) }
    if said.contains("ut of memory") || said.contains("Cannot allocate memory") { throw Refusal(.memory) }
    // ssh says first what is wrong, git only that something is.
    let lines = said.split(whereSeparator: \.isNewline)
    let isTransport = said.contains("Could not read from remote repository")
    let line = (isTransport ? lines.first : lines.first { $0.hasPrefix("fatal: ") }) ?? lines.last ?? ""
    throw Refusal(.git, String(line.hasPrefix("fatal: ") ? line.dropFirst(7) : line))
  }

  /// Reads to the end, and keeps the first bytes.
  private static func all(of descriptor: CInt, atMost most: Int) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 12), all: [UInt8] = []
    while true {
      let count = System.read(descriptor, into: &buffer)
      if count == 0 { return all }
      all += buffer.prefix(min(count, most - all.count))
    }
  }
}
