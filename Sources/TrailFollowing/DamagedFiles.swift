import Synchronization
import TrailArchives
import TrailReplay

/// The files in which something could not be read, as reading reports it, from whichever worker.
final class DamagedFiles: Sendable {
  private struct State {
    var damages: [InputDamage] = []
    /// The files, and all that they may be in: a file in an archive is damage of that archive.
    var paths: Set<ArchiveLocation> = []
  }

  private let state = Mutex(State())

  /// Adds one damage.
  func add(_ damage: InputDamage) {
    state.withLock { state in
      state.damages.append(damage)
      guard state.paths.insert(damage.path).inserted else { return }
      let bytes = damage.path.bytes
      for end in bytes.indices where bytes[end] == UInt8(ascii: "/") {
        state.paths.insert(ArchiveLocation(bytes: Array(bytes[..<end])))
      }
    }
  }

  /// All damages, by file and place.
  var all: [InputDamage] { state.withLock { $0.damages.sorted() } }

  /// Whether something in the file at `path` could not be read.
  func contain(_ path: ArchiveLocation) -> Bool { state.withLock { $0.paths.contains(path) } }
}
