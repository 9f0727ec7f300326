/// A resource of a CloudFormation template.
struct TemplateResource {
  /// The name it has in the template.
  let logicalID: String
  /// Its type, such as `AWS::CloudWatch::Alarm`.
  let type: String
  /// Its properties, not resolved.
  let properties: DocumentTree
  /// The condition under which it is made; nil: always.
  let condition: String?

  /// Reads the resource `tree`; nil where it is none.
  init?(_ logicalID: String, _ tree: DocumentTree) {
    guard let type = tree["Type"]?.spelling else { return nil }
    (self.logicalID, self.type) = (logicalID, type)
    properties = tree["Properties"] ?? .object([:])
    condition = tree["Condition"]?.spelling
  }

  /// The property that has the name by which AWS knows the resource; nil of other types.
  var nameProperty: String? {
    switch type {
    case "AWS::Logs::MetricFilter": "FilterName"
    case "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm": "AlarmName"
    case "AWS::Logs::LogGroup": "LogGroupName"
    case "AWS::SNS::Topic": "TopicName"
    default: nil
    }
  }

  /// What kind of definition it is; nil of other types.
  var definition: WrittenDefinition.Kind? {
    switch type {
    case "AWS::Logs::MetricFilter": .metricFilter
    case "AWS::CloudWatch::Alarm": .metricAlarm
    case "AWS::CloudWatch::CompositeAlarm": .compositeAlarm
    default: nil
    }
  }

  /// Whether it is an alarm on a Logs query, which watches no metric.
  var isLogAlarm: Bool { type == "AWS::CloudWatch::LogAlarm" }

  /// Why nothing is made of it although definitions may be in it; nil of types without any.
  var unsupported: String? {
    if type.hasSuffix("::MODULE") { return "a module (\(type))" }
    return switch type {
    case "AWS::CloudFormation::Stack": "a nested stack, which is a template of its own,"
    case "AWS::CloudWatch::LogAlarm": "an alarm on a Logs query"
    default: nil
    }
  }
}
