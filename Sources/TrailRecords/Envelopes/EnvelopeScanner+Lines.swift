import UTCTimes

extension EnvelopeScanner {
  /// Bytes of a time and the blank behind it, at most.
  private static let longestTime = 40
  /// Bytes of a header line, at most.
  private static let longestHeader = 8192

  /// Bytes of a log stream's name (documented).
  private static let longestStream = 512

  /// Reads the time that begins a line of an export task (shape 12) or of `aws logs tail`, where the
  /// name of the log stream may follow, and goes on behind them.
  mutating func timedLine(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    let start = window.start
    let isKnown = isLast || window.count > Self.longestTime
    guard lines.isAtLineStart, let (seconds, behind) = time(at: start, in: window) else {
      let mayCome = lines.isAtLineStart && !isKnown && window.lineEnd(from: start) == nil
      return .step(mayCome ? .needsBytes : unexpected(in: &window))
    }
    let name = streamName(at: behind, in: window)
    let text = name?.upperBound ?? behind
    let isWhole = window.lineEnd(from: behind) != nil || isLast
    if text == window.end, !isWhole, window.end - behind <= Self.longestStream {
      return .step(.needsBytes)
    }
    if window.byte(at: text) == UInt8(ascii: "{") {
      let stream = name.map { name in
        window.withBytes(name.lowerBound..<name.upperBound - 1) { bytes in
          bytes.indices.map { bytes[$0] }
        }
      }
      discard(upTo: text, in: &window, as: \.aroundRecords)
      if let stream { documentContext = RecordContext(logStream: stream) }
      documentContext.deliveryTime = seconds
      return nil
    }
    noteBeginning(in: window)
    place = .skippingLine
    return .step(.passed(.exportedLine))
  }

  /// The time at `index`, and where the text behind its blank begins; nil when there is none.
  func time(at index: Int, in window: borrowing RecordWindow) -> (seconds: Int, text: Int)? {
    let end = min(window.end, index + Self.longestTime)
    guard let blank = (index..<end).first(where: { window.byte(at: $0) == 0x20 }),
      blank - index > 10, window.byte(at: index + 10) | 0x20 == UInt8(ascii: "t"),
      let seconds = window.withBytes(
        index..<blank, { ExportedTime.seconds(in: $0, 0..<$0.count) })
    else { return nil }
    return (seconds, blank + 1)
  }

  /// A word at `index` and the blank behind it, or as much as there is of them; nil where none begins.
  private func streamName(at index: Int, in window: borrowing RecordWindow) -> Range<Int>? {
    var end = index
    let limit = min(window.end, index + Self.longestStream)
    while end < limit, Self.isOfStream(window.byte(at: end)) { end += 1 }
    if end == index { return nil }
    return index..<(end < window.end && window.byte(at: end) == 0x20 ? end + 1 : end)
  }

  /// A stream's name may have anything but a colon and an asterisk (documented); here, what JSON does
  /// not begin with either.
  private static func isOfStream(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[")
      && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "*")
  }

  /// Decides on a text that begins with neither JSON nor a time: comma-separated values, or nothing
  /// of ours.
  mutating func firstLine(in window: inout RecordWindow, isLast: Bool) -> Step {
    let start = window.start
    if window.byte(at: start) == UInt8(ascii: "<") { return page(in: &window, isLast: isLast) }
    guard Self.beginsHeader(window.byte(at: start)) else { return unexpected(in: &window) }
    guard let end = window.lineEnd(from: start) ?? (isLast ? window.end : nil),
      end - start <= Self.longestHeader
    else {
      let mayCome = !isLast && window.count <= Self.longestHeader
      return mayCome ? .needsBytes : unexpected(in: &window)
    }
    let line = window.withBytes(start..<end) { text in text.indices.map { text[$0] } }
    let names = Self.columns(of: line)
    guard names.count > 1, names.contains(where: Self.tellingColumns.contains) else {
      return unexpected(in: &window)
    }
    recordColumn = ["@message", "eventJson", "eventjson"].first { names.contains($0) }
    noteBeginning(in: window)
    search.take(.unreadText(at: window.offset(of: start)))
    place = .passingRest
    return .passed(.commaSeparated)
  }

  /// What a case file begins with, whose records have all been read by the run that wrote it.
  package static let pageBeginning = "<!DOCTYPE html>\n<!-- Trailbell case file -->"

  /// Decides on a text that begins as markup does: a page of ours, or nothing of ours.
  private mutating func page(in window: inout RecordWindow, isLast: Bool) -> Step {
    let (start, beginning) = (window.start, Self.pageBeginning.utf8)
    let end = min(window.end, start + beginning.count)
    let isLike = window.withBytes(start..<end) { text in
      zip(text.indices, beginning).allSatisfy { text[$0.0] == $0.1 }
    }
    guard isLike, end - start == beginning.count || !isLast else { return unexpected(in: &window) }
    guard end - start == beginning.count else { return .needsBytes }
    noteBeginning(in: window)
    place = .passingPage
    return .passed(.casePage)
  }

  private static let tellingColumns: Set<String> = [
    "eventname", "eventName", "@message", "eventJson", "eventjson",
  ]

  private static func beginsHeader(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "\""), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  /// The names between the commas of a header line, without their quotes.
  private static func columns(of line: [UInt8]) -> [String] {
    line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { name in
      let bare = name.filter { $0 != UInt8(ascii: "\"") && !JSONWalk.isWhiteSpace($0) }
      return String(decoding: bare, as: UTF8.self)
    }
  }

  /// Passes over the rest of a line or of the whole text; nil where reading goes on.
  mutating func passOn(in window: inout RecordWindow, isLast: Bool) -> Step? {
    if place == .skippingLine, let end = window.lineEnd(from: window.start) {
      discard(upTo: end, in: &window, as: \.aroundRecords)
      place = .betweenDocuments
      return nil
    }
    // What may hold records and is not read is lost, up to the next member of a gzip file. A line goes on
    // over that.
    let isComma = place == .passingRest
    let next = isComma ? search.nextMember(in: window) : nil
    let end = min(next ?? .max, window.end)
    discard(upTo: end, in: &window, as: isComma ? \.lost : \.aroundRecords)
    if isComma, end == next {
      place = .betweenDocuments
      lines = LineWatch()
      return nil
    }
    return isLast ? .ended : .needsBytes
  }

  /// Reports a gzip member between documents, as `cat a.json b.json.gz` makes them.
  mutating func gzipMember(in window: inout RecordWindow, isLast: Bool) -> Step {
    let start = window.start
    guard !search.hasRejected(window.offset(of: start)) else { return unexpected(in: &window) }
    switch beginsMember(at: start, in: window) {
    // In JSON lines a line may be anything: what begins like a member is tried before it is believed.
    case true?: return .member(index: start, isBehindDamage: lines.hasWholeLine)
    case nil where !isLast: return .needsBytes
    default: return unexpected(in: &window)
    }
  }

  /// Whether gzip's magic number and its one method stand at `index`; nil: too few bytes to tell.
  func beginsMember(at index: Int, in window: borrowing RecordWindow) -> Bool? {
    for (offset, byte) in [0x1F, 0x8B, 0x08].enumerated() {
      if index + offset >= window.end { return nil }
      if window.byte(at: index + offset) != byte { return false }
    }
    return true
  }
}

extension RecordWindow {
  /// The index of the first line feed from `index` on.
  func lineEnd(from index: Int) -> Int? { lineEnd(from: index, before: end) }

  /// The same, before `limit`: who needs none farther away does not have it searched for there.
  func lineEnd(from index: Int, before limit: Int) -> Int? {
    var position = index
    let last = min(limit, end)
    while position < last {
      if byte(at: position) == UInt8(ascii: "\n") { return position }
      position += 1
    }
    return nil
  }

  /// The index of the first byte from `index` on that is no white space, or the end.
  func indexBehindWhiteSpace(from index: Int) -> Int {
    var position = index
    while position < end, JSONWalk.isWhiteSpace(byte(at: position)) { position += 1 }
    return position
  }
}
