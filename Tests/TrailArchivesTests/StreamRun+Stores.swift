import ReplayTestSupport
import Testing
import TrailArchives

extension StreamRun {
  /// Reads `bytes` as a file in `folder`, and expects the same of a store in memory, from which they
  /// come in smaller pieces.
  ///
  /// Where there is a limit to what may come out, how much came before it depends on the pieces.
  static func ofBothStores(
    _ bytes: [UInt8], in folder: TemporaryFolder, span: Int = 4096, limit: RatioLimit? = nil
  ) throws -> StreamRun {
    let path = ArchiveLocation(try folder.write(bytes, to: "x"))
    let run = try of("\(path)", span: span, limit: limit)
    var stream = try stream(from: MemoryStore([path: bytes]), limit: limit)
    let other = read(path, with: &stream, span: span)
    #expect(limit == nil ? other == run : other.errors.isEmpty == run.errors.isEmpty)
    return run
  }
}
