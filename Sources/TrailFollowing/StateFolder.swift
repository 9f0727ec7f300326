import CLibrary
import Synchronization
import TrailArchives
package import TrailReplay

/// The folder in which a follower keeps its state: one follower at a time has it.
///
///     lock         held as long as a follower runs
///     state-<n>    a generation, whole or not there at all; the last two are kept
///     delivered    which lines have been delivered
///
/// A generation is written beside its place, to the disk, and renamed: whenever the machine stops, the last one or
/// the one before is whole.
package final class StateFolder: Sendable {
  /// Its path.
  package let path: String
  private let lock: CInt
  /// The last generation that is known to be whole.
  private let whole = Mutex<Int?>(nil)

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
        let encoded = try StateFile.state(in: file, under: rules)
        var state = try FollowState(decoding: encoded, for: plan)
        if let delivered = Self.delivered(in: path) { state.outbox.drop(delivered) }
        whole.withLock { $0 = generation }
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
        var state = try FollowState(decodingHead: StateFile.state(in: file, under: nil))
        if let delivered = delivered(in: path) { state.outbox.drop(delivered) }
        return FollowStatus(of: state)
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
    let next = (former.max() ?? 0) + 1
    try write(StateFile.file(state.encoded(), under: rules), to: name(of: next))
    // The one before stays, if it is whole.
    let last = whole.withLock { whole in
      defer { whole = next }
      return whole
    }
    for old in former where old != last { unlink(name(of: old)) }
  }

  /// Notes which lines have been delivered.
  package func note(_ delivered: DeliveredLines) throws(FollowError) {
    try write(Array(delivered.text.utf8), to: path + "/delivered")
  }

  /// Forgets everything.
  package func reset() throws(FollowError) {
    // First what says how much of a state has been delivered: it must not outlive that state.
    let files = [path + "/delivered"] + Self.generations(in: path).map(name)
    for file in files where unlink(file) != 0 && errno != ENOENT {
      throw .failed(path: file, reason: systemError())
    }
    try syncFolder()
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

  /// Writes a file whole or not at all, to the disk.
  private func write(_ bytes: [UInt8], to place: String) throws(FollowError) {
    let draft = place + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed(path: draft, reason: systemError()) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.span.bytes.writeBytes(to: file)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(of: draft, file) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw failure(of: draft, file) }
    guard close(file) == 0, rename(draft, place) == 0 else {
      let reason = systemError()
      unlink(draft)
      throw .failed(path: place, reason: reason)
    }
    try syncFolder()
  }

  private func failure(of draft: String, _ file: CInt) -> FollowError {
    let reason = systemError()
    close(file)
    unlink(draft)
    return .failed(path: draft, reason: reason)
  }

  /// Has the folder's own entries written to the disk.
  private func syncFolder() throws(FollowError) {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw .failed(path: path, reason: systemError()) }
    defer { close(folder) }
    guard fsync(folder) == 0 || errno == EINVAL else {
      throw .failed(path: path, reason: systemError())
    }
  }
}
