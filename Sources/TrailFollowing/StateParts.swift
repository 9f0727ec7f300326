import CLibrary
import Digests
import TrailArchives

/// The parts of a state in its folder: each is there twice, as both generations may need it.
struct StateParts: Sendable {
  private let folder: String

  /// Names the parts in the folder at `path`.
  init(in path: String) { folder = path }

  /// All files that hold parts.
  var files: [String] { ["/part-", "/copy-"].flatMap { paths(beginningWith: folder + $0) } }

  /// Writes the parts of a state that are not there yet; returns the sums of all.
  func save(_ state: FollowState) throws(FollowError) -> [String] {
    var sums: [String] = []
    let day = max(state.edge.newestDelivery ?? 0, state.edge.lastGoodLook ?? 0) / 86_400
    for part in state.parts(on: day) {
      let bytes = state.encoded(part)
      let sum = SHA256.digest(of: bytes).description
      for place in places(of: sum) where access(place, F_OK) != 0 {
        try DurableFile(at: place).write([bytes])
      }
      sums.append(sum)
    }
    return sums
  }

  /// Removes all parts but those that have these sums.
  func remove(but needed: [String]) {
    let needed = Set(needed.flatMap(places))
    for file in files where !needed.contains(file) { unlink(file) }
  }

  /// Reads a part at whichever of its places it is whole; where it is not, it is removed, and written again in time.
  func part(under sum: String) throws(StateFile.Fault) -> [UInt8] {
    var found: [UInt8]?
    for place in places(of: sum) {
      let part = try? InputPieces.whole(ArchiveLocation(place))
      if let part, SHA256.digest(of: part).description == sum {
        found = found ?? part
      } else {
        unlink(place)
      }
    }
    guard let found else { throw .damaged }
    return found
  }

  private func places(of sum: String) -> [String] {
    ["\(folder)/part-\(sum)", "\(folder)/copy-\(sum)"]
  }
}
