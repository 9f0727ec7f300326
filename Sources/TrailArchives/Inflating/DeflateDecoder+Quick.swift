extension DeflateDecoder {
  /// Bytes of input, and of room for output, that one symbol cannot exceed with all that is read and
  /// written ahead of it.
  static let quickInput = 32
  static let quickOutput = 320

  /// Decodes symbols as long as both ends are far, without a look at either.
  ///
  /// Up to three literals come of one refill, and the entry of the next symbol is looked up before a
  /// match is copied. The bits hold more than `count` says: bytes that are read again.
  mutating func decodeQuickly(into output: inout DeflateOutput) -> Inflater.Progress? {
    guard let (start, inputEnd) = reader.position else { return nil }
    let (lastInput, lastOutput) = (inputEnd - Self.quickInput, output.end - Self.quickOutput)
    let (codes, distanceCodes) = (literals.entries, distances.entries)
    var (input, target) = (start, output.next)
    var (bits, count) = (reader.bits, UInt64(reader.count))
    var stop: Inflater.Progress?

    // In bounds: input <= lastInput holds here, and three refills of eight bytes may follow.
    func refill() {
      bits |= UnsafeRawPointer(input).loadUnaligned(as: UInt64.self).littleEndian &<< count
      input += Int((63 &- count) &>> 3)
      count |= 56
    }
    // In bounds: an index of the main table's bits, or of a subtable's.
    func use(_ entry: DeflateEntry) {
      bits &>>= UInt64(entry.word & 0x1F)
      count &-= UInt64(entry.word & 0x1F)
    }

    refill()
    var entry = codes[Int(bits & 0x7FF)]
    decoding: while input <= lastInput, target <= lastOutput {
      var ahead = bits
      use(entry)
      if entry.isLiteral {
        target.pointee = entry.byte
        target += 1
        entry = codes[Int(bits & 0x7FF)]
        ahead = bits
        use(entry)
        if entry.isLiteral {
          target.pointee = entry.byte
          target += 1
          entry = codes[Int(bits & 0x7FF)]
          ahead = bits
          use(entry)
          if entry.isLiteral {
            target.pointee = entry.byte
            target += 1
            refill()
            entry = codes[Int(bits & 0x7FF)]
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
          target.pointee = entry.byte
          target += 1
          refill()
          entry = codes[Int(bits & 0x7FF)]
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
      entry = codes[Int(bits & 0x7FF)]
      if distance > target - output.start {
        output.next = target
        stop = copy(length, from: distance, into: &output)
        target = output.next
        if stop != nil { break }
        continue
      }
      Self.copyMatch(length, from: distance, to: target)
      target += length
    }
    output.next = target
    reader.goOn(at: input, bits, Int(count))
    return stop
  }

  /// Copies a match that lies within the output, and up to 31 bytes more.
  private static func copyMatch(
    _ length: Int, from distance: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    // In bounds: the source begins in what was written, and behind a match of 258 bytes at most there
    // is room for what is copied too much: together fewer than `quickOutput`.
    var destination = UnsafeMutableRawPointer(target)
    let end = destination + length
    if distance >= 16 {
      var source = UnsafeRawPointer(target) - distance
      repeat {
        destination.storeBytes(
          of: source.loadUnaligned(as: SIMD2<UInt64>.self), as: SIMD2<UInt64>.self)
        source += 16
        destination += 16
      } while destination < end
    } else if distance >= 8 {
      var source = UnsafeRawPointer(target) - distance
      repeat {
        destination.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
        source += 8
        destination += 8
      } while destination < end
    } else if distance == 1 {
      let bytes = UInt64(repeatingByte: (target - 1).pointee)
      repeat {
        destination.storeBytes(of: bytes, as: UInt64.self)
        destination += 8
      } while destination < end
    } else {
      // Each copy repeats what is between source and destination.
      var source = UnsafeRawPointer(target) - distance
      repeat {
        destination.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
        source += distance
        destination += distance
      } while destination < end
    }
  }
}

extension UInt64 {
  fileprivate init(repeatingByte byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
