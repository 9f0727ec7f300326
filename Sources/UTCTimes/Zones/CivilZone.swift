/// A zone in which all clocks show the same, and how far from UTC that is at any time.
package struct CivilZone: Hashable, Sendable {
  private enum Source: Hashable, Sendable {
    case fixed(ZoneOffset)
    case file(ZoneFile)
    case rule(ZoneRule)
  }

  /// UTC itself.
  package static let utc = CivilZone(
    name: "UTC", source: .fixed(ZoneOffset(seconds: 0, abbreviation: "UTC")))

  /// What it is called: as in the time zone database, or its offset, or its rule.
  package let name: String
  private let source: Source

  private init(name: String, source: Source) {
    (self.name, self.source) = (name, source)
  }

  /// Creates the zone that is always as far from UTC as `+01:00`, `+01` or `+0100` say, or `UTC`, `GMT` and
  /// `Z`; nil where the text is none of these.
  package init?(offset text: String) {
    let bytes = Array(text.uppercased().utf8)
    guard let first = bytes.first, first != UInt8(ascii: " "),
      let seconds = LooseTime.offset(in: bytes.span, 0..<bytes.count)
    else { return nil }
    if first != UInt8(ascii: "+"), first != UInt8(ascii: "-") {
      self = .utc
    } else {
      let name = ZoneOffset(seconds: seconds, abbreviation: "").text
      self.init(
        name: name, source: .fixed(ZoneOffset(seconds: seconds, abbreviation: name)))
    }
  }

  /// Creates the zone of a file of the time zone database; nil where it is none.
  package init?(named name: String, file: [UInt8]) {
    guard let file = ZoneFile(file) else { return nil }
    self.init(name: name, source: .file(file))
  }

  /// Creates the zone of a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil where it is none.
  package init?(rule text: String) {
    guard let rule = ZoneRule(text) else { return nil }
    self.init(name: text, source: .rule(rule))
  }

  /// Returns how far from UTC it is at a time in seconds since the Unix epoch.
  package func offset(at time: Int) -> ZoneOffset {
    switch source {
    case .fixed(let offset): offset
    case .file(let file): file.offset(at: time)
    case .rule(let rule): rule.offset(at: time)
    }
  }

  /// Returns the time whose text in UTC is what clocks show at `time`.
  package func shown(at time: Int) -> UTCTime {
    let (shown, overflow) = time.addingReportingOverflow(offset(at: time).seconds)
    return UTCTime(overflow ? time : shown)
  }

  /// Whether clocks show at another time the same as at `time`, since they are set back between the two.
  package func isRepeated(_ time: Int) -> Bool {
    if case .fixed = source { return false }
    let offset = offset(at: time).seconds
    // Clocks are never set back by more than a day. At the end of all numbers no hour is repeated.
    return showsSame(as: time, at: offset, near: time &- UTCTime.secondsPerDay)
      || showsSame(as: time, at: offset, near: time &+ UTCTime.secondsPerDay)
  }

  private func showsSame(as time: Int, at offset: Int, near neighbour: Int) -> Bool {
    let other = self.offset(at: neighbour).seconds
    return other != offset && self.offset(at: time &+ offset &- other).seconds == other
  }

  /// Returns how far from UTC it is within `span`: each offset once, in the order in which they come.
  package func offsets(in span: ClosedRange<Int>) -> [ZoneOffset] {
    var (offsets, time) = ([offset(at: span.lowerBound)], span.lowerBound)
    // Behind the changes that are listed, those of a year are those of every year.
    let unlisted = 2 * 366 * UTCTime.secondsPerDay
    let (end, overflow) = max(listedEnd ?? time, time).addingReportingOverflow(unlisted)
    let last = overflow ? span.upperBound : min(span.upperBound, end)
    while let next = nextChange(after: time), next <= last {
      time = next
      let offset = offset(at: time)
      if !offsets.contains(where: { $0.seconds == offset.seconds }) { offsets.append(offset) }
    }
    return offsets
  }

  /// The last change that is listed.
  private var listedEnd: Int? {
    if case .file(let file) = source { file.changes.last } else { nil }
  }

  private func nextChange(after time: Int) -> Int? {
    switch source {
    case .fixed: nil
    case .file(let file): file.nextChange(after: time)
    case .rule(let rule): rule.nextChange(after: time)
    }
  }
}
