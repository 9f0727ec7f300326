/// The name of an action or resource, in which `*` and `?` stand for other characters.
struct NamePattern: Sendable, Hashable {
  /// As it is written.
  let text: String
  /// What is compared.
  let bytes: [UInt8]
  /// Whether it holds a variable, which is something else in each request.
  let hasVariable: Bool

  private static let star = UInt8(ascii: "*")
  private static let mark = UInt8(ascii: "?")

  /// Actions are the same in upper and lower case, resources are not.
  init(_ text: String, ignoresCase: Bool) {
    self.text = text
    bytes = text.utf8.map { ignoresCase && (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    hasVariable = Self.hasVariable(text)
  }

  /// Whether it stands for no other names than its own.
  var isPlain: Bool { !bytes.contains(where: Self.isWildcard) }

  /// Whether a text holds a policy variable, such as `${aws:username}`.
  static func hasVariable(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "$")) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { $0 == (UInt8(ascii: "$"), UInt8(ascii: "{")) }
  }

  /// Whether a byte of a name stands for others.
  static func isWildcard(_ byte: UInt8) -> Bool { byte == star || byte == mark }

  /// Whether every name that `other` stands for is one of its own; false in doubt.
  ///
  /// A `*` of the other is met by a `*` only, so that whatever the other stands for there is met as well; so is a
  /// variable. `steps` says how many comparisons there may be, and counts them; with none left nothing is covered.
  func covers(_ other: NamePattern, steps: inout Int) -> Bool {
    steps -= 1
    if steps < 0 { return false }
    if bytes == other.bytes { return true }
    return !hasVariable
      && matches(other.hasVariable ? other.withoutVariables : other.bytes, steps: &steps)
  }

  /// Its bytes with a `*` in place of each variable.
  private var withoutVariables: [UInt8] {
    var rest = bytes[...]
    var left: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "{") else {
        left.append(byte)
        continue
      }
      left.append(Self.star)
      rest = rest.drop { $0 != UInt8(ascii: "}") }.dropFirst()
    }
    return left
  }

  /// Whether `name`, which is plain, is one that it stands for.
  func stands(for name: NamePattern) -> Bool {
    var steps = Int.max
    return matches(name.bytes, steps: &steps)
  }

  private func matches(_ name: [UInt8], steps: inout Int) -> Bool {
    var (place, at) = (0, 0)
    var retry: (place: Int, at: Int)?
    while at < name.count {
      steps -= 1
      if steps < 0 { return false }
      if place < bytes.count, bytes[place] == Self.star {
        place += 1
        retry = (place, at)
      } else if place < bytes.count, Self.meets(bytes[place], name[at]) {
        (place, at) = (place + 1, at + 1)
      } else if let last = retry {
        retry = (last.place, last.at + 1)
        (place, at) = (last.place, last.at + 1)
      } else {
        return false
      }
    }
    return bytes[place...].allSatisfy { $0 == Self.star }
  }

  /// A `?` meets one character: those of more than one byte are left out, to be sure.
  private static func meets(_ sign: UInt8, _ byte: UInt8) -> Bool {
    sign == byte || (sign == mark && byte != star && byte < 0x80)
  }

  /// Whether no name can be one that both stand for; false in doubt.
  func isDisjoint(with other: NamePattern, steps: inout Int) -> Bool {
    for (mine, others) in zip(bytes, other.bytes) {
      steps -= 1
      if steps < 0 { return false }
      if Self.isWildcard(mine) || Self.isWildcard(others) { return false }
      if mine != others { return !hasVariable && !other.hasVariable }
    }
    return bytes.count != other.bytes.count && isPlain && other.isPlain && !hasVariable
      && !other.hasVariable
  }
}
