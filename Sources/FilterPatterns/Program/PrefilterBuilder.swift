/// What the patterns of a run have to be called up by, put together trigger by trigger.
struct PrefilterBuilder {
  /// What texts are looked for; lookups name them by index.
  private(set) var sights: [PrefilterProbe.Sight] = []
  /// How long the texts of each sight are.
  private(set) var lengths: [TextLengths] = []
  /// Which patterns a hash calls up, of the text of one sight or of the two texts of a pair.
  private(set) var texts: [[Int]: [UInt64: [Int32]]] = [:]
  /// Which patterns are called up when a slot holds anything.
  private(set) var present: [Int: [Int32]] = [:]
  /// Patterns that may match any record.
  private(set) var always: [Int32] = []

  /// Notes by which triggers, if not by any record, a pattern is called up.
  mutating func add(_ pattern: Int32, _ condition: PrefilterCondition) {
    guard let triggers = condition.triggers else {
      always.append(pattern)
      return
    }
    for trigger in triggers { add(pattern, at: trigger) }
  }

  private mutating func add(_ pattern: Int32, at trigger: PrefilterCondition.Trigger) {
    switch trigger {
    case .present(let slot): present[slot, default: []].append(pattern)
    case .text(let text):
      let sights = [index(of: text)]
      texts[sights, default: [:]][TextHash.hash(text.bytes.span), default: []].append(pattern)
    case .both(let first, let second):
      let sights = [index(of: first), index(of: second)]
      let hash = TextHash.both(TextHash.hash(first.bytes.span), TextHash.hash(second.bytes.span))
      texts[sights, default: [:]][hash, default: []].append(pattern)
    }
  }

  /// The index of the sight at which a text is looked for.
  private mutating func index(of text: PrefilterProbe) -> Int {
    let index = sights.firstIndex(of: text.sight) ?? sights.count
    if index == sights.count {
      sights.append(text.sight)
      lengths.append(TextLengths())
    }
    lengths[index].insert(text.bytes.count)
    return index
  }
}
