import TrailArchives

/// What `ArchiveStream` made of an input.
struct StreamRun: Equatable {
  /// The inflated bytes, those before an error included.
  var bytes: [UInt8] = []
  var error: ArchiveError?
  var isCompressed = false
  var storedBytes = 0

  /// Reads the file at `path` to its end, `span` bytes at most in a call.
  static func of(_ path: String, span: Int = 4096) throws -> StreamRun {
    var stream = try Self.stream()
    return read(ArchivePath(path), with: &stream, span: span)
  }

  /// Returns a new stream.
  static func stream() throws -> ArchiveStream {
    guard let stream = ArchiveStream() else { throw NoMemory() }
    return stream
  }

  private struct NoMemory: Error {}

  /// Reads the file at `path` with a stream that may have read others before.
  static func read(_ path: ArchivePath, with stream: inout ArchiveStream, span: Int) -> StreamRun {
    var run = StreamRun()
    do throws(ArchiveError) {
      try stream.open(path)
      while try run.read(stream: &stream, span) {}
    } catch {
      run.error = error
    }
    run.isCompressed = stream.isCompressed
    run.storedBytes = stream.storedBytes
    stream.close()
    return run
  }

  /// Reads once; false at the end.
  private mutating func read(
    stream: inout ArchiveStream, _ capacity: Int
  ) throws(ArchiveError) -> Bool {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    defer { room.deallocate() }
    var span = OutputRawSpan(buffer: room, initializedCount: 0)
    defer { bytes += room.prefix(span.byteCount) }
    return try stream.read(into: &span)
  }
}
