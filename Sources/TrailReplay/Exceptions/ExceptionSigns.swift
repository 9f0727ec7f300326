import BucketExposure
import TrailArchives

/// Looks through the matches that an exception took away for what stands out among them.
struct ExceptionSigns {
  /// What was found, by time.
  private(set) var all: [ExceptionSign] = []
  private let ledger: MatchLedger

  /// What is the same of all matches that one sign counts.
  private struct Key: Hashable {
    let actor: [UInt8]?
    let text: [UInt8]?
  }

  init(of rows: [LedgerRow], in ledger: MatchLedger, _ changes: BucketWalk) {
    self.ledger = ledger
    let ordered = rows.sorted { left, right in
      let (time, other) = (left.times.chosen ?? .max, right.times.chosen ?? .max)
      if time != other { return time < other }
      let (file, otherFile) = (ledger.files[left.file], ledger.files[right.file])
      if file != otherFile { return file < otherFile }
      return (left.record, left.filter) < (right.record, right.filter)
    }
    let found = newAddresses(in: ordered) + denials(in: ordered) + openings(in: ordered, changes)
    all = found.sorted { left, right in
      let (time, other) = (left.first ?? .max, right.first ?? .max)
      if time != other { return time < other }
      return left.file != right.file ? left.file < right.file : left.record < right.record
    }
  }

  /// Each address but that of the first call, of every role, user or service.
  private func newAddresses(in rows: [LedgerRow]) -> [ExceptionSign] {
    var firsts: [[UInt8]?: [UInt8]] = [:]
    return signs(in: rows) { row in
      guard let address = ledger.callers.sourceIPAddress(row.caller), Self.isAddress(address)
      else { return nil }
      let principal = ledger.callers.actor(row.caller).map(Self.withoutSession)
      if firsts[principal, default: address] == address {
        firsts[principal] = address
        return nil
      }
      return (Key(actor: principal, text: address), .newAddress(Self.text(address)))
    }
  }

  /// Calls that were refused, by who made them and by their name.
  private func denials(in rows: [LedgerRow]) -> [ExceptionSign] {
    signs(in: rows) { row in
      guard row.outcome == .denied else { return nil }
      let event = ledger.callers.eventName(row.caller)
      let key = Key(actor: ledger.callers.actor(row.caller), text: event)
      return (key, .denied(event.map(Self.text)))
    }
  }

  /// Calls that let somebody from outside into a bucket, each by itself.
  private func openings(in rows: [LedgerRow], _ changes: BucketWalk) -> [ExceptionSign] {
    var seen: Set<RecordPlace> = []
    return rows.compactMap { row in
      guard seen.insert(row.place).inserted,
        let effect = changes.opening(RecordLocation(ledger.files[row.file], row.record))
      else { return nil }
      return sign(.opened(effect.bucket, effect.verdict), row)
    }
  }

  /// A sign for each key that `kind` gives, with all its matches counted.
  private func signs(
    in rows: [LedgerRow], _ kind: (LedgerRow) -> (Key, ExceptionSign.Kind)?
  ) -> [ExceptionSign] {
    var found: [ExceptionSign] = []
    var places: [Key: Int] = [:]
    for row in rows {
      guard let (key, kind) = kind(row) else { continue }
      if let place = places[key] {
        found[place].count += 1
        found[place].last = row.times.chosen ?? found[place].last
      } else {
        places[key] = found.count
        found.append(sign(kind, row))
      }
    }
    return found
  }

  private func sign(_ kind: ExceptionSign.Kind, _ row: LedgerRow) -> ExceptionSign {
    ExceptionSign(
      kind: kind, actor: ledger.callers.actor(row.caller).map(Self.text), count: 1,
      first: row.times.chosen, last: row.times.chosen, file: ledger.files[row.file],
      record: row.record)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// An actor without the name of its session, which may be another each time.
  private static func withoutSession(_ actor: [UInt8]) -> [UInt8] {
    let mark = Array(":assumed-role/".utf8)
    guard let end = actor.lastIndex(of: UInt8(ascii: "/")),
      actor.indices.contains(where: { actor[$0...].starts(with: mark) && $0 + mark.count <= end })
    else { return actor }
    return Array(actor[..<end])
  }

  /// Whether it is one of a machine: services and AWS itself are named in its place.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") }
    return text.contains(where: isMark)
      && text.allSatisfy { byte in
        isMark(byte) || Character(UnicodeScalar(byte)).isHexDigit
      }
  }
}
