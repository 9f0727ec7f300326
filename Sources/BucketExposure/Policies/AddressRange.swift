/// A range of IP addresses, as a bucket policy has it: an address, or a network in CIDR form.
struct AddressRange: Hashable, Sendable {
  let isVersion6: Bool
  /// The first address: 32 bits of IPv4, 128 of IPv6.
  let start: UInt128
  /// How many bits are the same in the whole range.
  let prefix: Int

  /// Nil where `text` is neither.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = parts.first else { return nil }
    let hasColons = address.contains(":")
    guard let number = hasColons ? Self.version6(address) : Self.version4(address) else {
      return nil
    }
    let width = hasColons ? 128 : 32
    let bits = parts.count == 2 ? Self.number(parts[1], upTo: UInt128(width)) : UInt128(width)
    guard let bits else { return nil }
    let first = bits == 0 ? 0 : (number >> (UInt128(width) - bits)) << (UInt128(width) - bits)
    let isMapped = hasColons && bits >= 96 && first >> 32 == Self.mapped >> 32
    isVersion6 = hasColons && !isMapped
    (start, prefix) = isMapped ? (first - Self.mapped, Int(bits) - 96) : (first, Int(bits))
  }

  /// Where IPv6 has the addresses of IPv4, `::ffff:0:0/96`: a range in there is one of IPv4 (RFC 4291, 2.5.5.2).
  private static let mapped: UInt128 = 0xFFFF << 32

  /// Whether it is broader than what S3 takes for a limit (rule P19): /8 and /32 themselves are not.
  ///
  /// The private ranges of IPv4, which the guide excepts, are all narrow enough; those of IPv6 are not excepted
  /// (recorded).
  /// One that holds all of IPv4 is broad as well.
  var isBroad: Bool {
    let free = UInt128(isVersion6 ? 128 - prefix : 0)
    let holdsVersion4 = isVersion6 && start >> free == Self.mapped >> free
    return holdsVersion4 || prefix < (isVersion6 ? 32 : 8)
  }

  /// Those of `ranges`, all of one version, that lie in no other of them, each once.
  ///
  /// Two ranges never overlap otherwise.
  static func outermost(of ranges: [AddressRange]) -> [AddressRange] {
    var kept: [AddressRange] = []
    for range in ranges.sorted(by: { ($0.start, $0.prefix) < ($1.start, $1.prefix) }) {
      if kept.last?.holds(range) != true { kept.append(range) }
    }
    return kept
  }

  private func holds(_ other: AddressRange) -> Bool {
    let free = UInt128((isVersion6 ? 128 : 32) - prefix)
    return prefix <= other.prefix && start >> free == other.start >> free
  }

  /// How many addresses it has.
  var size: UInt128 { 1 << UInt128((isVersion6 ? 128 : 32) - prefix) }

  /// Whether it lies in a private range of IPv4 (RFC 1918), where no stranger is.
  var isPrivate: Bool {
    !isVersion6
      && [(0x0A00_0000, 8), (0xAC10_0000, 12), (0xC0A8_0000, 16)].contains {
        (network: UInt128, bits: Int) in
        prefix >= bits && start >> UInt128(32 - bits) == network >> UInt128(32 - bits)
      }
  }

  private static func version4(_ text: Substring) -> UInt128? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt128 = 0
    for part in parts {
      guard let byte = number(part, upTo: 255) else { return nil }
      address = address << 8 | byte
    }
    return address
  }

  /// Eight groups of hexadecimal digits, of which `::` leaves out those of zeros.
  private static func version6(_ text: Substring) -> UInt128? {
    guard let gap = text.firstRange(of: "::") else {
      let all = groups(text, mayEndAsVersion4: true)
      return all?.count == 8 ? all.map(joined) : nil
    }
    guard let head = groups(text[..<gap.lowerBound], mayEndAsVersion4: false),
      let tail = groups(text[gap.upperBound...], mayEndAsVersion4: true),
      head.count + tail.count < 8
    else { return nil }
    return joined(head + [UInt128](repeating: 0, count: 8 - head.count - tail.count) + tail)
  }

  private static func joined(_ groups: [UInt128]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | $1 }
  }

  /// The groups between colons; the last two may be an address of IPv4.
  private static func groups(_ text: Substring, mayEndAsVersion4: Bool) -> [UInt128]? {
    if text.isEmpty { return [] }
    var groups: [UInt128] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if mayEndAsVersion4, index == parts.count - 1, let address = version4(part) {
        groups += [address >> 16, address & 0xFFFF]
      } else if part.utf8.count <= 4, let group = UInt16(part, radix: 16), part.first != "+" {
        groups.append(UInt128(group))
      } else {
        return nil
      }
    }
    return groups
  }

  private static func number(_ text: Substring, upTo limit: UInt128) -> UInt128? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = UInt128(text), number <= limit
    else { return nil }
    return number
  }
}
