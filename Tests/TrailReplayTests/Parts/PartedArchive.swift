import Foundation
import ReplayTestSupport
import TrailArchives
import TrailReplay

/// A folder of random files, sound ones, damaged ones and foreign ones, that is replayed in parts.
struct PartedArchive {
  let folder: TemporaryFolder
  /// The files' paths, in order.
  let paths: [String]

  init(_ random: inout SeededGenerator, seed: Int) throws {
    let forged = try ForgedFolder(seed: seed, files: random.number(in: 1...9))
    folder = forged.folder
    var names = forged.names
    if random.chance(50) {
      let name = random.pick(forged.names)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
      try folder.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: name)
    }
    for number in 0..<random.number(in: 0...4) {
      let file = FaultedFile(
        random.pick(FaultedFile.Layout.allCases), prefix: "f\(number)", using: &random)
      let donor = FaultedFile(.document, prefix: "d", using: &random).bytes
      let fault = Fault(random.pick(Fault.Kind.allCases), of: file, donor: donor, using: &random)
      names.append("b/\(number)")
      try folder.write(random.chance(50) ? fault.bytes : file.bytes, to: "b/\(number)")
    }
    if random.chance(30) {
      try folder.write("neither gzip nor records", to: "notes.txt")
      names.append("notes.txt")
    }
    if random.chance(20) { names.append("gone.json.gz") }
    paths = names.map { [folder] in folder.path(of: $0) }.sorted()
  }

  /// Writes a list of `paths` into the folder; a name that begins with a dot is not walked into.
  private func list(_ paths: [String]) throws -> PathList {
    let text = paths.map { $0 + "\n" }.joined()
    return PathList(path: ArchiveLocation(try folder.write(text, to: "lists/\(UUID()).txt")))
  }

  /// What one replay finds.
  func whole(_ plan: ReplayPlan) throws -> ArchiveReading {
    Replay(plan).read([.list(try list(paths))])
  }

  /// The lines of all files, read in 1 to 50 parts, some of them twice, in any order.
  func lines(
    _ plan: ReplayPlan, keepsRecords: Bool, _ random: inout SeededGenerator
  ) throws -> [[UInt8]] {
    let count = random.number(in: 1...50)
    var parts = Array(repeating: [String](), count: count)
    for path in paths { parts[random.number(in: 0...count - 1)].append(path) }
    parts += parts.filter { _ in random.chance(20) }
    let mapper = ReplayMapper(plan, keepsRecords: keepsRecords)
    let lines = LineCollector()
    for part in random.shuffled(parts) {
      try mapper.run(over: try list(random.shuffled(part))) { lines.add($0.text) }
    }
    return random.shuffled(lines.all)
  }

  /// Lines merged in a tree of some shape.
  static func merged(
    _ lines: [[UInt8]], _ plan: ReplayPlan, _ random: inout SeededGenerator
  ) throws -> [[UInt8]] {
    var rest = lines
    for _ in 0..<random.number(in: 0...4) where rest.count > 1 {
      var merger = LineMerger(plan)
      let count = random.number(in: 1...rest.count)
      for line in rest.prefix(count) { try merger.add(line.dropLast()) }
      var merged = Array(rest.dropFirst(count))
      // What was merged may come again as it was.
      if random.chance(30) { merged.append(random.pick(Array(rest.prefix(count)))) }
      merger.forEachLine { line in
        merged.append(line)
        return true
      }
      rest = random.shuffled(merged)
    }
    return rest
  }
}

/// Lines that several jobs write.
final class LineCollector: Sendable {
  private let lines = Monitor<[[UInt8]]>([])

  var all: [[UInt8]] { lines.withLock { $0 } }

  func add(_ line: [UInt8]) -> Bool {
    lines.withLock { $0.append(line) }
    return true
  }
}
