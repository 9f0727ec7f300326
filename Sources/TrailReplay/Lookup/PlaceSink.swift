import TrailRecords

/// Takes the records that places name, out of all that one worker reads.
struct PlaceSink: MatchSink {
  let wantsFacts = false
  let wantsSamples = false
  private let wanted: WantedRecords
  private let found: Monitor<[FoundRecords]>
  private var position = 0
  /// False once the file can hold no more of them.
  private(set) var isOpen = true

  init(_ wanted: WantedRecords, found: Monitor<[FoundRecords]>) {
    (self.wanted, self.found) = (wanted, found)
  }

  /// Begins the file at `position` in listing order.
  mutating func begin(_ position: Int) {
    (self.position, isOpen) = (position, true)
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    let places = wanted.places(of: match)
    if !places.isEmpty {
      var text: [UInt8] = []
      CompactText.append(record, to: &text)
      let located = LocatedRecord(file: match.path, record: match.record, text: text)
      found.withLock { for place in places { $0[place].add(located, at: position) } }
    }
    if wanted.isLast(match.record, of: match.path) { isOpen = false }
  }

  mutating func flush() {}
}
