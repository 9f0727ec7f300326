extension DeflateDecoder {
  /// Decodes symbols up to the block's end, or an end of the input or the output.
  mutating func decodeSymbols(into output: inout DeflateOutput) -> Inflater.Progress? {
    while stage == .symbols {
      if reader.left >= Self.quickInput + 8, output.left >= Self.quickOutput {
        if let stop = decodeQuickly(into: &output) { return stop }
      } else if let stop = decodeCarefully(into: &output) {
        return stop
      }
    }
    return nil
  }

  /// Decodes one symbol; none of it is used up before all of it is there.
  private mutating func decodeCarefully(into output: inout DeflateOutput) -> Inflater.Progress? {
    guard let (entry, used) = reader.entry(of: literals) else { return .needsInput }
    if entry.isLiteral {
      guard output.left > 0 else { return .outputIsFull }
      output.put(entry.byte)
      reader.drop(used)
      return nil
    }
    if entry.isBlockEnd {
      reader.drop(used)
      endBlock()
      return nil
    }
    guard !entry.isExceptional else { return .damaged("invalid literal/length code") }
    guard let (distance, all) = reader.entry(of: distances, behind: used) else {
      return .needsInput
    }
    guard !distance.isExceptional else { return .damaged("invalid distance code") }
    let length = entry.number(in: reader.bits &>> UInt64(used - entry.used))
    let back = distance.number(in: reader.bits &>> UInt64(all - distance.used))
    reader.drop(all)
    return copy(length, from: back, into: &output)
  }

  /// Copies what came out `distance` bytes before, as far as there is room.
  mutating func copy(
    _ length: Int, from distance: Int, into output: inout DeflateOutput
  ) -> Inflater.Progress? {
    guard distance <= output.written + history.count else {
      return .damaged("invalid distance too far back")
    }
    let wanted = min(length, output.left)
    let old = min(wanted, max(0, distance - output.written))
    if old > 0 {
      history.copy(old, back: distance - output.written, into: &output)
    }
    for _ in old..<wanted { output.putAgain(from: distance) }
    let left = length - wanted
    guard left > 0 else { return nil }
    stage = .copying(left: left, distance: distance)
    return .outputIsFull
  }
}

extension BitReader {
  /// The entry for the next code, `offset` bits on, and the bits up to its end, or that of the first of
  /// two literals, its extra ones included; nil when the input ends before.
  ///
  /// Bits that are not there are 0, which is no matter: an entry that needs them is not taken.
  mutating func entry(of table: borrowing DeflateTable, behind offset: Int = 0) -> (
    DeflateEntry, Int
  )? {
    while true {
      let ahead = bits &>> UInt64(offset)
      var (entry, used) = (table[ahead], offset)
      if !entry.isLiteral, entry.isSubtable {
        used += entry.used
        entry = table.entry(of: entry, ahead &>> UInt64(entry.used))
      }
      used += entry.usedByOne
      if used <= count { return (entry, used) }
      guard pull() else { return nil }
    }
  }
}
