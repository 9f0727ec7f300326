/// Makes random records that look like CloudTrail's and are hard to read.
///
/// Each CIS control 4.1 to 4.15 gets matches and near misses. Whatever is made is valid JSON with a
/// key that tells a record at its top (`eventVersion`), so it can stand in every kind of document.
package struct RecordForge: Sendable {
  package var random: SeededGenerator

  /// Creates the forge of `seed`: the same records in the same order on every machine.
  package init(seed: Int) {
    random = SeededGenerator(seed: seed)
  }

  /// Returns the next record as a value.
  package mutating func record() -> ForgedValue {
    var members = plainMembers(of: call())
    if random.chance(50) { disturb(&members) }
    return .object(members)
  }

  /// Returns the next record in a random spelling.
  package mutating func recordBytes() -> [UInt8] {
    let record = record()
    return JSONSpelling.random(using: &random).bytes(of: record, using: &random)
  }

  /// Returns the next `count` records, each in a spelling of its own.
  package mutating func recordBytes(_ count: Int) -> [[UInt8]] {
    (0..<count).map { _ in recordBytes() }
  }

  private mutating func call() -> ForgedCall {
    let call = random.pick(random.chance(65) ? ForgedCall.watched : ForgedCall.ordinary)
    switch random.number(in: 0...19) {
    case 0: return ForgedCall(random.pick(ForgedCall.sources), call.name)
    case 1: return ForgedCall(call.source, nearly(call.name))
    case 2: return ForgedCall(nearly(call.source), call.name)
    default: return call
    }
  }

  /// Returns text that is nearly `text`: what a sloppy comparison takes for it.
  mutating func nearly(_ text: String) -> String {
    switch random.number(in: 0...5) {
    case 0: text.lowercased()
    case 1: text.uppercased()
    case 2: text + " "
    case 3: " " + text
    case 4: String(text.dropLast())
    default: text + "\u{0}"
    }
  }

  private mutating func plainMembers(of call: ForgedCall) -> [ForgedValue.Member] {
    let account = random.pick(["111122223333", "444455556666"])
    var members: [ForgedValue.Member] = [
      .init("eventVersion", .string(random.pick(["1.08", "1.05", "1.11"]))),
      .init("userIdentity", identity(in: account)),
      .init("eventTime", .string(eventTime())),
      .init("eventSource", .string(call.source)),
      .init("eventName", .string(call.name)),
      .init("awsRegion", .string(random.pick(["eu-west-1", "us-east-1", "ap-southeast-2"]))),
      .init("sourceIPAddress", .string(sourceAddress())),
      .init("userAgent", .string(random.pick(ForgedText.userAgents))),
    ]
    members += outcome(of: call)
    members += [
      .init("requestParameters", requestParameters(of: call)),
      .init("requestID", .string(random.text(16, of: "0123456789ABCDEF"))),
      .init("eventID", .string(eventID())),
      .init("readOnly", .bool(random.chance(50))),
      .init("eventType", .string(random.pick(ForgedText.eventTypes))),
      .init("managementEvent", .bool(random.chance(90))),
      .init("recipientAccountId", .string(account)),
      .init("eventCategory", .string(random.pick(ForgedText.categories))),
    ]
    return members
  }

  private mutating func sourceAddress() -> String {
    let net = random.pick(["192.0.2.", "198.51.100.", "203.0.113."])
    return random.chance(10)
      ? "delivery.logs.amazonaws.com" : net + String(random.number(in: 1...254))
  }

  /// Returns an identifier of the form CloudTrail uses.
  package mutating func eventID() -> String {
    [8, 4, 4, 4, 12].map { random.text($0, of: "0123456789abcdef") }.joined(separator: "-")
  }

  /// Returns a time on the morning of 2026-03-02, or now and then something odd.
  private mutating func eventTime() -> String {
    guard !random.chance(6) else { return random.pick(ForgedText.oddTimes) }
    let fields = [random.number(in: 13...15), random.number(in: 0...59), random.number(in: 0...59)]
    let clock = fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "2026-03-02T\(clock)Z"
  }
}
