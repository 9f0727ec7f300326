import AlarmStates
import MetricAlarms
import TrailArchives

/// All matches of a run, with and without exceptions, by one set of numbers: which of them alarms rang for.
struct ToldMatches {
  /// The matches, those of the demands' patterns apart; numbers are places among them.
  let rows: [LedgerRow]
  private let ledger: MatchLedger
  /// By match, its actor, as a number of its own.
  private let actorNumbers: [Int]
  /// The actors by their numbers; nil for all whose records name none.
  let actors: [[UInt8]?]
  /// By the number of a match among those with exceptions, its number here.
  private let numbers: [Int?]

  /// What tells a match from all others.
  private struct Key: Hashable {
    let place: RecordPlace
    let filter: Int

    init(of row: LedgerRow) { (place, filter) = (row.place, row.filter) }
  }

  /// Numbers the matches that count in `whole`; `excepting` are those that count with exceptions made, in a ledger
  /// whose files are the first ones of `whole`.
  init(_ whole: MatchLedger, _ distinct: DistinctMatches, excepting: DistinctMatches?) {
    (ledger, rows) = (whole, distinct.rows)
    var known: [[UInt8]?: Int] = [:]
    var byCaller: [Int: Int] = [:]
    actorNumbers = distinct.rows.map { row in
      if let number = byCaller[row.caller] { return number }
      let actor = whole.callers.actor(row.caller)
      let number = known[actor] ?? known.count
      (known[actor], byCaller[row.caller]) = (number, number)
      return number
    }
    var actors = [[UInt8]?](repeating: nil, count: known.count)
    for (actor, number) in known { actors[number] = actor }
    self.actors = actors
    var places: [Key: Int] = [:]
    if excepting != nil {
      for (number, row) in distinct.rows.enumerated() { places[Key(of: row)] = number }
    }
    numbers = (excepting?.rows ?? []).map { places[Key(of: $0)] }
  }

  /// The numbers here of matches that are numbered as with exceptions made.
  func unexcepted(_ excepting: [Int]) -> [Int] { excepting.compactMap { numbers[$0] } }

  /// The matches that exceptions leave.
  var left: Set<Int> { Set(numbers.compactMap(\.self)) }

  func actor(of number: Int) -> Int { actorNumbers[number] }

  /// The delivery file of a match.
  func file(of number: Int) -> ArchiveLocation { ledger.files[rows[number].file] }

  /// Of matches, those whose records one of the filters from `mark` on matches, by filter.
  func marked(by filters: Range<Int>) -> [Int: Set<Int>] {
    var places: [Int: Set<RecordPlace>] = [:]
    for row in rows where filters.contains(row.filter) {
      places[row.filter, default: []].insert(row.place)
    }
    return places.mapValues { places in
      Set(
        rows.indices.filter {
          rows[$0].filter < filters.lowerBound && places.contains(rows[$0].place)
        })
    }
  }
}
