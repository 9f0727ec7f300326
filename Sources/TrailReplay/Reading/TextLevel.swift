import TrailArchives
import TrailRecords

/// What one text is read with: its bytes, the window on them, and the scanner of its documents.
///
/// A file has one; packed bytes that stand inside a document are read with another one.
struct TextLevel: ~Copyable {
  var stream: ArchiveStream
  var window = RecordWindow()
  var envelope: EnvelopeScanner
  /// Whether it reads a file's own text, and not packed bytes inside a document.
  let isOuter: Bool
  /// Whether no further bytes will come of the current text.
  var isLast = false
  /// Whether that is so because of damage, behind which there may be more.
  var hasFailed = false

  /// Creates a level; nil when zlib finds no memory.
  init?(_ settings: ReadingSettings, isOuter: Bool) {
    let stream = ArchiveStream(
      limit: settings.ratioLimit, stop: settings.stop, inflate: settings.inflateMethod)
    guard let stream else { return nil }
    self.stream = stream
    self.isOuter = isOuter
    envelope = EnvelopeScanner(recordLimit: settings.recordLimit)
  }

  /// Makes ready for another entry.
  mutating func begin() {
    window.reset()
    envelope.reset()
    (isLast, hasFailed) = (false, false)
  }

  /// Goes on with what the stream has found behind damage: text of its own.
  mutating func goOn() {
    envelope.beginText()
    (isLast, hasFailed) = (false, false)
  }

  /// Appends bytes of the stream to the window; false: it has ended.
  mutating func fill() throws(ArchiveError) -> Bool {
    var hasMore = false
    try window.append { output throws(ArchiveError) in
      hasMore = try stream.read(into: &output)
    }
    return hasMore
  }

  /// How many bytes of JSON lie before `index` of the window.
  func byte(_ index: Int) -> Int { window.offset(of: index) }
}
