import Foundation
import ReplayTestSupport
import Testing

@Suite("Alarms that the service would refuse")
struct RefusedAlarmTests {
  /// Runs `check` on a metric filter, an alarm on its metric that tells `action`, and a composite one.
  private static func check(rule: String, action: String) throws -> ProcessResult {
    let folder = try TemporaryFolder()
    let arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:both"
    try folder.write(
      #"""
      [{"filterName": "f", "filterPattern": "{ $.eventName = PutBucketPolicy }", "logGroupName": "g",
        "metricTransformations": [{"metricName": "M", "metricNamespace": "N", "metricValue": "1"}]},
       {"AlarmName": "metric", "MetricName": "M", "Namespace": "N", "Statistic": "Sum", "Period": 300,
        "EvaluationPeriods": 1, "Threshold": 1, "ComparisonOperator": "GreaterThanOrEqualToThreshold",
        "AlarmActions": ["\#(action)"]},
       {"AlarmName": "both", "AlarmArn": "\#(arn)", "AlarmRule": "\#(rule)",
        "AlarmActions": ["arn:aws:sns:eu-west-1:111122223333:t"]}]
      """#, to: "rules.json")
    return try TrailbellProcess.run(["check", folder.path(of: "rules.json")], in: Place.package)
  }

  @Test(
    "Give status 2, also where only other alarms show it",
    arguments: [
      ("ALARM(metric)", 0), ("ALARM(both)", 2), ("ALARM(nobody)", 2), ("alarm(metric)", 2),
      ("ALARM(arn:aws:cloudwatch:us-east-1:111122223333:alarm:metric)", 2),
    ])
  func composites(rule: String, status: Int32) throws {
    let result = try Self.check(rule: rule, action: "arn:aws:sns:eu-west-1:111122223333:t")
    #expect(result.status == status, "\(result.output)\(result.errors)")
  }

  @Test(
    "Are not those whose actions something else puts in their place",
    arguments: [
      ("security-team", 2), ("{{resolve:ssm:/topic}}", 0), ("${self:custom.topicArn}", 0),
      ("arn:aws:sns:eu-west-1:111122223333:t", 0),
    ])
  func actions(action: String, status: Int32) throws {
    let result = try Self.check(rule: "ALARM(metric)", action: action)
    #expect(result.status == status, "\(result.output)\(result.errors)")
  }
}
