import CLibrary
import Synchronization
import TrailArchives
package import TrailReplay

/// The folder in which a follower keeps its state: one follower at a time has it.
///
///     lock         held as long as a follower runs
///     state-<n>    a generation, whole or not there at all; the last two are kept
///     part-<sum>   a part of a state that one of these generations needs, by its SHA-256, and
///     copy-<sum>   the same, since both may need it
///     delivered    which lines have been delivered
///
/// A generation is written beside its place, to the disk, and renamed, when the parts that it needs are there: whenever
/// the machine stops, the last one or the one before is whole. Most parts are of days that are past, and written once.
package final class StateFolder: Sendable {
  /// Its path.
  package let path: String
  private let lock: CInt
  /// The last generation that is known to be whole.
  private let whole = Mutex<Generation?>(nil)

  private struct Generation {
    let number: Int
    /// The sums of the parts it needs.
    let parts: [String]
  }

  /// Opens the folder at `path`, which is made where it is not there, and locks it.
  package init(_ path: String) throws(FollowError) {
    self.path = path
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw .failed(path: path, reason: systemError())
    }
    // Without both nobody can tell which generations are there.
    guard access(path, R_OK | X_OK) == 0 else { throw .failed(path: path, reason: systemError()) }
    lock = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw .failed(path: path + "/lock", reason: systemError()) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let reason = systemError()
      close(lock)
      throw isHeld ? .inUse(path) : .failed(path: path + "/lock", reason: reason)
    }
    // What one left that was killed while it wrote.
    let files = paths(beginningWith: path + "/")
    for file in files where file.hasSuffix(".new") || file.hasPrefix(path + "/line-") {
      unlink(file)
    }
  }

  deinit { close(lock) }

  /// What a folder holds.
  package struct Kept: Sendable {
    /// The last state that is whole.
    package let state: FollowState
    /// Whether a later generation was not whole.
    package let isOlder: Bool
  }

  /// Reads the last whole generation, under rules and settings that have the sum `rules`; nil: there is none yet.
  ///
  /// Lines that were delivered are no longer in its outbox.
  package func load(for plan: ReplayPlan, under rules: String) throws(FollowError) -> Kept? {
    let generations = Self.generations(in: path).sorted(by: >)
    var failure: FollowError?
    for (index, generation) in generations.enumerated() {
      do {
        let file = try Self.bytes(of: name(of: generation))
        let contents = try StateFile.contents(of: file, under: rules)
        let parts = try contents.parts.map { sum throws(StateFile.Fault) in
          try self.parts.part(under: sum)
        }
        var state = try FollowState(decoding: Array(contents.state), parts, for: plan)
        if let delivered = Self.delivered(in: path) { state.outbox.drop(delivered) }
        whole.withLock { $0 = Generation(number: generation, parts: contents.parts) }
        return Kept(state: state, isOlder: index > 0)
      } catch StateFile.Fault.otherRules {
        throw .otherRules(path)
      } catch StateFile.Fault.otherVersion(let version) {
        throw .otherVersion(version)
      } catch {
        failure = failure ?? error as? FollowError
      }
    }
    if let failure { throw failure }
    if generations.isEmpty {
      // It was of a state that is gone.
      unlink(path + "/delivered")
      return nil
    }
    throw .damaged(path)
  }

  /// How far the follower has come whose state is in the folder at `path`, which may be running.
  package static func status(at path: String) throws(FollowError) -> FollowStatus {
    for generation in generations(in: path).sorted(by: >) {
      let file = try bytes(of: "\(path)/state-\(generation)")
      do {
        let contents = try StateFile.contents(of: file, under: nil)
        return try FollowState.status(
          in: Array(contents.state), without: delivered(in: path))
      } catch StateFile.Fault.otherVersion(let version) {
        throw .otherVersion(version)
      } catch {
        continue
      }
    }
    throw .failed(path: path, reason: "no state of a follower is in it")
  }

  /// Writes the next generation, and removes all others but the last one that was whole.
  package func save(_ state: FollowState, under rules: String) throws(FollowError) {
    let former = Self.generations(in: path)
    let next = Generation(number: (former.max() ?? 0) + 1, parts: try saveParts(of: state))
    let encoded = state.encoded()
    let head = StateFile.head(of: encoded, parts: next.parts, under: rules)
    try DurableFile(at: name(of: next.number)).write([head, encoded])
    try DurableFile.syncFolder(path)
    // The one before stays, if it is whole.
    let last = whole.withLock { whole in
      defer { whole = next }
      return whole
    }
    for old in former where old != last?.number { unlink(name(of: old)) }
    parts.remove(but: next.parts + (last?.parts ?? []))
  }

  /// Writes the parts of a state that are not there yet; returns the sums of all.
  private func saveParts(of state: FollowState) throws(FollowError) -> [String] {
    do throws(FollowError) {
      return try parts.save(state)
    } catch {
      // On a disk that is full they would take what room is left, with each pass.
      parts.remove(but: whole.withLock { $0?.parts } ?? [])
      throw error
    }
  }

  private var parts: StateParts { StateParts(in: path) }

  /// Notes which lines have been delivered.
  package func note(_ delivered: DeliveredLines) throws(FollowError) {
    try DurableFile(at: path + "/delivered").write([Array(delivered.text.utf8)])
    try DurableFile.syncFolder(path)
  }

  /// Forgets everything.
  package func reset() throws(FollowError) {
    // First what says how much of a state has been delivered: it must not outlive that state.
    let files =
      [path + "/delivered"] + Self.generations(in: path).map(name)
      + parts.files
    for file in files where unlink(file) != 0 && errno != ENOENT {
      throw .failed(path: file, reason: systemError())
    }
    try DurableFile.syncFolder(path)
  }

  private func name(of generation: Int) -> String { "\(path)/state-\(generation)" }

  private static func generations(in path: String) -> [Int] {
    paths(beginningWith: path + "/state-").compactMap {
      DeliveredLines.number(in: Array($0.utf8)[(path.utf8.count + 7)...])
    }
  }

  private static func delivered(in path: String) -> DeliveredLines? {
    (try? bytes(of: path + "/delivered")).flatMap { DeliveredLines($0) }
  }

  private static func bytes(of file: String) throws(FollowError) -> [UInt8] {
    do throws(ArchiveError) {
      return try InputPieces.whole(ArchiveLocation(file))
    } catch {
      throw .failed(path: file, reason: "\(error)")
    }
  }
}
