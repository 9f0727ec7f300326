public import FilterPatterns

extension MetricTransformation {
  /// Characters a value may have: Unicode scalars (rule 9.1, documented, the unit assumed).
  static let valueLengthLimit = 100
  /// Dimensions a metric of a filter may have (rule 9.5, documented).
  static let dimensionLimit = 3

  /// Checks settings for a filter with `pattern`; the error holds everything that is wrong.
  public init(
    _ settings: TransformationSettings, for pattern: FilterPattern
  ) throws(MetricTransformationError) {
    var check = TransformationCheck(pattern: pattern)
    check.checkName(settings.namespace, .namespace)
    check.checkName(settings.metricName, .metricName)
    let value = check.value(settings.value)
    check.checkDefault(settings)
    let dimensions = check.dimensions(of: settings)
    let unit = MetricUnit(rawValue: settings.unit)
    if unit == nil { check.faults.append(.unknownUnit(settings.unit)) }
    guard check.faults.isEmpty, let value, let unit else {
      throw MetricTransformationError(faults: check.faults)
    }
    self.init(
      namespace: settings.namespace, metricName: settings.metricName, value: value,
      defaultValue: settings.defaultValue, dimensions: dimensions, unit: unit)
  }
}

/// One transformation being checked, and what is wrong with it so far.
private struct TransformationCheck {
  let pattern: FilterPattern
  var faults: [MetricTransformationError.Fault] = []

  /// A name has 1 to 255 characters, none of them `:`, `*` or `$` (rule 9.6; 1 is assumed).
  mutating func checkName(_ name: String, _ place: MetricTransformationError.Place) {
    let length = name.unicodeScalars.count
    if length == 0 { faults.append(.emptyName(place)) }
    if length > 255 { faults.append(.longName(place, length: length)) }
    if let sign = name.unicodeScalars.first(where: { ":*$".unicodeScalars.contains($0) }) {
      faults.append(.forbiddenCharacter(place, name: name, Character(sign)))
    }
  }

  mutating func value(_ text: String) -> MetricTransformation.Value? {
    let length = text.unicodeScalars.count
    if length > MetricTransformation.valueLengthLimit {
      faults.append(.longValue(length: length))
      return nil
    }
    guard text.unicodeScalars.first == "$" else {
      guard let number = ReferencedValue.number(spelled: text) else {
        faults.append(.noNumber(text))
        return nil
      }
      if number.magnitude > MetricTransformation.largestValue {
        faults.append(.outOfRange("metric value", number))
      }
      return .number(number)
    }
    do throws(ValueReferenceError) {
      return .reference(try ValueReference(parsing: text, for: pattern))
    } catch {
      faults.append(.badValue(error))
      return nil
    }
  }

  /// A default value is finite and never beside dimensions (rule 9.5, documented).
  mutating func checkDefault(_ settings: TransformationSettings) {
    guard let value = settings.defaultValue else { return }
    if !value.isFinite {
      faults.append(.defaultNotFinite)
    } else if value.magnitude > MetricTransformation.largestValue {
      faults.append(.outOfRange("default value", value))
    }
    // That system fields are such dimensions is assumed.
    if !settings.dimensions.isEmpty || !settings.systemFields.isEmpty {
      faults.append(.defaultWithDimensions)
    }
  }

  /// System fields count toward the most there may be (recorded: metric_filters.json
  /// system-plus-three).
  mutating func dimensions(
    of settings: TransformationSettings
  ) -> [MetricTransformation.Dimension] {
    let (own, system) = (dimensions(settings.dimensions), systemFields(settings.systemFields))
    for field in system where own.contains(where: { $0.name == field.rawValue }) {
      faults.append(.repeatedDimension(field.rawValue))
    }
    let count = settings.dimensions.count + system.count
    if count > MetricTransformation.dimensionLimit {
      faults.append(.tooManyDimensions(count: count))
    }
    return own + system.map { .init(name: $0.rawValue, source: .system($0)) }
  }

  private mutating func systemFields(_ names: [String]) -> [SystemField] {
    var fields: [SystemField] = []
    for name in names {
      guard let field = SystemField(rawValue: name) else {
        faults.append(.unknownSystemField(name))
        continue
      }
      if !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  private mutating func dimensions(
    _ settings: [MetricDimension]
  ) -> [MetricTransformation.Dimension] {
    guard settings.isEmpty || pattern.hasFields else {
      faults.append(.dimensionsNeedFields)
      return []
    }
    var known: Set<MetricDimension> = []
    return settings.compactMap { setting in
      checkName(setting.name, .dimension)
      if !known.insert(MetricDimension(name: setting.name, value: "")).inserted {
        faults.append(.repeatedDimension(setting.name))
      }
      return dimension(setting)
    }
  }

  private mutating func dimension(_ setting: MetricDimension) -> MetricTransformation.Dimension? {
    do throws(ValueReferenceError) {
      let reference = try ValueReference(parsing: setting.value, for: pattern)
      return MetricTransformation.Dimension(name: setting.name, source: .field(reference))
    } catch {
      faults.append(.badDimension(setting.name, error))
      return nil
    }
  }
}
