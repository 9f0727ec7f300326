import TrailArchives
import TrailRecords

/// What one text is read with: its bytes, the window on them, and the scanner of its documents.
///
/// A file has one; packed bytes that stand inside a document are read with another one.
final class TextLevel {
  var stream: ArchiveStream
  var window = RecordWindow()
  var envelope: EnvelopeScanner
  /// Whether no further bytes will come of the current text.
  var isLast = false
  /// Whether that is so because of damage, behind which there may be more.
  var hasFailed = false

  /// Creates a level; nil when zlib finds no memory.
  init?(_ settings: ReadingSettings) {
    let stream = ArchiveStream(
      limit: settings.ratioLimit, stop: settings.stop, inflate: settings.inflateMethod)
    guard let stream else { return nil }
    self.stream = stream
    envelope = EnvelopeScanner(recordLimit: settings.recordLimit)
  }

  /// Makes ready for another entry.
  func begin() {
    window.reset()
    envelope.reset()
    (isLast, hasFailed) = (false, false)
  }

  /// Goes on with what the stream has found behind damage: text of its own.
  func goOn() {
    envelope.beginText()
    (isLast, hasFailed) = (false, false)
  }

  /// How many bytes of JSON lie before `index` of the window.
  func byte(_ index: Int) -> Int { window.offset(of: index) }
}
