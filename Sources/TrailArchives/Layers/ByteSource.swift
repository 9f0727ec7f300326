/// Where bytes come from: a file, or the layer below.
protocol ByteSource: AnyObject {
  /// Appends at least one byte to `output`, or says why not.
  ///
  /// With `mayWait` false it returns `.wouldWait` rather than wait for a slow writer. Where it throws
  /// it has appended nothing. `output` must have room.
  func read(into output: inout OutputRawSpan, mayWait: Bool) throws(ArchiveError) -> ReadResult

  /// Appends bytes from `offset` of the source on, where they can be read a second time.
  func reread(from offset: Int, into output: inout OutputRawSpan)

  /// What came out of the gzip member at `offset` of the source, where it was inflated already.
  func unpackedMember(at offset: Int) -> UnpackedMember?
}

extension ByteSource {
  func reread(from offset: Int, into output: inout OutputRawSpan) {}

  func unpackedMember(at offset: Int) -> UnpackedMember? { nil }
}

/// What came of a read.
enum ReadResult {
  /// At least one byte.
  case bytes
  /// None that can be had without waiting.
  case wouldWait
  /// None, and none will come.
  case end
}
