import TrailRecords

/// Calls up those patterns of a run that a record may match, by what each of them needs to see.
///
/// The cost grows with the number of slots looked at and of patterns called up, not with the number
/// of patterns. A pattern that is called up is asked in full: it may be called once too often, never
/// once too rarely.
struct PatternPrefilter: Sendable {
  /// What is looked at in each record: a slot, and how much of what it holds.
  private struct Look: Sendable {
    let slot: Int
    /// How many bytes from the text's first are looked at; 0: all.
    let length: Int
    /// How long the texts are that are looked for.
    let lengths: TextLengths
  }

  /// What calls patterns up by a text, or by two.
  private struct TextCall: Sendable {
    /// Index of the look whose text is looked up.
    let first: Int
    /// Index of the other one; -1: there is none.
    let second: Int
    let table: PrefilterLookup.Table
  }

  /// What calls patterns up by being there.
  private struct Presence: Sendable {
    let slot: Int
    let patterns: Range<Int>
  }

  private let looks: [Look]
  private let textCalls: [TextCall]
  private let tables: PrefilterLookup
  private let presences: [Presence]
  /// The patterns of all presences, one after another.
  private let presentPatterns: [Int32]
  /// Patterns that may match any record.
  private let always: [Int32]

  /// Creates a prefilter of trees, by index, whose conditions are on the slots that `slot` names.
  init(of trees: [PatternTree], slot: (PatternSelector) -> Int) {
    let variety = PrefilterCondition.variety(in: trees, slot: slot)
    var builder = PrefilterBuilder()
    for (index, tree) in trees.enumerated() {
      let condition = PrefilterCondition(of: tree, variety: variety, slot: slot)
      builder.add(Int32(truncatingIfNeeded: index), condition)
    }
    var (tables, presentPatterns) = (PrefilterLookup(), [Int32]())
    let texts = builder.texts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    textCalls = texts.map { sights, called in
      TextCall(
        first: sights[0], second: sights.count > 1 ? sights[1] : -1, table: tables.add(called))
    }
    looks = zip(builder.sights, builder.lengths).map { sight, lengths in
      Look(slot: sight.slot, length: sight.length, lengths: lengths)
    }
    presences = builder.present.sorted { $0.key < $1.key }.map { slot, patterns in
      presentPatterns += patterns
      let end = presentPatterns.count
      return Presence(slot: slot, patterns: (end - patterns.count)..<end)
    }
    (self.tables, self.presentPatterns, always) = (tables, presentPatterns, builder.always)
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
    if buffers.hashes.count < looks.count {
      buffers.hashes = Array(repeating: 0, count: looks.count)
    }
    for index in looks.indices {
      let look = looks[index]
      let slot = fields.slots[look.slot]
      switch slot.kind {
      case .string, .number:
        buffers.hashes[index] = Self.hash(of: slot, look, in: record, &buffers.values.decoded)
      case .missing, .null, .isFalse, .isTrue, .object, .array: buffers.hashes[index] = 0
      }
    }
    for index in textCalls.indices {
      var hash = buffers.hashes[textCalls[index].first]
      if hash == 0 { continue }
      if textCalls[index].second >= 0 {
        let other = buffers.hashes[textCalls[index].second]
        if other == 0 { continue }
        hash = TextHash.both(hash, other)
      }
      guard tables.mayHold(hash, in: textCalls[index].table) else { continue }
      tables.call(hash, in: textCalls[index].table, &buffers.candidates)
    }
  }

  /// The hash of a text or of a number's spelling, or of the beginning; 0 where none so long is looked
  /// for.
  private static func hash(
    of slot: FieldSlot, _ look: Look, in record: Span<UInt8>, _ buffer: inout [UInt8]
  ) -> UInt64 {
    if slot.hasEscapes {
      buffer.removeAll(keepingCapacity: true)
      EscapedText.decode(record, in: slot.range, into: &buffer)
      return hash(of: buffer.span, 0, buffer.count, look)
    }
    return hash(of: record, Int(slot.start), Int(slot.end), look)
  }

  private static func hash(
    of bytes: Span<UInt8>, _ start: Int, _ end: Int, _ look: Look
  ) -> UInt64 {
    let count = look.length == 0 ? end - start : look.length
    guard count <= end - start, look.lengths.contains(count) else { return 0 }
    return TextHash.hash(bytes.extracting(start..<(start + count)))
  }
}
