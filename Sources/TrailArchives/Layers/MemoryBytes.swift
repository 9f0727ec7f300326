/// Bytes that are in memory already, as a source.
final class MemoryBytes: ByteSource {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  func read(into output: inout OutputRawSpan, mayWait: Bool) throws(ArchiveError) -> ReadResult {
    guard !bytes.isEmpty else { return .end }
    let count = output.append(copying: bytes.span.bytes)
    bytes = bytes.dropFirst(count)
    return .bytes
  }
}
