import TrailRecords

/// Calls up those patterns of a run whose guards a record satisfies.
///
/// The cost grows with the number of guarded slots and of patterns called up, not with the number
/// of patterns. Whoever is called up is asked in full: a guard may call once too often, never once
/// too rarely.
struct PatternDispatch: Sendable {
  /// What calls patterns up by a text, or by two.
  private struct Lookup: Sendable {
    /// Index of the sight whose text is looked up.
    let first: Int
    /// Index of the other one; -1: there is none.
    let second: Int
    let table: HashedCalls.Table
  }

  /// What calls patterns up by being there.
  private struct Presence: Sendable {
    let slot: Int
    let patterns: Range<Int>
  }

  private let sights: [GuardedText.Sight]
  private let lookups: [Lookup]
  private let calls: HashedCalls
  private let presences: [Presence]
  /// The patterns of all presences, one after another.
  private let presentPatterns: [Int32]
  /// Patterns that may match any record.
  private let always: [Int32]

  /// Creates a dispatch to trees, by index, whose conditions are on the slots that `slot` names.
  init(to trees: [PatternTree], slot: (PatternSelector) -> Int) {
    let variety = PatternGuard.variety(in: trees, slot: slot)
    var book = GuardBook()
    for (index, tree) in trees.enumerated() {
      let guarded = PatternGuard(of: tree, variety: variety, slot: slot)
      book.add(Int32(truncatingIfNeeded: index), guarded)
    }
    var (calls, presentPatterns) = (HashedCalls(), [Int32]())
    let texts = book.texts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    lookups = texts.map { sights, called in
      Lookup(
        first: sights[0], second: sights.count > 1 ? sights[1] : -1, table: calls.add(called))
    }
    presences = book.present.sorted { $0.key < $1.key }.map { slot, patterns in
      presentPatterns += patterns
      let end = presentPatterns.count
      return Presence(slot: slot, patterns: (end - patterns.count)..<end)
    }
    (sights, always) = (book.sights, book.always)
    (self.calls, self.presentPatterns) = (calls, presentPatterns)
  }

  /// Puts the patterns to ask into `buffers.candidates`, some of them possibly twice.
  func call(
    _ buffers: inout MatchBuffers, for fields: borrowing RecordFields, in record: Span<UInt8>
  ) {
    if !buffers.candidates.isEmpty { buffers.candidates.removeAll(keepingCapacity: true) }
    if !always.isEmpty { buffers.candidates += always }
    lookUp(&buffers, fields, record)
    for index in presences.indices {
      if case .missing = fields.slots[presences[index].slot].kind { continue }
      buffers.candidates += presentPatterns[presences[index].patterns]
    }
  }

  private func lookUp(
    _ buffers: inout MatchBuffers, _ fields: borrowing RecordFields, _ record: Span<UInt8>
  ) {
    if buffers.hashes.count < sights.count {
      buffers.hashes = Array(repeating: 0, count: sights.count)
    }
    for index in sights.indices {
      let slot = fields.slots[sights[index].slot]
      buffers.hashes[index] = Self.hash(
        of: slot, sights[index].length, in: record, &buffers.values.decoded)
    }
    for index in lookups.indices {
      let lookup = lookups[index]
      var hash = buffers.hashes[lookup.first]
      if lookup.second >= 0, hash != 0 {
        let other = buffers.hashes[lookup.second]
        hash = other == 0 ? 0 : TextHash.both(hash, other)
      }
      if hash != 0 { calls.call(hash, in: lookup.table, &buffers.candidates) }
    }
  }

  /// The hash of a text or of a number's spelling, or of the beginning; 0 where there is none so long.
  ///
  /// Of anything else, whose bytes equal no text, any.
  private static func hash(
    of slot: FieldSlot, _ length: Int, in record: Span<UInt8>, _ buffer: inout [UInt8]
  ) -> UInt64 {
    if case .missing = slot.kind { return 0 }
    if slot.hasEscapes { return hash(decoding: slot, length, in: record, &buffer) }
    let (start, end) = (Int(slot.start), Int(slot.end))
    if length == 0 { return TextHash.hash(record.extracting(start..<end)) }
    return end - start < length ? 0 : TextHash.hash(record.extracting(start..<(start + length)))
  }

  private static func hash(
    decoding slot: FieldSlot, _ length: Int, in record: Span<UInt8>, _ buffer: inout [UInt8]
  ) -> UInt64 {
    buffer.removeAll(keepingCapacity: true)
    EscapedText.decode(record, in: slot.range, into: &buffer)
    if length == 0 { return TextHash.hash(buffer.span) }
    return buffer.count < length ? 0 : TextHash.hash(buffer.span.extracting(0..<length))
  }
}
