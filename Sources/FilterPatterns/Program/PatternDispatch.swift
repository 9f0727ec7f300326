import TrailRecords

/// Calls up those patterns of a run whose guards a record satisfies.
///
/// The cost grows with the number of guarded slots and of patterns called up, not with the number
/// of patterns. Whoever is called up is asked in full: a guard may call once too often, never once
/// too rarely.
struct PatternDispatch: Sendable {
  /// What is looked at in one slot.
  private struct Watch: Sendable {
    let slot: Int
    /// Patterns called up when the slot holds anything.
    var ifPresent: [Int32] = []
    /// Patterns called up by the hash of the slot's text.
    var byHash: [UInt64: [Int32]] = [:]
    /// Bit `hash & 63` is set for each hash: most texts fail here.
    var hashBits: UInt64 = 0
  }

  private var watches: [Watch] = []
  /// Patterns that may match any record.
  private var always: [Int32] = []

  /// Creates a dispatch to trees, by index, whose conditions are on the slots that `slot` names.
  init(to trees: [PatternTree], slot: (PatternSelector) -> Int) {
    let variety = PatternGuard.variety(in: trees, slot: slot)
    for (index, tree) in trees.enumerated() {
      let guarded = PatternGuard(of: tree, variety: variety, slot: slot)
      guard let triggers = guarded.triggers else {
        always.append(Int32(index))
        continue
      }
      for trigger in triggers { add(Int32(index), at: trigger) }
    }
  }

  private mutating func add(_ pattern: Int32, at trigger: PatternGuard.Trigger) {
    switch trigger {
    case .present(let slot): watches[watch(of: slot)].ifPresent.append(pattern)
    case .equals(let slot, let text):
      let hash = Self.hash(text.span)
      let index = watch(of: slot)
      watches[index].byHash[hash, default: []].append(pattern)
      watches[index].hashBits |= 1 << (hash & 63)
    }
  }

  private mutating func watch(of slot: Int) -> Int {
    if let known = watches.firstIndex(where: { $0.slot == slot }) { return known }
    watches.append(Watch(slot: slot))
    return watches.count - 1
  }

  /// Puts the patterns to ask into `candidates`, some of them possibly twice.
  func call(
    _ candidates: inout [Int32], for fields: borrowing RecordFields, in record: Span<UInt8>,
    decoding buffer: inout [UInt8]
  ) {
    candidates.removeAll(keepingCapacity: true)
    candidates.append(contentsOf: always)
    for watch in watches {
      let slot = fields.slots[watch.slot]
      if case .missing = slot.kind { continue }
      if !watch.ifPresent.isEmpty { candidates.append(contentsOf: watch.ifPresent) }
      if watch.hashBits == 0 { continue }
      let hash = Self.hash(of: slot, in: record, decoding: &buffer)
      if watch.hashBits & (1 << (hash & 63)) == 0 { continue }
      if let called = watch.byHash[hash] { candidates.append(contentsOf: called) }
    }
  }

  /// The hash of a text or of a number's spelling; of anything else, whose bytes equal no text, any.
  private static func hash(
    of slot: FieldSlot, in record: Span<UInt8>, decoding buffer: inout [UInt8]
  ) -> UInt64 {
    guard slot.hasEscapes else {
      return hash(record.extracting(Int(slot.start)..<Int(slot.end)))
    }
    buffer.removeAll(keepingCapacity: true)
    EscapedText.decode(record, in: slot.range, into: &buffer)
    return hash(buffer.span)
  }

  /// FNV-1a over the first bytes and the length: enough to tell names apart.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(text.count)
    var index = 0
    let end = min(text.count, 40)
    while index < end {
      hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3
      index += 1
    }
    return hash ^ (hash >> 32)
  }
}
