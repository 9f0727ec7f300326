import TrailArchives

/// A stream that a worker and the thread that reads ahead for it hand to and fro.
///
/// `@unchecked Sendable`: at any time one of the two has it, and they agree on that under the lock of
/// `ReadAhead`, whose monitor the thread sanitizer sees.
final class LentStream: @unchecked Sendable {
  var stream: ArchiveStream

  init(_ stream: consuming ArchiveStream) {
    self.stream = stream
  }
}
