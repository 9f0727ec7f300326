import Foundation
import MetricAlarms
import MetricWindows
import Testing

/// One distribution of `statistics-recorded.json`: samples, and what AWS answered for statistics of them.
struct RecordedDistribution: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let label: String
  private let values: [Double?]
  private let counts: [Double]
  let statistics: [String: Double?]
  /// Of a bin's boundary: the sample that eight of ten have.
  private let sample: Double?
  /// The bin it is in.
  let bin: Int?

  var testDescription: String { "\(id): \(label)" }

  private struct File: Decodable {
    let distributions: [RecordedDistribution]
    let binBoundaries: [RecordedDistribution]
  }

  static func distributions() throws -> [RecordedDistribution] { try file().distributions }

  static func binBoundaries() throws -> [RecordedDistribution] { try file().binBoundaries }

  private static func file() throws -> File {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ConformanceTests/Cases/statistics-recorded.json")
    return try JSONDecoder().decode(File.self, from: try Data(contentsOf: url))
  }

  /// How often each sample was given, in whole numbers.
  ///
  /// Samples here have no counts, let alone fractions of one; ten times as many of all have the same
  /// shares, and no statistic that was recorded with fractions depends on more.
  private var wholeCounts: [Int] {
    let factor: Double = counts.allSatisfy { $0 == $0.rounded() } ? 1 : 10
    return counts.map { Int(($0 * factor).rounded()) }
  }

  /// All samples one by one.
  ///
  /// Of most boundaries the two others were not retyped; they are three fifths and eight fifths of it,
  /// as with those that were.
  var samples: [Double] {
    zip(values.indices, wholeCounts).flatMap { index, count in
      Array(repeating: values[index] ?? (sample ?? .nan) * [0.6, 1, 1.6][index], count: count)
    }
  }

  /// A value answered for these samples in one minute.
  func value(of name: String) throws -> Double? {
    let statistic = try #require(Self.statistic(name), "\(name) is no statistic")
    var ledger = SampleLedger()
    for sample in samples { ledger.add(sample, at: 0) }
    return ledger.timeline.value(of: statistic, in: 0..<60)?.value
  }

  static func statistic(_ name: String) -> MetricStatistic? {
    MetricStatistic(plain: name) ?? ExtendedStatistic(name).map { .extended($0) }
  }

  /// Whether two answers are the same but for the last digits, which depend on the library's logarithm.
  static func areEqual(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    return abs(found - expected) <= 1e-12 * abs(expected)
  }
}
