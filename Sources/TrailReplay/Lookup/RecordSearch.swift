public import TrailArchives

/// Finds single records of an archive by their places.
public struct RecordSearch: Sendable {
  private let places: [RecordName]
  private let folders: [ArchiveInput]
  private let reading: ReadingSettings

  /// Creates the search for `places`: in the files that they name, and in all of `folders` where they give
  /// only the end of a file's name, or an eventID.
  public init(_ places: [RecordName], in folders: [ArchiveInput], reading: ReadingSettings) {
    (self.places, self.folders, self.reading) = (places, folders, reading)
  }

  /// Reads what may hold the records, and returns them.
  ///
  /// Blocks the calling thread. Of files met in a walk only those are opened whose names may fit, and archives.
  public func run() -> RecordSearchOutcome {
    let wanted = WantedRecords(places, in: folders, of: reading.store)
    let queue = FileQueue(wanted.inputs, reading)
    let rules = RecordRules(filters: wanted.filters, reading: reading)
    let spare = SpareWorkers()
    let found = Monitor(places.map { FoundRecords(of: $0) })
    let total = Monitor(ReadingPart())
    WorkerThreads.run(reading.jobs) { [reading] in
      let sink = PlaceSink(wanted, found: found)
      guard var reader = RecordReader(rules: rules, settings: reading, sink: sink, spare) else {
        total.withLock { $0.noteMissingMemory() }
        return
      }
      while let file = queue.next() {
        guard file.isNamed || file.path.map(wanted.mayBe) ?? true else { continue }
        reader.documents.sink.begin(file.position)
        reader.read(file.path, isNamed: file.isNamed)
      }
      spare.add()
      let part = reader.documents.part
      total.withLock { $0.merge(part) }
    }
    var part = total.withLock { $0 }
    part.merge(queue.finish())
    return RecordSearchOutcome(
      found: found.withLock { $0 }, damages: part.damages.first, damageCount: part.damages.count)
  }
}

/// What a search for single records found.
public struct RecordSearchOutcome: Sendable {
  /// The records that each place names, in the order of the places.
  public let found: [FoundRecords]
  /// What could not be read, in order; of very many places the first ones.
  public let damages: [InputDamage]
  /// How many places could not be read.
  public let damageCount: Int

  /// Whether everything that was opened was read whole.
  public var isComplete: Bool { damageCount == 0 }
}
