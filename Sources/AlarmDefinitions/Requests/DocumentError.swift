public import FilterPatterns
public import MetricAlarms

/// Why a document of the CloudWatch API cannot be used.
public indirect enum DocumentError: Error, Sendable {
  /// The text is not JSON, in the reader's words; the line counts from 1 where it is known.
  case notJSON(String, line: Int?)
  /// A key that must be there is not; its path.
  case missing(String)
  /// A value that decides what is done is not known; its path, and the names of what it depends on.
  case notKnown(String, [String])
  /// A value has another type than it must have; its path, and the type.
  case wrongType(String, expected: String)
  /// A value is none of those CloudWatch knows; its path, the value, and what there is.
  case unknownValue(String, String, known: [String])
  /// A statistic that CloudWatch has not; its path, and the name.
  case noStatistic(String, String)
  /// An action that is not an ARN; its key, and the action.
  case badAction(String, String)
  /// Two keys of which an alarm has one.
  case exclusive(String, String)
  /// Something CloudWatch knows and this version does not.
  case unsupported(String)
  /// More items under a key than CloudWatch takes.
  case tooMany(String, Int, limit: Int)
  /// An alarm's name is empty, too long, or holds control characters.
  case badName(String)
  /// A metric filter's name is empty, too long, or holds a sign it may not have.
  case badFilterName(String)
  /// A filter pattern was rejected.
  case pattern(FilterPatternError)
  /// What a filter's matches add to which metric was rejected.
  case transformation(MetricTransformationError)
  /// What a filter says of the log events it is for was rejected.
  case selection(ExpressionError)
  /// The alarm of this name is a composite one, which watches no metric.
  case notOnMetrics(String)
  /// A composite alarm's rule cannot be understood.
  case rule(ExpressionError)
  /// The document holds another number of alarms than one.
  case notOneAlarm(Int)
  /// The alarm's settings contradict one another.
  case settings(AlarmSettingsError)
  /// The alarm's metrics make no expression to watch.
  case math(MetricMathError)
  /// A line of samples is none; the line counts from 1.
  case badSample(String, line: Int)
}

extension DocumentError: CustomStringConvertible {
  /// What is wrong, lower case and without a full stop, to be put behind a place.
  public var description: String {
    switch self {
    case .notJSON(let words, let line?): "line \(line) is not JSON: \(words)"
    case .notJSON(let words, nil): "not JSON: \(words)"
    case .missing(let path): "\"\(path)\" is missing"
    case .notKnown(let path, let names):
      "\"\(path)\" is not known here, as it depends on " + Self.listed(names)
    case .wrongType("", let expected): "it should be \(expected)"
    case .wrongType(let path, let expected): "\"\(path)\" should be \(expected)"
    case .unknownValue(let path, let value, let known):
      "\(quoted: value) is no \(path); there are \(known.joined(separator: ", "))"
    case .noStatistic(let path, let name):
      "\(quoted: name) is no \(path); there are p90, tm90, TM(10%:90%), TM(:500), tc, ts and wm likewise, "
        + "IQM, and PR(:300), with at most 10 decimals"
    case .badAction(let key, let action):
      "\"\(key)\" has \(quoted: action), which is not an ARN"
    case .exclusive(let first, let second):
      "\"\(first)\" and \"\(second)\" exclude one another"
    case .unsupported(let name): "\(name) is not supported yet"
    case .tooMany(let key, let count, let limit):
      "\"\(key)\" has \(count) items; CloudWatch takes \(limit)"
    case .badName(let name):
      "\(quoted: name) is no AlarmName: it takes 1 to 255 characters, none of them a control character"
    case .badFilterName(let name):
      "\(quoted: name) is no filterName: it takes 1 to 512 characters, none of them : or *"
    case .pattern(let error): "\(error)"
    case .transformation(let error): "\(error)"
    case .selection(let error): "fieldSelectionCriteria, \(error)"
    case .notOnMetrics(let name):
      "the alarm \(name) is a composite one, which has no samples; replay takes it with --alarm"
    case .rule(let error): "AlarmRule, \(error)"
    case .notOneAlarm(let count): "\(count) alarms are in it; one is simulated at a time"
    case .settings(let error): "\(error)"
    case .math(let error): "\(error)"
    case .badSample(let words, let line): "line \(line): \(words)"
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.map { "<\($0)>" }.joined(separator: ", ")
  }
}

extension DocumentError {
  /// What the service itself says to such a request, for those who search for its words; nil where it
  /// was never recorded.
  public var serviceMessage: String? {
    switch self {
    case .pattern(let error): error.serviceMessage
    case .transformation(let error): error.serviceMessage
    // Recorded: metric_filters.json selection-invalid, subscriptions.json selector-invalid-syntax.
    case .selection: "The provided field selection criteria is invalid"
    // Recorded: metric_filters.json two-transformations.
    case .tooMany("metricTransformations", _, _):
      "1 validation error detected: Value at 'metricTransformations' failed to satisfy constraint: "
        + "Member must have length less than or equal to 1"
    default: nil
    }
  }
}
