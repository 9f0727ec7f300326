import Foundation

/// Counts of matches by an obvious program: every record read whole, copies of an event taken once.
struct ReferenceCounts: Equatable {
  struct Actor: Equatable {
    var count = 0
    var denied = 0
    var failed = 0
    var first = "9"
    var last = ""
  }

  var actors: [String: Actor] = [:]
  var total: Int { actors.values.reduce(0) { $0 + $1.count } }
  var denied: Int { actors.values.reduce(0) { $0 + $1.denied } }
  var failed: Int { actors.values.reduce(0) { $0 + $1.failed } }

  init() {}

  /// Counts those of `records` whose eventTime `isIncluded`.
  init(_ records: [String], where isIncluded: (String) -> Bool = { _ in true }) throws {
    var known: Set<String> = []
    for text in records {
      let record = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      guard let time = record["eventTime"] as? String, isIncluded(time) else { continue }
      if let id = record["eventID"] as? String, !known.insert(id).inserted { continue }
      add(record, at: time)
    }
  }

  private mutating func add(_ record: [String: Any], at time: String) {
    let identity = record["userIdentity"] as? [String: Any] ?? [:]
    let name = identity["arn"] as? String ?? identity["type"] as? String ?? "-"
    let elements = record["responseElements"] as? [String: Any] ?? [:]
    let code = record["errorCode"] as? String
    let isDenied = code.map { $0.contains("AccessDenied") || $0.contains("Unauthorized") } ?? false
    let hasFailed =
      code != nil || record["errorMessage"] != nil
      || elements["ConsoleLogin"] as? String == "Failure"
    actors[name, default: Actor()].count += 1
    actors[name, default: Actor()].denied += isDenied ? 1 : 0
    actors[name, default: Actor()].failed += hasFailed && !isDenied ? 1 : 0
    actors[name, default: Actor()].first = min(time, actors[name]?.first ?? time)
    actors[name, default: Actor()].last = max(time, actors[name]?.last ?? time)
  }
}
