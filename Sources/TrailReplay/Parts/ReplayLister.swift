import MetricAlarms
public import TrailArchives
import TrailRecords

/// Lists the files that a replay would read, for one in parts.
///
///     let listed = ReplayLister(plan).run(over: [.path(folder)]) { path in print(path) }
///
/// Each file is listed once, by the least of the paths that name it. What is found in one folder comes as it is met,
/// but for files with several names, which come last; where there are several inputs, all comes at the end, in the
/// order of the paths.
public struct ReplayLister: Sendable {
  /// What was met besides files to read.
  public struct Listed: Sendable {
    /// How many files were listed.
    public fileprivate(set) var count = 0
    let part: ReadingPart

    /// What became of the files that were not listed.
    public var tally: ReplayTally { part.tally }
    /// What could not be listed, in order; of very many places the first ones.
    public var damages: [InputDamage] { part.damages.first }
    /// How many places that is.
    public var damageCount: Int { part.damages.count }
    /// The files that were passed over, in the order of their paths; none where nobody asked for them.
    public var passedOver: [InputFile] { part.files?.sorted() ?? [] }
  }

  private let plan: ReplayPlan
  private let sum: [UInt8]

  /// Creates the lister of files for `plan`, which decides which of them are left out by their names.
  ///
  /// `keepsPassedOver`: those that are left out are kept, in memory.
  public init(_ plan: ReplayPlan, keepsPassedOver: Bool = false) {
    self.plan = plan.mapped(keepsRecords: keepsPassedOver)
    sum = plan.lineSum
  }

  /// Hands the path of each file to `take`.
  public func run(
    over inputs: [ArchiveInput], _ take: (ArchiveLocation) -> Void
  ) -> Listed {
    var listing = FileListing(inputs, plan.reading, findsHardLinks: true)
    var names = FileNames(plan.reading.store, isOneWalk: listing.isOneWalk)
    var count = 0
    while !listing.isComplete {
      for item in listing.files(limit: 256, mayWait: true) {
        guard let path = item.path, !names.hold(path) else { continue }
        take(path)
        count += 1
      }
      for path in listing.takeNamedAgain() { names.add(path) }
    }
    for path in names.least {
      take(path)
      count += 1
    }
    return Listed(count: count, part: listing.part)
  }

  /// The lines of what was passed over: one for each file, for whoever looks at them, and the one that a
  /// reduction takes.
  public func forEachLine(of listed: Listed, _ write: ([UInt8]) -> Void) {
    for file in listed.passedOver {
      guard case .skipped(let reason) = file.fate else { continue }
      var facts = LineFacts()
      facts.add(.size, file.size)
      let beginning = #"{"type":"skipped","reason":"\#(reason.rawValue)","path":""#
      write(beginning.utf8 + LineFacts.text(of: file.path) + "\"".utf8 + facts.text + "}\n".utf8)
    }
    var part = ReadingWriter()
    listed.part.encode(to: &part)
    write(Self.line(part.bytes, plan: sum))
  }

  /// The line of what was passed over.
  static func line(_ part: [UInt8], plan: [UInt8]) -> [UInt8] {
    ReadingLine(.listing, part, plan: plan).text()
  }
}

/// Files that are held back until it is known by which names they are met.
private struct FileNames {
  private let store: any ArchiveStore
  private let isOneWalk: Bool
  private var held: [ArchiveLocation] = []
  private var again: [ArchiveLocation] = []

  init(_ store: any ArchiveStore, isOneWalk: Bool) {
    (self.store, self.isOneWalk) = (store, isOneWalk)
  }

  /// Whether a file that was met is held back: it may be met by another name.
  mutating func hold(_ path: ArchiveLocation) -> Bool {
    guard !isOneWalk || store.linkedIdentity(of: path) != nil else { return false }
    held.append(path)
    return true
  }

  /// Notes another name of a file that was met.
  mutating func add(_ path: ArchiveLocation) { again.append(path) }

  /// The least name of each that is held, in order.
  var least: [ArchiveLocation] {
    guard !again.isEmpty else { return held.sorted() }
    var names: [FileIdentity: ArchiveLocation] = [:]
    for path in again {
      guard let identity = store.identity(of: path) else { continue }
      names[identity] = min(path, names[identity] ?? path)
    }
    return held.map { path in
      store.identity(of: path).flatMap { names[$0] }.map { min($0, path) } ?? path
    }.sorted()
  }
}
