import MetricAlarms
import TrailArchives

/// The items of a test's records, as inputs of a replay.
struct RuleTestItems {
  /// What is read, in order.
  let inputs: [ArchiveInput]
  /// The numbers of items whose record is not in its file, or not only one.
  let unfound: [Int]
  /// What could not be read where records were looked for.
  let damages: [InputDamage]
  /// The items that are written or were found, each with its records' JSON.
  let texts: [Int: [[UInt8]]]

  private let files: [ArchiveLocation: [UInt8]]
  private let numbers: [ArchiveLocation: Int]
  /// Paths that are read, with the items that name them.
  private let paths: [(path: ArchiveLocation, item: Int)]

  /// Reads the records that `items` name in files.
  init(_ items: [TestedRecords], _ settings: ReadingSettings) {
    var (texts, unfound): ([Int: [[UInt8]]], [Int]) = ([:], [])
    var (damages, paths): ([InputDamage], [(ArchiveLocation, Int)]) = ([], [])
    var inputs: [ArchiveInput] = []
    for (index, item) in items.enumerated() {
      let number = index + 1
      switch item {
      case .written(let records): texts[number] = records
      case .file(let path):
        paths.append((ArchiveLocation(path), number))
        inputs.append(.path(ArchiveLocation(path)))
        continue
      case .numbered, .event:
        let found = Self.found(item, settings)
        damages += found.damages
        if let record = found.record { texts[number] = [record] } else { unfound.append(number) }
      }
      if texts[number] != nil { inputs.append(.path(Self.location(of: number))) }
    }
    files = Dictionary(
      uniqueKeysWithValues: texts.map { (Self.location(of: $0.key), Self.document($0.value)) })
    numbers = Dictionary(uniqueKeysWithValues: texts.keys.map { (Self.location(of: $0), $0) })
    (self.inputs, self.texts, self.unfound) = (inputs, texts, unfound)
    (self.damages, self.paths) = (damages, paths)
  }

  /// The files of this machine, and the written records beside them.
  func store(besides others: any ArchiveStore) -> any ArchiveStore {
    WrittenRecords(files, besides: others)
  }

  /// The number of the item that a file is of; nil: of none, which no match's is.
  func number(of file: ArchiveLocation) -> Int? {
    if let number = numbers[file] { return number }
    let bytes = file.bytes
    return paths.first { path, _ in
      bytes == path.bytes || bytes.starts(with: path.asFolder.bytes)
    }?.item
  }

  /// The items that are a file or folder of which no log file was read, whole or in part: nothing can be said of them.
  func unread(of files: [InputFile]) -> [Int] {
    let read = Set(
      files.filter { $0.fate == .read || $0.fate == .damaged }.compactMap { number(of: $0.path) })
    return paths.map(\.item).filter { !read.contains($0) }
  }

  private static func location(of item: Int) -> ArchiveLocation {
    ArchiveLocation("records[\(item)]")
  }

  /// A delivery file of these records.
  private static func document(_ records: [[UInt8]]) -> [UInt8] {
    Array("{\"Records\":[".utf8) + records.joined(separator: [UInt8(ascii: ",")])
      + Array("]}".utf8)
  }

  private static func found(
    _ item: TestedRecords, _ settings: ReadingSettings
  ) -> (record: [UInt8]?, damages: [InputDamage]) {
    let search: RecordSearch
    switch item {
    case .numbered(let number, let path):
      let file = ArchiveLocation(path)
      search = RecordSearch(
        [.numbered(file, record: number)], in: [.path(file)], reading: settings)
    case .event(let id, let path):
      search = RecordSearch(
        [.event(id)], in: [.path(ArchiveLocation(path))], reading: settings)
    case .written, .file: return (nil, [])
    }
    let outcome = search.run()
    return (outcome.found.first?.record?.text, outcome.damages)
  }
}
