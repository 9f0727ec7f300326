/// An identifier in the form of a UUID, made of texts, so that it is the same in every run.
///
/// CloudWatch draws such identifiers at random. This one is no secret and guards nothing: it only has
/// to differ where the texts differ, for which 64 bits of FNV-1a, taken twice, are enough.
struct MadeIdentifier {
  let text: String

  init(_ parts: [String]) {
    let digits = [UInt64(0xcbf2_9ce4_8422_2325), 0x9ae1_6a3b_2f90_404f].map { seed in
      let number = Self.hash(parts, seed)
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    var (groups, rest) = ([Substring](), digits[...])
    for count in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    // Version 8: made in a way of one's own.
    groups[2] = "8" + groups[2].dropFirst()
    groups[3] = "8" + groups[3].dropFirst()
    text = groups.joined(separator: "-")
  }

  /// Each part with an end, so that no two lists give the same bytes.
  private static func hash(_ parts: [String], _ seed: UInt64) -> UInt64 {
    var hash = seed
    for byte in parts.flatMap({ (part: String) -> [UInt8] in part.utf8 + [0xFF] }) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}
