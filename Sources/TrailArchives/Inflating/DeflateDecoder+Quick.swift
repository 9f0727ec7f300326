/// Decoding far from both ends of the input and the room, where a turn of the loop needs no look at them.
///
/// - Input and output: `quickInput` and `quickOutput` are more than a turn can use. The loop asks for both
///   at the beginning of each turn, and for nothing within it. `decodeSymbols` asks for eight bytes more,
///   for the refill before the first turn; so there is always one, and no call is in vain.
/// - Bits: a refill leaves 56 at least. Before a distance they have to last for two entries of the main
///   table, of ten bits each, and a length of 15 and five extra ones; then, behind another refill, for
///   a distance of 15 and 13. So within a turn no code can turn out to be cut, and `count`, of which
///   nothing but the lowest six bits is looked at, never runs below 0.
/// - Refills: eight bytes are read, and only those are counted that fit whole. The bits of the next one
///   stand above `count` already; they are read again and put where they are, which changes nothing.
/// - Copying: what lies before the room of this call is in the history, and `copy` gets it with every
///   check. The rest begins in what was written. Each copy reads and writes ahead, in the room only, and
///   what is too much is written over by what comes next.
///
/// The loop ends where an end is near, with the block, and at damage. An entry that has been looked up is
/// used up in the next turn only, so that nothing is lost with the last one; whole bytes whose bits are
/// left are given back. Near an end, `decodeCarefully` takes symbol after symbol.
extension DeflateDecoder {
  /// Bytes of input, and of room for output, that one turn of the loop cannot exceed with all that is
  /// read and written ahead: it refills twice, with eight bytes each; and writes two entries of two
  /// literals and behind them a match of 258 bytes in steps of 64, or a third entry.
  static let quickInput = 32
  static let quickOutput = 336

  /// Decodes symbols as long as both ends are far, without a look at either.
  ///
  /// Up to three entries of one or two literals come of one refill, and the entry of the next symbol is
  /// looked up before a match is copied.
  mutating func decodeQuickly(into output: inout DeflateOutput) -> Inflater.Progress? {
    guard let (start, inputEnd) = reader.position else { return nil }
    let (lastInput, lastOutput) = (inputEnd - Self.quickInput, output.end - Self.quickOutput)
    let (codes, distanceCodes) = (literals.entries, distances.entries)
    var (input, target) = (start, output.next)
    var (bits, count) = (reader.bits, UInt64(reader.count))
    var stop: Inflater.Progress?

    // In bounds: there are two of them after input <= lastInput was asked, or one before it.
    func refill() {
      bits |= UnsafeRawPointer(input).loadUnaligned(as: UInt64.self).littleEndian &<< count
      input += 7 &- Int(count &>> 3 & 7)
      count |= 56
    }
    func use(_ entry: DeflateEntry) {
      bits &>>= UInt64(entry.word)
      count &-= UInt64(entry.word)
    }
    // In bounds: two bytes of those that the loop has made sure of.
    func put(_ entry: DeflateEntry) {
      UnsafeMutableRawPointer(target).storeBytes(of: entry.bytes.littleEndian, as: UInt16.self)
      target += entry.literalCount
    }
    // In bounds, here and below: an index of the main table's bits, or of a subtable's.
    func nextEntry() -> DeflateEntry { codes[Int(bits & 0x3FF)] }

    refill()
    var entry = nextEntry()
    decoding: while input <= lastInput, target <= lastOutput {
      var ahead = bits
      use(entry)
      if entry.isLiteral {
        put(entry)
        entry = nextEntry()
        ahead = bits
        use(entry)
        if entry.isLiteral {
          put(entry)
          entry = nextEntry()
          ahead = bits
          use(entry)
          if entry.isLiteral {
            put(entry)
            refill()
            entry = nextEntry()
            continue
          }
        }
      }
      if entry.isExceptional {
        if entry.isSubtable {
          entry = codes[entry.index(by: bits)]
          ahead = bits
          use(entry)
        }
        if entry.isLiteral {
          put(entry)
          refill()
          entry = nextEntry()
          continue
        }
        if entry.isExceptional {
          if entry.isBlockEnd {
            endBlock()
          } else {
            stop = .damaged("invalid literal/length code")
          }
          break decoding
        }
      }
      let length = entry.number(in: ahead)
      refill()
      var distanceEntry = distanceCodes[Int(bits & 0xFF)]
      if distanceEntry.isSubtable {
        use(distanceEntry)
        distanceEntry = distanceCodes[distanceEntry.index(by: bits)]
      }
      if distanceEntry.isExceptional {
        stop = .damaged("invalid distance code")
        break
      }
      let distance = distanceEntry.number(in: bits)
      use(distanceEntry)
      refill()
      entry = nextEntry()
      if distance > target - output.start {
        output.next = target
        stop = copy(length, from: distance, into: &output)
        target = output.next
        if stop != nil { break }
        continue
      }
      let end = target + length
      if distance >= 64 {
        // In bounds: the source begins in what was written, and what is copied too much has room.
        var destination = UnsafeMutableRawPointer(target)
        repeat {
          let word = UnsafeRawPointer(destination - distance)
            .loadUnaligned(as: SIMD8<UInt64>.self)
          destination.storeBytes(of: word, as: SIMD8<UInt64>.self)
          destination += 64
        } while destination < end
      } else {
        Self.copyNear(length, from: distance, to: target)
      }
      target = end
    }
    output.next = target
    reader.goOn(at: input, bits, Int(count & 63))
    return stop
  }

  /// Copies a match that begins fewer than 64 bytes back, and up to 15 bytes more.
  private static func copyNear(
    _ length: Int, from distance: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    // In bounds: the source begins in what was written, and what is copied too much has room; so in all
    // that follows.
    let source = UnsafeRawPointer(target) - distance
    let (start, end) = (UnsafeMutableRawPointer(target), UnsafeMutableRawPointer(target) + length)
    if distance >= 16 {
      copyWords(SIMD2<UInt64>.self, from: source, to: start, end, step: 16)
    } else if distance >= 8 {
      copyWords(UInt64.self, from: source, to: start, end, step: 8)
    } else if distance == 1 {
      let bytes = UInt64(repeatingByte: (target - 1).pointee)
      var destination = start
      repeat {
        destination.storeBytes(of: bytes, as: UInt64.self)
        destination += 8
      } while destination < end
    } else {
      // Each copy repeats what is between source and destination.
      copyWords(UInt64.self, from: source, to: start, end, step: distance)
    }
  }

  /// Copies words, each `step` bytes behind the one before, until `end` is reached.
  private static func copyWords<Word: BitwiseCopyable>(
    _: Word.Type, from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer,
    _ end: UnsafeMutableRawPointer, step: Int
  ) {
    // In bounds: the caller's reason.
    var (source, destination) = (source, target)
    repeat {
      destination.storeBytes(of: source.loadUnaligned(as: Word.self), as: Word.self)
      source += step
      destination += step
    } while destination < end
  }
}

extension UInt64 {
  fileprivate init(repeatingByte byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
