extension DeflateDecoder {
  mutating func readBlockHeader() -> Inflater.Progress? {
    guard reader.need(3) else { return .needsInput }
    isLastBlock = reader.take(1) == 1
    switch reader.take(2) {
    case 0: stage = .storedLengths
    case 1:
      useFixedCodes()
      stage = .symbols
    case 2: stage = .codeCounts
    default: return .damaged("invalid block type")
    }
    return nil
  }

  mutating func readStoredLengths() -> Inflater.Progress? {
    reader.dropToByte()
    guard reader.need(32) else { return .needsInput }
    let (length, check) = (reader.take(16), reader.take(16))
    guard length == check ^ 0xFFFF else { return .damaged("invalid stored block lengths") }
    stage = .stored(left: length)
    return nil
  }

  mutating func copyStored(_ left: Int, into output: inout DeflateOutput) -> Inflater.Progress? {
    guard left > 0 else {
      endBlock()
      return nil
    }
    guard output.left > 0 else { return .outputIsFull }
    let copied = reader.copy(min(left, output.left), into: &output)
    stage = .stored(left: left - copied)
    return copied == 0 ? .needsInput : nil
  }

  /// The codes of RFC 1951, section 3.2.6.
  private mutating func useFixedCodes() {
    do throws(DeflateTable.Fault) {
      try literals.build(Self.fixedLiterals)
      try distances.build(Self.fixedDistances)
    } catch {
      preconditionFailure("the fixed codes are complete")
    }
  }

  private static let fixedLiterals: ArraySlice<UInt8> =
    ([(8, 144), (9, 112), (7, 24), (8, 8)]
    .flatMap { Array(repeating: UInt8($0.0), count: $0.1) })[...]
  private static let fixedDistances = [UInt8](repeating: 5, count: 32)[...]

  mutating func readCodeCounts() -> Inflater.Progress? {
    guard reader.need(14) else { return .needsInput }
    header.literalCount = reader.take(5) + 257
    header.distanceCount = reader.take(5) + 1
    header.lengthCount = reader.take(4) + 4
    guard header.literalCount <= 286, header.distanceCount <= 30 else {
      return .damaged("too many length or distance symbols")
    }
    header.have = 0
    for index in header.lengthLengths.indices { header.lengthLengths[index] = 0 }
    stage = .codeLengthLengths
    return nil
  }

  mutating func readCodeLengthLengths() -> Inflater.Progress? {
    while header.have < header.lengthCount {
      guard reader.need(3) else { return .needsInput }
      header.lengthLengths[CodeHeader.order[header.have]] = UInt8(reader.take(3))
      header.have += 1
    }
    do throws(DeflateTable.Fault) {
      try header.table.build(header.lengthLengths[...])
    } catch {
      return .damaged("invalid code lengths set")
    }
    header.have = 0
    stage = .codeLengths
    return nil
  }

  mutating func readCodeLengths() -> Inflater.Progress? {
    while header.have < header.total {
      guard let (entry, used) = reader.entry(of: header.table) else { return .needsInput }
      let (length, bits) = (entry.byte, used)
      if length < 16 {
        reader.drop(bits)
        header.lengths[header.have] = length
        header.have += 1
      } else if let stop = repeatLength(length, behind: bits) {
        return stop
      }
    }
    return buildCodes()
  }

  /// Repeats the last length (16) or 0 (17 and 18), as often as the bits behind the code say.
  private mutating func repeatLength(_ symbol: UInt8, behind bits: Int) -> Inflater.Progress? {
    let extra = symbol == 16 ? 2 : symbol == 17 ? 3 : 7
    guard reader.need(bits + extra) else { return .needsInput }
    reader.drop(bits)
    guard symbol > 16 || header.have > 0 else { return .damaged("invalid bit length repeat") }
    let length = symbol == 16 ? header.lengths[header.have - 1] : 0
    let count = reader.take(extra) + (symbol == 18 ? 11 : 3)
    guard header.have + count <= header.total else { return .damaged("invalid bit length repeat") }
    for _ in 0..<count {
      header.lengths[header.have] = length
      header.have += 1
    }
    return nil
  }

  private mutating func buildCodes() -> Inflater.Progress? {
    guard header.lengths[256] > 0 else { return .damaged("invalid code -- missing end-of-block") }
    do throws(DeflateTable.Fault) {
      try literals.build(header.lengths[..<header.literalCount])
    } catch {
      return .damaged("invalid literal/lengths set")
    }
    do throws(DeflateTable.Fault) {
      try distances.build(header.lengths[header.literalCount..<header.total])
    } catch {
      return .damaged("invalid distances set")
    }
    stage = .symbols
    return nil
  }
}
