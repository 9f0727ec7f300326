import FilterPatterns
import Foundation
import MetricAlarms
import ReplayTestSupport
import TrailArchives
import TrailReplay

/// One spoilt file between two good ones, and what is wrong with how it was read.
struct FaultTrial {
  private let seed: Int
  private let file: FaultedFile
  private let fault: Fault
  /// IDs that the splice's donor has: they may be found.
  private let donorIDs: Set<String>

  init(seed: Int) {
    self.seed = seed
    var random = SeededGenerator(seed: seed)
    file = FaultedFile(random.pick(FaultedFile.Layout.allCases), prefix: "r", using: &random)
    let isText = !file.isPacked
    // A whole gzip member in a text would be found, and what follows it be judged as packed bytes.
    let donors = FaultedFile.Layout.allCases.map { layout in
      FaultedFile(layout, prefix: "d", using: &random)
    }
    // Right behind damage of members packed twice only such ones are looked for.
    let isTwice = file.layout == .membersTwice
    let donor = random.pick(
      donors.filter {
        !(isText && $0.isPacked) && ($0.layout != .membersTwice || isTwice)
      })
    fault = Fault(
      random.pick(Fault.Kind.allCases), of: file, donor: donor.bytes, using: &random)
    donorIDs = Set(donor.ids)
  }

  /// Records that must be found: those that the fault cannot have touched or put out of reach.
  private var musts: [String] {
    let first = fault.touched.map(\.lowerBound).min() ?? 0
    let last = fault.touched.map(\.upperBound).max() ?? 0
    if file.isPacked {
      // An archive's headers say how long a file in it is: where they are wrong, or bytes are missing,
      // those of the next file are taken for the damaged one's.
      let damagedEnd = file.parts.first { $0.range.upperBound >= last }?.range.upperBound ?? last
      let swallowed = file.isArchive ? damagedEnd + 1512 : 0
      return file.parts.filter { part in
        !fault.touched.contains { $0.touches(part.range) }
          && (part.range.upperBound <= first
            || (part.range.lowerBound >= swallowed && !swallowsAll))
      }.flatMap(\.ids)
    }
    return file.parts.enumerated().filter { index, part in
      if part.range.upperBound <= first { return true }
      // A line is trusted when the line feed before it is behind the fault. Documents in lines show
      // that they are such only once one of them has been read.
      return file.hasLines && part.range.lowerBound - 1 >= last && index > 0
        && file.parts[0].range.upperBound < first && !goesOn
    }.flatMap(\.element.ids)
  }

  /// Reads the file between two good ones and returns what is wrong, in words.
  func mistakes(in folder: TemporaryFolder, _ name: String) throws -> [String] {
    let good = ["a", "z"].map { id in
      Array(FaultedFile.forgedRecord.replacing("forged", with: "good-\(id)").utf8)
    }
    try folder.write(GzipWriter.member(good[0]), to: "\(name)/a.json.gz")
    try folder.write(GzipWriter.member(good[1]), to: "\(name)/z.json.gz")
    try folder.write(fault.bytes, to: "\(name)/m.json.gz")
    let lines = CollectedLines()
    var reading = ReadingSettings(duplicates: .count, jobs: 1 + seed % 2)
    reading.recordLimit = 1 << 20
    let filter = try MetricFilter.test("")
    let outcome = MatchSearch(filters: [filter], reading: reading)
      .run(over: [.path(ArchiveLocation(folder.path(of: name)))], write: lines.take)
    let mistakes = mistakes(of: outcome, found: Self.ids(in: lines.bytes))
    return mistakes.isEmpty ? [] : mistakes + ["seed \(seed), \(file.layout), \(fault)"]
  }

  /// Whether a line was cut where a value must follow, or the next one begins with what must follow a
  /// value: then both can be one document.
  private var goesOn: Bool {
    zip(fault.bytes, fault.bytes.dropFirst()).contains { pair in
      pair.1 == UInt8(ascii: "\n") && ":[".utf8.contains(pair.0)
        || pair.0 == UInt8(ascii: "\n") && ",:]}".utf8.contains(pair.1)
    }
  }

  /// Whether bytes were put into a zip header, so that they may be a stored member's first ones: such
  /// a member is text until its checksum is read.
  private var movesContent: Bool { fault.kind == .insert && touchesZipHeader }

  /// Whether a member's size can be any: what it is not gzip of may be all of the others.
  private var swallowsAll: Bool { file.isZip && touchesZipHeader }

  private var touchesZipHeader: Bool {
    let header = 30 + FaultedFile.zippedName.utf8.count
    return file.isZip
      && file.parts.contains { part in
        fault.touched.contains {
          $0.touches(part.range.lowerBound..<part.range.lowerBound + header)
        }
      }
  }

  /// Records of parts that the fault has not touched: damaged data may inflate to anything.
  private var untouched: Set<String> {
    Set(
      file.parts.filter { part in !fault.touched.contains { $0.touches(part.range) } }
        .flatMap(\.ids))
  }

  /// Whether all that is missing are whole gzip members: a file without them is as good as another.
  private var leavesWholeParts: Bool {
    let ends = Set(file.parts.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    if endsTarEarly { return true }
    return !file.isArchive && (fault.kind == .cut || fault.kind == .delete)
      && fault.touched.allSatisfy {
        ends.contains($0.lowerBound) && ends.contains($0.upperBound)
      }
  }

  /// Whether a tar archive's end, a block of NULs, has come to stand behind one of its files.
  private var endsTarEarly: Bool {
    file.isTar
      && file.parts.contains { part in
        let block = fault.bytes.dropFirst(part.range.upperBound).prefix(512)
        return block.count == 512 && block.allSatisfy { $0 == 0 }
          && (fault.touched.map(\.lowerBound).min() ?? 0) > part.range.upperBound - 512
      }
  }

  private func mistakes(of outcome: MatchOutcome, found: [String]) -> [String] {
    let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    var mistakes: [String] = []
    for id in musts + ["good-a", "good-z"] where counts[id] == nil {
      mistakes.append("\(id) is missing")
    }
    // In the bytes of a broken outer member a whole inner one is found, and once more in its own.
    let isRepeating =
      fault.kind == .double || fault.kind == .splice || file.layout == .membersTwice
    for (id, count) in counts {
      if id == "forged", !movesContent { mistakes.append("a forged record was counted") }
      if count > 1, !isRepeating, untouched.contains(id), !donorIDs.contains(id) {
        mistakes.append("\(id) was counted \(count) times")
      }
    }
    if !outcome.tally.addsUp { mistakes.append("the sums do not add up") }
    let isWhole = file.ids.allSatisfy { counts[$0] != nil }
    if file.isPacked, !isWhole, !leavesWholeParts, outcome.isComplete {
      mistakes.append("records were lost in silence")
    }
    return mistakes
  }

  /// The eventIDs of lines of records, each of which begins with its own.
  private static func ids(in lines: [UInt8]) -> [String] {
    lines.split(separator: 0x0A).map { line in
      let text = String(decoding: line, as: UTF8.self)
      guard text.hasPrefix("{\"eventID\":\"") else { return "?" }
      return String(text.dropFirst(12).prefix { $0 != "\"" })
    }
  }
}

extension Range<Int> {
  /// Whether bytes of `part` are in the range, or, it being empty, it lies inside `part`.
  fileprivate func touches(_ part: Range<Int>) -> Bool {
    isEmpty
      ? part.lowerBound < lowerBound && lowerBound < part.upperBound : overlaps(part)
  }
}
