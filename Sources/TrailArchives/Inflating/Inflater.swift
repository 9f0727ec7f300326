/// The narrow door to decompression: whoever is behind it gives the same bytes and the same verdicts.
///
/// Each gzip member's CRC-32 and length (RFC 1952) are checked, and a wrong one is damage.
package final class Inflater {
  /// What is around the compressed data.
  package enum Wrapping {
    /// gzip's header and trailer.
    case gzip
    /// None, as in zip archives.
    case none
  }

  /// What a call ended at.
  package enum Progress: Equatable {
    /// The input is used up.
    case needsInput
    /// The output is full.
    case outputIsFull
    /// The data are complete, and a gzip member's checks hold.
    case memberEnd
    /// The data are wrong, in zlib's words; the output holds what came before.
    case damaged(String)
  }

  private var own: DeflateInflater
  /// zlib, where it is what inflates.
  private var zlib: ZlibInflater?
  private let method: InflateMethod

  /// Creates an inflater; nil when zlib is asked for and finds no memory.
  package init?(_ method: InflateMethod) {
    self.method = method
    own = DeflateInflater()
    if method == .zlib {
      guard let zlib = ZlibInflater() else { return nil }
      self.zlib = zlib
    }
  }

  /// Makes ready for the next data, in `wrapping`.
  package func reset(_ wrapping: Wrapping = .gzip) {
    if method == .own {
      zlib = nil
      own.reset(wrapping)
    } else {
      zlib?.reset(wrapping)
    }
  }

  /// Inflates from `input` to the end of `output`; returns the number of bytes used up.
  package func inflate(
    _ input: RawSpan, into output: inout OutputRawSpan
  ) -> (used: Int, progress: Progress) {
    zlib?.inflate(input, into: &output) ?? own.inflate(input, into: &output)
  }

  /// How far our own decoder has come in a gzip member; nil where zlib inflates it.
  var ownWork: (count: Int, checksum: UInt32)? {
    zlib == nil ? (own.count, own.checksum.value) : nil
  }

  /// Of a gzip member that has ended, the CRC-32 and the length of what came out of it.
  var checks: (checksum: UInt32, count: Int) {
    zlib?.checks ?? (own.checksum.value, own.count)
  }

  /// Has `zlib` go on with the member.
  func goOn(with zlib: ZlibInflater) {
    self.zlib = zlib
  }
}
