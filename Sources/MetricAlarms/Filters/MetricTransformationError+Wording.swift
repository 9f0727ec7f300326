import FilterPatterns

extension MetricTransformationError: CustomStringConvertible {
  /// All faults, one below the other, each in lower case and without a full stop.
  public var description: String { faults.map(\.message).joined(separator: "\n") }
}

extension MetricTransformationError.Fault {
  /// What is wrong and, where that is known, what to write instead; the only place with such words.
  public var message: String {
    switch self {
    case .emptyName(let place): "the \(place.rawValue) is empty"
    case .longName(let place, let length):
      "the \(place.rawValue) has \(length) characters; CloudWatch allows 255"
    case .forbiddenCharacter(let place, let name, let character):
      "the \(place.rawValue) \"\(name)\" holds '\(character)'; none of ':', '*' and '$' may stand in it"
    case .longValue(let length):
      "the metric value has \(length) characters; CloudWatch allows "
        + "\(MetricTransformation.valueLengthLimit)"
    case .noNumber(let text):
      "the metric value \"\(text)\" is neither a finite number nor a field such as $.bytes"
    case .badValue(let error): "the metric value \"\(error.reference)\" is no field: \(error)"
    case .defaultNotFinite: "the default value is not a finite number"
    case .outOfRange(let what, let value):
      "the \(what) \(value) is beyond what a metric takes, 2^360 in either direction"
    case .defaultWithDimensions: "a metric has a default value or dimensions, never both"
    case .tooManyDimensions(let count):
      "the metric has \(count) dimensions; CloudWatch allows \(MetricTransformation.dimensionLimit)"
    case .dimensionsNeedFields:
      "only JSON and space-delimited patterns may have dimensions; this pattern is neither"
    case .repeatedDimension(let name): "two dimensions are called \"\(name)\""
    case .badDimension(let name, let error):
      "the value \"\(error.reference)\" of dimension \"\(name)\" is no field: \(error)"
    case .unknownSystemField(let text):
      "no system field is called \"\(text)\"; there are "
        + SystemField.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownUnit(let text):
      "no unit is called \"\(text)\"; there are "
        + MetricUnit.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
