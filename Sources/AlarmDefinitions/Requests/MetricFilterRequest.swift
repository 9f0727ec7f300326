import FilterPatterns
import MetricAlarms

/// A metric filter as `put-metric-filter` takes it and `describe-metric-filters` prints it.
struct MetricFilterRequest {
  private let fields: RequestFields

  init(_ fields: RequestFields) {
    self.fields = fields
  }

  /// The filter these members make; what CloudWatch Logs requires must be there.
  func filter(_ place: DefinitionPlace, region: String?) throws(DocumentError) -> ReadFilter {
    let name = try fields.required("filterName", fields.text("filterName"))
    try Self.check(name)
    let logGroup = try logGroup()
    let text = try fields.required("filterPattern", fields.known("filterPattern"))
    let transformation = try transformation()
    let metric = ReadMetric(
      namespace: try transformation.required(
        "metricNamespace", transformation.text("metricNamespace")),
      metricName: try transformation.required("metricName", transformation.text("metricName")),
      in: place.file)
    var settings = TransformationSettings(
      namespace: "\(metric.namespace)", metricName: "\(metric.metricName)")
    try take(transformation, into: &settings)
    do {
      var filter = try MetricFilter(
        name: "\(name)", pattern: try FilterPattern(parsing: text), transformation: settings)
      filter.selection = try selection()
      filter.isOnTransformedLogs = try fields.truth("applyOnTransformedLogs") ?? false
      filter.sourceLog = filter.asks(for: .sourceLog) ? logGroup?.known : nil
      return ReadFilter(
        filter: filter, nameText: name, logGroupText: logGroup, metric: metric, region: region,
        place: place)
    } catch let error as FilterPatternError {
      throw .pattern(error)
    } catch let error as MetricTransformationError {
      throw .transformation(error)
    } catch let error as DocumentError {
      throw error
    } catch {
      throw .wrongType("", expected: "a metric filter")
    }
  }

  /// The one transformation that a filter has.
  private func transformation() throws(DocumentError) -> RequestFields {
    let all = try fields.required("metricTransformations", fields.list("metricTransformations"))
    guard let first = all.first else {
      throw .wrongType("metricTransformations", expected: "a list of exactly one")
    }
    if all.count > 1 { throw .tooMany("metricTransformations", all.count, limit: 1) }
    return first
  }

  private func take(
    _ transformation: RequestFields, into settings: inout TransformationSettings
  ) throws(DocumentError) {
    settings.value = try transformation.required("metricValue", transformation.known("metricValue"))
    settings.defaultValue = try transformation.number("defaultValue")
    settings.dimensions = (try transformation.names("dimensions") ?? [])
      .map { MetricDimension(name: $0.name, value: $0.text) }
    settings.unit = try transformation.known("unit") ?? settings.unit
    for field in try fields.texts("emitSystemFieldDimensions") ?? [] {
      guard let known = field.known else {
        throw .notKnown("emitSystemFieldDimensions", field.unknownNames)
      }
      settings.systemFields.append(known)
    }
  }

  /// What its log events must be; an empty text is none (recorded: subscriptions.json selector-empty).
  private func selection() throws(DocumentError) -> FieldSelection? {
    guard let text = try fields.known("fieldSelectionCriteria"), !text.isEmpty else { return nil }
    do throws(ExpressionError) {
      return try FieldSelection(parsing: text)
    } catch {
      throw .selection(error)
    }
  }

  /// Throws where a filter's name is not one that CloudWatch Logs takes (aws-formats, section 1.1, documented),
  /// as far as it is known.
  private static func check(_ name: DocumentText) throws(DocumentError) {
    guard let text = name.known else { return }
    let isAllowed = !text.unicodeScalars.contains { $0 == ":" || $0 == "*" }
    guard isAllowed, (1...512).contains(text.unicodeScalars.count) else {
      throw .badFilterName(text)
    }
  }

  private func logGroup() throws(DocumentError) -> DocumentText? {
    let group = try fields.text("logGroupName")
    if let known = group?.known, !(1...512).contains(known.unicodeScalars.count) {
      throw .wrongType("logGroupName", expected: "a text of 1 to 512 characters")
    }
    return group
  }
}
