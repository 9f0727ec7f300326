/// Texts that many records share, each kept once, as far as they are remembered.
///
/// No more than a bounded number is: so what is no longer kept elsewhere, as a match that is not shown,
/// is let go in time.
struct SharedTexts: Sendable {
  private static let mostKnown = 4096

  private var known: Set<CompactTexts> = []
  /// Bytes of texts that were new when they came.
  private(set) var bytesKept = 0

  /// Returns these texts as they were kept before, where that is remembered.
  mutating func shared(_ texts: CompactTexts) -> CompactTexts {
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    let (isNew, kept) = known.insert(texts)
    if isNew { bytesKept += kept.bytes.count }
    return kept
  }
}
