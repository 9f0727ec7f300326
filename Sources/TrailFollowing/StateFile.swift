import Digests
import TrailReplay

/// The bytes of one generation of a state: what they are, which rules they are of, and their sum.
///
///     trailbell follow state\n
///     SHA-256 of all behind it, in hex, and a line feed
///     the version, and a line feed
///     the sum of the rules and settings, and a line feed
///     the state (`FollowState+Encoding`)
enum StateFile {
  private static let magic = Array("trailbell follow state\n".utf8)
  private static let version = 1

  /// Why bytes are no state.
  enum Fault: Error, Equatable {
    /// They are cut, or changed.
    case damaged
    case otherVersion(Int)
    case otherRules
  }

  /// Returns the file of a state that was encoded, under rules and settings that have the sum `rules`.
  static func file(_ state: [UInt8], under rules: String) -> [UInt8] {
    let body = Array("\(version)\n\(rules)\n".utf8) + state
    return magic + Array("\(SHA256.digest(of: body))\n".utf8) + body
  }

  /// Returns the encoded state in a file; nil for `rules`: whatever they are.
  static func state(in file: [UInt8], under rules: String?) throws(Fault) -> [UInt8] {
    guard file.starts(with: magic) else { throw .damaged }
    var rest = file[magic.count...]
    guard let sum = line(of: &rest), sum == SHA256.digest(of: Array(rest)).description,
      let number = line(of: &rest), let found = Int(number)
    else { throw .damaged }
    guard found == version else { throw .otherVersion(found) }
    guard let owner = line(of: &rest) else { throw .damaged }
    guard owner == rules ?? owner else { throw .otherRules }
    return Array(rest)
  }

  private static func line(of rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.prefix(200).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
