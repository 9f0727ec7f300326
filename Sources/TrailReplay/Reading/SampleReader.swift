import FilterPatterns
import MetricAlarms
import TrailRecords

/// A sample as its record gives it: a value, and the values of its dimensions.
struct FoundSample: Sendable {
  let value: Double
  let dimensions: [MetricDimension]
}

/// Reads from matching records the samples that are not the same for every match.
///
/// Only matches of filters whose value or dimensions stand in the record come here.
struct SampleReader: ~Copyable {
  /// How one filter's samples are read; references by their place in the reader.
  private struct Recipe {
    let number: Double?
    let reference: Int
    let dimensions: [(name: String, source: Source)]
    /// The log group whose name stands in for one that the input does not give.
    let sourceLog: String?
  }

  /// Where a dimension's value is.
  private enum Source {
    case reference(Int)
    case system(SystemField)
  }

  /// By filter; nil for those whose samples are all the same.
  private let recipes: [Recipe?]
  private var values: ValueReader

  /// Prepares to read the samples of filters.
  init(_ filters: [MetricFilter]) {
    var references: [ValueReference] = []
    recipes = filters.map { filter in
      filter.transformation.isFixed ? nil : Self.recipe(of: filter, adding: &references)
    }
    values = ValueReader(references)
  }

  private static func recipe(
    of filter: MetricFilter, adding references: inout [ValueReference]
  ) -> Recipe {
    let dimensions = filter.transformation.dimensions.map { dimension -> (String, Source) in
      switch dimension.source {
      case .system(let field): return (dimension.name, .system(field))
      case .field(let reference):
        references.append(reference)
        return (dimension.name, .reference(references.count - 1))
      }
    }
    var number: Double?
    switch filter.transformation.value {
    case .number(let value): number = value
    case .reference(let reference): references.append(reference)
    }
    return Recipe(
      number: number, reference: references.count - 1, dimensions: dimensions,
      sourceLog: filter.sourceLog)
  }

  /// Whether any of these filters has samples that must be read.
  func isNeeded(for filters: [Int]) -> Bool {
    filters.contains { $0 < recipes.count && recipes[$0] != nil }
  }

  /// Returns the samples that the record in `range` of `window` gives such filters, by filter.
  ///
  /// A match whose value is missing has none (rule 9.2, recorded: metric_filters.json a-missing, a-bad),
  /// nor has one of whose dimensions one is missing (rule 9.5, assumed).
  mutating func samples(
    of filters: [Int], in range: Range<Int>, of window: borrowing RecordWindow, message: [UInt8],
    systemFields: SystemFieldValues
  ) -> [Int: FoundSample] {
    values.look(at: range, in: window)
    var samples: [Int: FoundSample] = [:]
    for filter in filters {
      guard let recipe = recipes[filter] else { continue }
      samples[filter] = window.withBytes(range) {
        sample(recipe, in: $0, message, systemFields)
      }
    }
    return samples
  }

  private mutating func sample(
    _ recipe: Recipe, in record: Span<UInt8>, _ message: [UInt8],
    _ systemFields: SystemFieldValues
  ) -> FoundSample? {
    guard let value = recipe.number ?? number(at: recipe.reference, in: record, message) else {
      return nil
    }
    var dimensions: [MetricDimension] = []
    for (name, source) in recipe.dimensions {
      let found: String?
      switch source {
      case .reference(let reference):
        found = values.value(at: reference, in: record, message: message.span)?.text
      case .system(let field):
        found = systemFields.filled(forFilterIn: recipe.sourceLog)[field].map {
          String(decoding: $0, as: UTF8.self)
        }
      }
      // CloudWatch has no dimensions without a character (API PutMetricData; here assumed).
      guard let text = found, !text.isEmpty else { return nil }
      dimensions.append(MetricDimension(name: name, value: text))
    }
    return FoundSample(value: value, dimensions: dimensions)
  }

  private mutating func number(
    at reference: Int, in record: Span<UInt8>, _ message: [UInt8]
  ) -> Double? {
    let found = values.value(at: reference, in: record, message: message.span)
    return found?.number.flatMap {
      $0.magnitude <= MetricTransformation.largestValue ? $0 : nil
    }
  }
}
