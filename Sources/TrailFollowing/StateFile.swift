import Digests
import TrailReplay

/// The bytes of one generation of a state: what they are, which rules they are of, and their sum.
///
///     trailbell follow state\n
///     SHA-256 of all behind it, in hex, and a line feed
///     the version, and a line feed
///     the sum of the rules and settings, and a line feed
///     the sums of the state's parts, with blanks between, and a line feed
///     the state (`FollowState+Encoding`)
enum StateFile {
  private static let magic = Array("trailbell follow state\n".utf8)
  private static let version = 2

  /// Why bytes are no state.
  enum Fault: Error, Equatable {
    /// They are cut, or changed.
    case damaged
    case otherVersion(Int)
    case otherRules
  }

  /// What is in a file.
  struct Contents {
    /// The sums of the state's parts, under which these are kept.
    let parts: [String]
    let state: ArraySlice<UInt8>
  }

  /// Returns what is before an encoded state in its file, under rules and settings that have the sum `rules`.
  static func head(of state: [UInt8], parts: [String], under rules: String) -> [UInt8] {
    let head = Array("\(version)\n\(rules)\n\(parts.joined(separator: " "))\n".utf8)
    var sum = SHA256()
    sum.add(head.span.bytes)
    sum.add(state.span.bytes)
    return magic + Array("\(sum.finish())\n".utf8) + head
  }

  /// Returns what is in a file; nil for `rules`: whatever they are.
  static func contents(of file: [UInt8], under rules: String?) throws(Fault) -> Contents {
    guard file.starts(with: magic) else { throw .damaged }
    var rest = file[magic.count...]
    guard let sum = line(of: &rest), sum == digest(of: rest),
      let number = line(of: &rest), let found = Int(number)
    else { throw .damaged }
    guard found == version else { throw .otherVersion(found) }
    guard let owner = line(of: &rest) else { throw .damaged }
    guard owner == rules ?? owner else { throw .otherRules }
    guard let parts = line(of: &rest) else { throw .damaged }
    return Contents(parts: parts.split(separator: " ").map(String.init), state: rest)
  }

  private static func digest(of bytes: ArraySlice<UInt8>) -> String {
    var sum = SHA256()
    sum.add(bytes.span.bytes)
    return sum.finish().description
  }

  private static func line(of rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
