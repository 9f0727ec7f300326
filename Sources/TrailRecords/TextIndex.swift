import CVectorBytes

/// Where in a window there is what a walk over records cannot pass unseen.
///
/// That are quotes that no backslash escapes, and what needs a closer look inside a string:
/// backslashes, control characters, all bytes outside ASCII. Where the next one is, no byte has to be
/// waited for: so a walk from one to the next is quicker than one from byte to byte.
///
/// It is right from the first byte on that is no backslash. Behind the last byte of the window comes
/// a NUL, a control character; so behind whatever is in the window one more entry follows.
///
/// Bytes are looked at in blocks of 64. As many NULs as that are behind the window's last byte
/// (`RecordWindow.padding`), so that the block in which the bytes end can be read whole. Its entries, one
/// of which is that NUL's, are written behind those of the whole blocks and not counted: when more bytes
/// have come, the block is looked at anew and they are written over. The memory has room for an entry of
/// each byte of all blocks that may begin in a window, and for what is written ahead (`VECTOR_SURPLUS`).
struct TextIndex: ~Copyable {
  /// An entry: how far behind the window's first byte it is.
  typealias Entry = UnsafePointer<UInt32>

  /// What is found in the whole blocks; the memory holds more, of the block that is not whole.
  private var whole: vector_text_index
  /// How many whole blocks there are.
  private var blocks = 0

  /// Creates an index of no bytes, for `capacity` of them and the padding of a window.
  init(capacity: Int) {
    // In bounds: a byte has one entry at most, and blocks that begin within the capacity are whole.
    let blocks = capacity / Int(VECTOR_BLOCK) + 1
    whole = vector_text_index(
      offsets: .allocate(capacity: blocks * Int(VECTOR_BLOCK) + Int(VECTOR_SURPLUS)),
      firsts: .allocate(capacity: blocks), count: 0, is_escaped: false)
  }

  deinit {
    whole.offsets.deallocate()
    whole.firsts.deallocate()
  }

  /// Forgets everything.
  mutating func reset() {
    (whole.count, whole.is_escaped, blocks) = (0, false, 0)
  }

  /// Looks at what has come since the last time, and at all of the block in which it begins.
  ///
  /// Of `bytes` there are `count`, and a block of NULs behind.
  mutating func extend(over bytes: UnsafePointer<UInt8>, count: Int) {
    // In bounds: whole blocks lie before the end, and less than a block behind the last of them.
    let ended = count / Int(VECTOR_BLOCK)
    vector_index_text(bytes, blocks, ended - blocks, &whole)
    blocks = ended
    var rest = whole
    vector_index_text(bytes, blocks, 1, &rest)
  }

  /// The first entry at or behind the byte at `offset`, which is in the window.
  func first(from offset: Int) -> Entry {
    // In bounds: a block has a first entry when one of its bytes or the byte before it is in the
    // window, and the NUL behind the window's last byte is an entry.
    var entry = Entry(whole.offsets + Int(whole.firsts[offset / Int(VECTOR_BLOCK)]))
    while Int(entry.pointee) < offset { entry += 1 }
    return entry
  }
}
