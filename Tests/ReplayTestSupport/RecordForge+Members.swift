extension RecordForge {
  /// Returns who called: a person, a role, the account's root, a service.
  mutating func identity(in account: String) -> ForgedValue {
    let name = random.pick(["alice", "mallory", "bob", "ci", random.pick(ForgedText.wild)])
    switch random.number(in: 0...9) {
    case 0...2: return root(of: account)
    case 3...5: return assumedRole(name, in: account)
    case 6:
      return [
        "type": "AWSService",
        "invokedBy": .string(random.pick(["cloudtrail.amazonaws.com", "config.amazonaws.com"])),
      ]
    default:
      return [
        "type": "IAMUser", "principalId": "AIDAEXAMPLE",
        "arn": .string("arn:aws:iam::\(account):user/\(name)"), "accountId": .string(account),
        "userName": .string(name),
      ]
    }
  }

  private mutating func root(of account: String) -> ForgedValue {
    var members: [ForgedValue.Member] = [
      .init("type", .string(random.chance(85) ? "Root" : random.pick(["root", "Root "]))),
      .init("principalId", .string(account)),
      .init("arn", .string("arn:aws:iam::\(account):root")), .init("accountId", .string(account)),
    ]
    // Null is there, so it exists: the near miss of `invokedBy NOT EXISTS`.
    if random.chance(30) {
      members.append(.init("invokedBy", random.pick(["support.amazonaws.com", nil, ""])))
    }
    return .object(members)
  }

  private mutating func assumedRole(_ name: String, in account: String) -> ForgedValue {
    [
      "type": "AssumedRole",
      "arn": .string("arn:aws:sts::\(account):assumed-role/\(name)/42"),
      "accountId": .string(account),
      "sessionContext":
        [
          "sessionIssuer": .texts(["type": "Role", "userName": name]),
          "attributes": ["mfaAuthenticated": .string(random.pick(["true", "false"]))],
          "webIdFederationData": [:],
        ],
    ]
  }

  /// Returns what became of the call: error, answer and additional data.
  mutating func outcome(of call: ForgedCall) -> [ForgedValue.Member] {
    var members: [ForgedValue.Member] = []
    if random.chance(30) {
      members.append(.init("errorCode", .string(random.pick(ForgedText.errorCodes))))
    }
    if random.chance(call.name == "ConsoleLogin" ? 50 : 10) {
      members.append(.init("errorMessage", .string(random.pick(ForgedText.errorMessages))))
    }
    if call.name == "ConsoleLogin" || random.chance(5) {
      let used = random.pick(["Yes", "No", "yes", nil, true] as [ForgedValue])
      members.append(.init("additionalEventData", ["MFAUsed": used, "MobileVersion": "No"]))
      let result = random.pick(["Success", "Failure"])
      members.append(.init("responseElements", ["ConsoleLogin": .string(result)]))
    } else {
      members.append(.init("responseElements", random.chance(60) ? nil : anything(depth: 2)))
    }
    return members
  }

  /// Returns what was asked for, with decoys: the text of other fields one level down.
  mutating func requestParameters(of call: ForgedCall) -> ForgedValue {
    guard !random.chance(12) else { return nil }
    let bucket = random.pick(ForgedText.buckets)
    var members: [ForgedValue.Member] = [
      .init("bucketName", .string(bucket)),
      .init("Host", .string(bucket + ".s3.eu-west-1.amazonaws.com")),
    ]
    if random.chance(25) {
      let decoy = random.pick(ForgedCall.watched)
      members += [
        .init("eventName", .string(decoy.name)), .init("eventSource", .string(decoy.source)),
        .init("errorCode", "AccessDenied"), .init("userIdentity", ["type": "Root"]),
      ]
    }
    if random.chance(40) { members.append(.init("detail", anything(depth: 4))) }
    if random.chance(3) { members.append(.init("nest", nest(random.number(in: 20...100)))) }
    return .object(random.chance(50) ? members : random.shuffled(members))
  }

  /// Returns any value, of `depth` levels at most.
  package mutating func anything(depth: Int) -> ForgedValue {
    switch random.number(in: 0...(depth > 0 ? 8 : 5)) {
    case 0: nil
    case 1: .bool(random.chance(50))
    case 2: .number(random.pick(ForgedText.numbers))
    case 3, 4: .string(random.pick(ForgedText.wild))
    case 5: random.pick([[:], .array([])])
    case 6: .array((0..<random.number(in: 1...3)).map { _ in anything(depth: depth - 1) })
    default:
      .object(
        (0..<random.number(in: 1...3)).map { _ in
          .init(random.pick(["eventName", "a", "Key", "ключ"]), anything(depth: depth - 1))
        })
    }
  }

  private func nest(_ depth: Int) -> ForgedValue {
    (0..<depth).reduce("bottom") { value, level in
      level.isMultiple(of: 3) ? .array([value]) : ["a": value]
    }
  }
}
