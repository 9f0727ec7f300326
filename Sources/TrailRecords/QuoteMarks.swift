import CVectorBytes

/// The quotes of a record one after another, as the window's marks have them.
///
/// Where the next one is, no byte has to be waited for: so it is quicker than from quote to quote.
struct QuoteMarks {
  /// The first byte of the block at hand.
  private var block: UnsafePointer<UInt8>
  /// The marks of that block.
  private var marks: UnsafePointer<vector_text_marks>
  /// Its quotes that have not been taken.
  private var quotes: UInt64
  private let end: UnsafePointer<UInt8>

  /// Begins at `index` of `window`.
  @inline(__always)
  init(at index: Int, in window: borrowing RecordWindow) {
    // In bounds: as many blocks are marked as begin before the window's end.
    let number = index / Int(VECTOR_BLOCK)
    marks = UnsafePointer(window.marks + number)
    block = UnsafePointer(window.base + number * Int(VECTOR_BLOCK))
    quotes = marks.pointee.quotes & (.max &<< UInt64(index % Int(VECTOR_BLOCK)))
    end = UnsafePointer(window.base + window.end)
  }

  /// Takes the next quote; nil behind the end.
  @inline(__always)
  mutating func next() -> UnsafePointer<UInt8>? {
    while quotes == 0 {
      guard advance() else { return nil }
    }
    let quote = block + quotes.trailingZeroBitCount
    quotes &= quotes &- 1
    return quote
  }

  /// Takes the quote that ends the string whose opening quote was taken last; nil where none does.
  ///
  /// `isPlain` tells that no byte between them needs a closer look; where not, one may.
  @inline(__always)
  mutating func close(_ isPlain: inout Bool) -> UnsafePointer<UInt8>? {
    var specials = marks.pointee.specials
    while quotes == 0 {
      guard advance() else { return nil }
      specials |= marks.pointee.specials
    }
    isPlain = specials == 0
    return next()
  }

  /// Moves to the next block.
  ///
  /// In bounds: one that begins before the end is marked.
  @inline(__always)
  private mutating func advance() -> Bool {
    block += Int(VECTOR_BLOCK)
    guard block < end else { return false }
    marks += 1
    quotes = marks.pointee.quotes
    return true
  }
}
