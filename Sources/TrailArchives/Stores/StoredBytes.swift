/// The bytes of one open file of a store, in order; one thread at a time has it, and it closes itself.
///
/// It is asked for blocks of 64 KB or more where there is room for them, never for a byte, so that a
/// call through the protocol costs nothing that could be measured.
package protocol StoredBytes: AnyObject {
  /// How many bytes there are, as it was when the file was opened; nil where nobody knows.
  ///
  /// A file that ends before is reported as damaged.
  var size: Int? { get }

  /// Whether `read` would wait for a slow writer, such as that of a pipe; a disk or a network is none.
  var wouldWait: Bool { get }

  /// Appends what one read gives, at least a byte, and returns how many; 0 at the end.
  ///
  /// Where it throws it has appended nothing. `output` has room.
  func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int

  /// Appends bytes from `offset` of the file on, without moving where `read` goes on; none where that
  /// cannot be.
  func reread(from offset: Int, into output: inout OutputRawSpan)

  /// Notes that the file will be read ahead from here on: more may be fetched than was asked for.
  func beginLookingAhead()
}
