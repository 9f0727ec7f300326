/// Inflates gzip members that are in memory from their first byte to their last.
package final class MemberInflater {
  /// Bytes more than come out, so that the decoder's quick way goes to the end.
  private static let slack = 1024

  /// Nil when zlib is asked for and finds no memory: nothing is inflated then.
  private let inflater: Inflater?

  /// Creates an inflater.
  package init(_ method: InflateMethod) {
    inflater = Inflater(method)
  }

  /// How many bytes a buffer for `member` has.
  package static func bufferSize(for member: PackedMember) -> Int {
    member.unpackedCount + slack
  }

  /// Inflates `member` into `buffer`, which is made larger where it has to be.
  ///
  /// Nil where it is not just one member without fault, of the length that its end gives.
  package func inflate(_ member: PackedMember, into buffer: inout [UInt8]) -> UnpackedMember? {
    guard let inflater else { return nil }
    let size = Self.bufferSize(for: member)
    if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
    inflater.reset(.gzip)
    let (count, used, progress) = buffer.fill { output in
      let (used, progress) = inflater.inflate(member.bytes.span.bytes, into: &output)
      return (output.byteCount, used, progress)
    }
    guard progress == .memberEnd, used == member.bytes.count else { return nil }
    return UnpackedMember(
      bytes: buffer, count: count,
      mayHoldMember: ArchiveStream.mayHoldMember(buffer, count: count), packedCount: used)
  }
}
