import FilterPatterns
import MetricAlarms
import TrailArchives

/// The records that places name, and the files that they may be in.
struct WantedRecords: Sendable {
  /// What text rows cut off the beginning of a file's name.
  private static let cutMark = Array("…".utf8)

  /// A record by its number in a file.
  private struct Numbered: Sendable {
    let record: Int
    /// Which of all places it is.
    let place: Int
  }

  /// The files to be read, and the folders that must be walked.
  private(set) var inputs: [ArchiveInput] = []
  /// Filters that match what may be wanted: each eventID, and any record where numbers are.
  private(set) var filters: [MetricFilter] = []
  /// Of each filter the place that it is for; nil: those of records by their numbers.
  private var placesOfFilters: [Int?] = []
  private var inFiles: [ArchiveLocation: [Numbered]] = [:]
  private var byShortName: [(end: [UInt8], record: Numbered)] = []
  private var numbers: Set<Int> = []
  /// Whether a file can be left behind the last record of it that is wanted: no folder or archive is searched.
  private var hasEnds = false

  /// Looks up what `places` name: files as they are typed and in `folders`, which are walked for all else.
  init(_ places: [RecordName], in folders: [ArchiveInput], of store: any ArchiveStore) {
    var files = PlaceFiles(in: folders, of: store)
    for (index, place) in places.enumerated() {
      switch place {
      case .event(let id):
        filters.append(Self.filter("{ $.eventID = \"\(id)\" }"))
        placesOfFilters.append(index)
      case .numbered(let name, let record):
        add(Numbered(record: record, place: index), in: name, &files)
      }
    }
    inputs = files.inputs
    hasEnds = !walksFolders && inFiles.keys.allSatisfy { !files.isInside($0) }
    if walksFolders { inputs += folders.filter { !inputs.contains($0) } }
    guard !numbers.isEmpty else { return }
    filters.append(Self.filter(""))
    placesOfFilters.append(nil)
  }

  private mutating func add(
    _ record: Numbered, in name: ArchiveLocation, _ files: inout PlaceFiles
  ) {
    let isCut = name.bytes.starts(with: Self.cutMark)
    let paths = isCut ? [] : files.paths(of: name)
    for path in paths { inFiles[path, default: []].append(record) }
    if paths.isEmpty, isCut || !name.bytes.contains(UInt8(ascii: "/")) {
      let end = isCut ? Array(name.bytes.dropFirst(Self.cutMark.count)) : name.bytes
      byShortName.append((end, record))
    }
    numbers.insert(record.record)
  }

  /// Whether anything must be looked for wherever it may be.
  private var walksFolders: Bool { !byShortName.isEmpty || looksForEvents }

  private var looksForEvents: Bool { placesOfFilters.contains { $0 != nil } }

  /// Whether a file that was met in a walk may hold any of them, by its name.
  func mayBe(in file: ArchiveLocation) -> Bool {
    looksForEvents || file.isNamedAsArchive || byShortName.contains { Self.ends(file, in: $0.end) }
  }

  /// Whether none can be in `file` behind this record of it.
  func isLast(_ record: Int, of file: ArchiveLocation) -> Bool {
    guard hasEnds, let numbered = inFiles[file] else { return false }
    return numbered.allSatisfy { $0.record <= record }
  }

  /// The places that name a match, by their indexes.
  func places(of match: FoundMatch) -> [Int] {
    let places = match.filters.compactMap { placesOfFilters[$0] }
    guard numbers.contains(match.record) else { return places }
    let byName = byShortName.filter { Self.ends(match.path, in: $0.end) }.map(\.record)
    let here = (inFiles[match.path] ?? []) + byName
    return places + here.filter { $0.record == match.record }.map(\.place)
  }

  private static func ends(_ file: ArchiveLocation, in end: [UInt8]) -> Bool {
    let name = file.shortName
    return name.suffix(end.count).elementsEqual(end) || file.lastComponent.elementsEqual(end)
  }

  private static func filter(_ pattern: String) -> MetricFilter {
    do {
      let series = MetricSeries(namespace: "Trailbell", metricName: "Record")
      return MetricFilter(
        name: "record", pattern: try FilterPattern(parsing: pattern), series: series)
    } catch {
      preconditionFailure("the pattern of a place does not parse: \(error)")
    }
  }
}
