import TrailReplay

/// The records that a case file holds whole: those behind transitions and openings of buckets first, then those of
/// other matches, as far as there is room.
struct CaseRecords {
  /// So many bytes of records are kept, as they stand in the page.
  static let room = 8 << 20

  /// Where a record stands among those that are kept, by its file and number.
  private var places: [RecordLocation: Int] = [:]
  /// Each as it stands in the page: JSON as a string of JSON.
  private(set) var texts: [String] = []
  private var size = 0
  /// Whether one did not fit into what little room was left.
  private var isFull = false

  /// Chooses among the records that were kept for `outcome`.
  init(of outcome: ReplayOutcome, matches: [MatchedRecord]) {
    for story in outcome.buckets {
      for row in ExposureRow.all(of: story) {
        add(row.change.call, of: outcome)
        if let end = row.opening?.closedBy { add(end.call, of: outcome) }
      }
    }
    for story in outcome.alarms {
      for change in story.changes {
        for match in change.matches { add(match, of: outcome) }
      }
    }
    for match in matches { add(match, of: outcome) }
  }

  private mutating func add(_ call: MatchedRecord, of outcome: ReplayOutcome) {
    guard !isFull else { return }
    let place = RecordLocation(of: call)
    guard places[place] == nil, let json = outcome.json(of: call) else { return }
    let text = ScriptData.escaped(JSONText(String(decoding: json, as: UTF8.self)).text)
    guard size + text.utf8.count <= Self.room else {
      isFull = size > Self.room / 64 * 63
      return
    }
    places[place] = texts.count
    texts.append(text)
    size += text.utf8.count
  }

  /// Which of the texts is the record of a call; nil: it is not among them.
  func index(of call: MatchedRecord) -> Int? { places[RecordLocation(of: call)] }

  /// Hands the JSON of the whole to `write`: an array of texts.
  func write(to write: (String) -> Void) {
    write("[")
    for (index, text) in texts.enumerated() { write((index == 0 ? "" : ",") + text) }
    write("]")
  }
}
