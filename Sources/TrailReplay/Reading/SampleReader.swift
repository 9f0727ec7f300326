import FilterPatterns
import MetricWindows
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
    let dimensions: [(name: String, reference: Int)]
  }

  /// By filter; nil for those whose samples are all the same.
  private let recipes: [Recipe?]
  private var values: ValueReader

  /// Prepares to read the samples of filters with these transformations.
  init(_ transformations: [MetricTransformation]) {
    var references: [ValueReference] = []
    recipes = transformations.map { transformation in
      transformation.isFixed ? nil : Self.recipe(of: transformation, adding: &references)
    }
    values = ValueReader(references)
  }

  private static func recipe(
    of transformation: MetricTransformation, adding references: inout [ValueReference]
  ) -> Recipe {
    let dimensions = transformation.dimensions.map { dimension in
      references.append(dimension.reference)
      return (dimension.name, references.count - 1)
    }
    switch transformation.value {
    case .number(let number):
      return Recipe(number: number, reference: 0, dimensions: dimensions)
    case .reference(let reference):
      references.append(reference)
      return Recipe(number: nil, reference: references.count - 1, dimensions: dimensions)
    }
  }

  /// Whether any of these filters has samples that must be read.
  func isNeeded(for filters: [Int]) -> Bool {
    filters.contains { $0 < recipes.count && recipes[$0] != nil }
  }

  /// Returns the samples that the record in `range` of `window` gives such filters, by filter.
  ///
  /// A match whose value or one of whose dimensions is missing has none (rules 9.2, 9.5; assumed).
  mutating func samples(
    of filters: [Int], in range: Range<Int>, of window: borrowing RecordWindow, message: [UInt8]
  ) -> [Int: FoundSample] {
    values.look(at: range, in: window)
    var samples: [Int: FoundSample] = [:]
    for filter in filters {
      guard let recipe = recipes[filter] else { continue }
      samples[filter] = window.withBytes(range) { sample(recipe, in: $0, message: message) }
    }
    return samples
  }

  private mutating func sample(
    _ recipe: Recipe, in record: Span<UInt8>, message: [UInt8]
  ) -> FoundSample? {
    guard let value = recipe.number ?? number(at: recipe.reference, in: record, message) else {
      return nil
    }
    var dimensions: [MetricDimension] = []
    for (name, reference) in recipe.dimensions {
      let found = values.value(at: reference, in: record, message: message.span)
      // CloudWatch has no dimensions without a character (API PutMetricData; here assumed).
      guard let text = found?.text, !text.isEmpty else { return nil }
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
