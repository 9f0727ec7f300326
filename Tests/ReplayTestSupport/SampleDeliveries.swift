/// Collects calls into delivery files, five minutes of one account and Region in each.
struct SampleDeliveries {
  struct Slot: Hashable, Comparable {
    let place: SamplePlace
    let delivery: Int

    static func < (left: Slot, right: Slot) -> Bool {
      (left.place, left.delivery) < (right.place, right.delivery)
    }
  }

  struct Entry {
    let eventID: String
    let isPolicyChange: Bool
    let bytes: [UInt8]
  }

  private var forge: RecordForge
  private var entries: [Slot: [Entry]] = [:]

  /// Creates a collection without calls, whose identifiers follow from `seed`.
  init(seed: Int) { forge = RecordForge(seed: seed) }

  /// Records collected, those delivered twice counted twice.
  var recordCount: Int { entries.values.reduce(0) { $0 + $1.count } }

  /// Adds what happens besides everyday calls.
  mutating func addStory() {
    for call in SampleStory.suspicions + SampleStory.decoys + SampleStory.policyChanges {
      let (slot, entry) = add(call)
      if call.isPolicyChange, call.seconds == SampleClock.seconds(SampleStory.deliveredTwice) {
        entries[Slot(place: slot.place, delivery: slot.delivery + 300), default: []].append(entry)
      }
    }
  }

  /// Adds everyday calls to the files there are, and to others until there are `clusters`.
  mutating func addEverydayCalls(clusters: Int) {
    var slots = entries.keys.sorted()
    while slots.count < clusters {
      let delivery = SampleClock.seconds("13:05:00") + 300 * forge.random.number(in: 0...34)
      let slot = Slot(place: forge.random.pick(SamplePlace.all), delivery: delivery)
      if !slots.contains(slot) { slots.append(slot) }
    }
    for slot in slots {
      for _ in 0..<forge.random.number(in: 6...8) { addEverydayCall(to: slot) }
    }
  }

  private mutating func addEverydayCall(to slot: Slot) {
    let (actor, name, parameters) = forge.random.pick(SampleStory.everyday)
    var call = SampleCall("00:00:00", actor, name, parameters)
    call.seconds = slot.delivery - 120 - forge.random.number(in: 0...299)
    call.place = slot.place
    _ = add(call)
  }

  /// Adds a call, and returns where it went.
  @discardableResult
  mutating func add(_ call: SampleCall) -> (Slot, Entry) {
    let eventID = forge.eventID()
    let requestID = forge.random.text(16, of: "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let record = call.record(eventID: eventID, requestID: requestID)
    let entry = Entry(
      eventID: eventID, isPolicyChange: call.isPolicyChange, bytes: JSONSpelling.compact(record))
    let slot = Slot(place: call.place, delivery: SampleClock.delivery(call.seconds))
    entries[slot, default: []].append(entry)
    return (slot, entry)
  }

  /// Returns the delivery files; the one with most policy changes has two gzip members.
  mutating func files() -> [SampleFile] {
    entries.keys.sorted().map { slot in
      let records = forge.random.shuffled(entries[slot] ?? [])
      let changes = records.filter(\.isPolicyChange).map(\.eventID)
      let half = changes.count > 2 ? records.count / 2 : records.count
      let parts = [records[..<half], records[half...]].filter { !$0.isEmpty }
      let documents = parts.map { part in
        Array("{\"Records\":[".utf8) + part.map(\.bytes).joined(separator: [0x2C])
          + Array("]}".utf8)
      }
      return SampleFile(path: path(of: slot), documents: documents, policyChanges: changes)
    }
  }

  private mutating func path(of slot: Slot) -> String {
    let (account, region) = (slot.place.account, slot.place.region)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    let unique = forge.random.text(16, of: letters)
    let name = "\(account)_CloudTrail_\(region)_\(SampleClock.stamp(slot.delivery))_\(unique)"
    return
      "AWSLogs/\(account)/CloudTrail/\(region)/\(SampleClock.day(slot.delivery, parted: "/"))/\(name).json.gz"
  }
}
