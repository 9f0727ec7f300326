extension RecordForge {
  /// Makes a record harder to read, or less complete, without making it something else.
  mutating func disturb(_ members: inout [ForgedValue.Member]) {
    for _ in 0..<random.number(in: 1...3) {
      let index = random.number(in: 0...(members.count - 1))
      switch random.number(in: 0...5) {
      case 0: members = random.shuffled(members)
      case 1: if members[index].key != "eventVersion" { members.remove(at: index) }
      case 2: members[index].value = nil
      case 3: members[index].value = anything(depth: 2)
      case 4: members.append(.init(random.pick(["tlsDetails", "note"]), anything(depth: 3)))
      default: repeatKey(in: &members)
      }
    }
  }

  /// Says a key twice, its first value being another one: of repeated keys the last one counts.
  private mutating func repeatKey(in members: inout [ForgedValue.Member]) {
    let keys = ["eventName", "eventSource", "errorCode", "userIdentity", "requestParameters"]
    guard let index = members.firstIndex(where: { $0.key == random.pick(keys) }) else { return }
    let earlier = ForgedValue.Member(members[index].key, otherValue(for: members[index].key))
    members.insert(earlier, at: random.number(in: 0...index))
  }

  private mutating func otherValue(for key: String) -> ForgedValue {
    switch key {
    case "eventName": .string(random.pick(ForgedCall.watched).name)
    case "eventSource": .string(random.pick(ForgedCall.sources))
    case "userIdentity": identity(in: "111122223333")
    default: anything(depth: 2)
    }
  }
}
