import TrailArchives
import TrailRecords

/// One pass over the documents of a text: the supply of its bytes, the window on them, and the scanner.
///
/// A file has one; packed bytes that stand inside a document are read with another one.
struct DocumentPass: ~Copyable {
  var supply: InflatedSupply
  var window = RecordWindow()
  var envelope: EnvelopeScanner
  /// Whether it reads a file's own text, and not packed bytes inside a document.
  let isOuter: Bool
  /// Whether no further bytes will come of the current text.
  var isLast = false
  /// Whether that is so because of damage, behind which there may be more.
  var hasFailed = false
  /// That damage, until all before it has been scanned, and it is reported.
  var failure: ArchiveError?

  /// Creates a pass; nil when zlib finds no memory.
  init?(_ settings: ReadingSettings, isOuter: Bool, _ spare: SpareWorkers) {
    guard let supply = InflatedSupply(settings, spare) else { return nil }
    self.supply = supply
    self.isOuter = isOuter
    envelope = EnvelopeScanner(
      recordLimit: settings.recordLimit,
      unwrapping: isOuter ? Unwrapping(settings.unwrappedFields) : nil)
  }

  /// Makes ready for another entry.
  mutating func begin() {
    supply.begin()
    window.reset()
    envelope.reset()
    (isLast, hasFailed) = (false, false)
  }

  /// Goes on with what the stream has found behind damage: text of its own.
  mutating func goOn() {
    envelope.beginText()
    (isLast, hasFailed) = (false, false)
  }

  /// How many bytes of JSON lie before `index` of the window.
  func byte(_ index: Int) -> Int { window.offset(of: index) }
}
