import ReplayTestSupport

/// Records of some fifty bytes, so that a test can go through many of them byte by byte.
enum SmallRecord {
  /// Returns a record with a telling key somewhere and odd text in odd places.
  static func bytes(using random: inout SeededGenerator) -> [UInt8] {
    let name = random.pick(["PutBucketAcl", "Zoë", "🪣", "a\"b\\", "\u{1}"])
    var members: [ForgedValue.Member] = [
      .init("eventName", .string(name)),
      .init("n", .number(random.pick(["0", "-1.5e3", "10"]))),
      .init("requestParameters", ["bucketName": .array([nil, true, [:]])]),
    ]
    if random.chance(50) { members = random.shuffled(members) }
    let spelling = JSONSpelling.random(using: &random)
    return spelling.bytes(of: .object(members), using: &random)
  }
}
