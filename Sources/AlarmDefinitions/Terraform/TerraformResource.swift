/// A resource of a Terraform configuration, plan or state.
struct TerraformResource {
  static let filterType = "aws_cloudwatch_log_metric_filter"
  static let alarmType = "aws_cloudwatch_metric_alarm"
  static let compositeType = "aws_cloudwatch_composite_alarm"
  static let logGroupType = "aws_cloudwatch_log_group"
  static let trailType = "aws_cloudtrail"
  /// Most letters of an address: a longer one, which is nobody's, is cut.
  static let addressLimit = 1_024

  /// Where it is, such as `module.audit.aws_sns_topic.alarms["mail"]`.
  let address: String
  /// Its type, such as `aws_cloudwatch_metric_alarm`.
  let type: String
  /// Its attributes; what is not known has the name under which the configuration would refer to it.
  var values: DocumentTree
  /// The line on which its attributes begin; nil where nothing says so.
  let line: Int?
  /// Why nothing can be made of it, in words that "is not supported" follows; nil: something can.
  var obstacle: String?

  /// Creates the resource at `address`.
  init(address: String, type: String, values: DocumentTree) {
    self.address = String(address.prefix(Self.addressLimit))
    (self.type, self.values) = (type, values)
    line = values.line
  }

  /// An attribute; nil where it is null, an empty text or an empty list, which all mean that it is not set.
  subscript(key: String) -> DocumentTree? { Self.set(values[key]) }

  /// The same for values inside an attribute.
  static func set(_ value: DocumentTree?) -> DocumentTree? {
    switch value {
    case .text(""), .null, nil: nil
    case .list(let items) where items.isEmpty: nil
    case .object(let members, _) where members.isEmpty: nil
    case let value?: value
    }
  }

  /// Returns what `steps` lead to from a resource's `attributes`; nil where they do not say.
  ///
  /// Some resources have their name for an id (as the provider documents of each of these types).
  static func value(
    at steps: ArraySlice<TerraformReference.Step>, of attributes: DocumentTree, type: String
  ) -> DocumentTree? {
    guard steps.first == .name("id") else {
      return TerraformReference.value(at: steps, in: attributes)
    }
    let name: String? =
      switch type {
      case filterType, logGroupType: "name"
      case alarmType, compositeType: "alarm_name"
      default: nil
      }
    return steps.count == 1 ? name.flatMap { attributes[$0] } : nil
  }
}
