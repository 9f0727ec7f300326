import FilterPatterns
import MetricAlarms

/// A metric filter as `put-metric-filter` takes it and `describe-metric-filters` prints it.
struct MetricFilterFields: Decodable {
  let name: String?
  let logGroup: String?
  private let pattern: String?
  private let transformations: [Transformation]?
  private let isOnTransformedLogs: Bool?
  private let selectionCriteria: String?
  private let systemFieldDimensions: [String]?

  private struct Transformation: Decodable {
    let metricName: String?
    let metricNamespace: String?
    let metricValue: String?
    let defaultValue: Double?
    let dimensions: [String: String]?
    let unit: String?
  }

  private enum CodingKeys: String, CodingKey {
    case name = "filterName"
    case logGroup = "logGroupName"
    case pattern = "filterPattern"
    case transformations = "metricTransformations"
    case isOnTransformedLogs = "applyOnTransformedLogs"
    case selectionCriteria = "fieldSelectionCriteria"
    case systemFieldDimensions = "emitSystemFieldDimensions"
  }

  /// The filter these keys make; what CloudWatch Logs requires must be there.
  func filter() throws(DocumentError) -> MetricFilter {
    let name = try Self.name(AlarmFields.required(name, "filterName"))
    if let logGroup, !(1...512).contains(logGroup.unicodeScalars.count) {
      throw .wrongType("logGroupName", expected: "a text of 1 to 512 characters")
    }
    let text = try AlarmFields.required(pattern, "filterPattern")
    let transformations = try AlarmFields.required(transformations, "metricTransformations")
    if transformations.isEmpty {
      throw .wrongType("metricTransformations", expected: "a list of exactly one")
    }
    if transformations.count > 1 {
      throw .tooMany("metricTransformations", transformations.count, limit: 1)
    }
    var settings = try Self.settings(transformations[0])
    settings.systemFields = systemFieldDimensions ?? []
    do {
      var filter = try MetricFilter(
        name: name, pattern: try FilterPattern(parsing: text), transformation: settings)
      // An empty text is none (recorded: subscriptions.json selector-empty).
      filter.selection = try selectionCriteria.flatMap { text throws(ExpressionError) in
        text.isEmpty ? nil : try FieldSelection(parsing: text)
      }
      filter.isOnTransformedLogs = isOnTransformedLogs ?? false
      filter.sourceLog = filter.asks(for: .sourceLog) ? logGroup : nil
      return filter
    } catch let error as ExpressionError {
      throw .selection(error)
    } catch let error as FilterPatternError {
      throw .pattern(error)
    } catch let error as MetricTransformationError {
      throw .transformation(error)
    } catch {
      throw .wrongType("", expected: "a metric filter")
    }
  }

  private static func settings(
    _ fields: Transformation
  ) throws(DocumentError) -> TransformationSettings {
    let above = "metricTransformations.[0]."
    var settings = TransformationSettings(
      namespace: try AlarmFields.required(fields.metricNamespace, above + "metricNamespace"),
      metricName: try AlarmFields.required(fields.metricName, above + "metricName"))
    settings.value = try AlarmFields.required(fields.metricValue, above + "metricValue")
    settings.defaultValue = fields.defaultValue
    settings.dimensions = (fields.dimensions ?? [:]).sorted { $0.key < $1.key }
      .map { MetricDimension(name: $0.key, value: $0.value) }
    if let unit = fields.unit { settings.unit = unit }
    return settings
  }

  /// A filter's name, as CloudWatch Logs takes it (aws-formats, section 1.1, documented).
  private static func name(_ text: String) throws(DocumentError) -> String {
    let isAllowed = !text.unicodeScalars.contains { $0 == ":" || $0 == "*" }
    guard isAllowed, (1...512).contains(text.unicodeScalars.count) else {
      throw .badFilterName(text)
    }
    return text
  }
}
