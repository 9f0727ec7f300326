/// A publication that asks for monitoring controls.
public enum ControlStandard: Hashable, Sendable, CaseIterable {
  /// The CIS AWS Foundations Benchmark of a version.
  case cis(String)
  /// AWS Security Hub's own CloudWatch controls.
  case securityHub

  /// The benchmark's versions, the default one first and the others by age.
  public static let allCases: [ControlStandard] =
    ["3.0.0", "1.2.0", "1.3.0", "1.4.0", "1.5.0", "2.0.0", "4.0.0", "5.0.0", "6.0.0", "7.0.0"]
    .map { .cis($0) } + [.securityHub]

  /// The standard whose controls go by their number alone, such as `cis-4.8`.
  static let usual = ControlStandard.cis("3.0.0")

  /// Its whole name.
  public var title: String {
    switch self {
    case .cis(let version): "CIS AWS Foundations Benchmark v\(version)"
    case .securityHub: "AWS Security Hub, CloudWatch controls"
    }
  }

  /// What `--rules` knows all of its controls by.
  var name: String {
    switch self {
    case .usual: "cis"
    case .cis(let version): "cis-v\(version.dropLast(2))"
    case .securityHub: "cloudwatch"
    }
  }

  /// What `--rules` knows its control with this number by.
  func name(of number: String) -> String {
    switch self {
    case .usual: "cis-\(number)"
    case .cis: "\(name):\(number)"
    case .securityHub: "cloudwatch.\(number)"
    }
  }

  /// Where in the publication a control is.
  package func place(of number: String) -> String {
    switch self {
    case .cis: "recommendation \(number)"
    case .securityHub: "control CloudWatch.\(number)"
    }
  }

  /// The beginning of its alarms' names.
  func alarmPrefix(of number: String) -> String {
    switch self {
    case .usual: "CIS-\(number)-"
    case .cis(let version): "CIS-v\(version.dropLast(2))-\(number)-"
    case .securityHub: "CloudWatch.\(number)-"
    }
  }

  /// The namespace of its metrics: each its own, so that controls of two standards do not add up.
  var namespace: String {
    switch self {
    case .usual: "CISBenchmark"
    case .cis(let version): "CISBenchmark/v\(version.dropLast(2))"
    case .securityHub: "SecurityHub"
    }
  }

  /// Its controls, in its order.
  var controls: [BuiltInControl] {
    switch self {
    case .cis(let version): Self.cisControls(of: version)
    case .securityHub: Self.securityHubControls
    }
  }

  /// CIS numbers its topics in one order ever since; the section and some patterns have changed, the
  /// organization's came with v1.3.0, and of v7.0.0 the sign-in failures have no pattern that is known.
  private static func cisControls(of version: String) -> [BuiltInControl] {
    let major = Int(version.prefix(1)) ?? 0
    let section = version == "1.2.0" ? "3" : major >= 6 ? "5" : "4"
    return ControlTopic.allCases.enumerated().compactMap { index, topic in
      if version == "1.2.0", topic == .organizationsChanges { return nil }
      if major >= 7, topic == .signInFailures { return nil }
      let pattern = hasOtherPattern(topic, major) ? topic.otherPattern : nil
      return BuiltInControl(
        standard: .cis(version), number: "\(section).\(index + 1)", topic: topic,
        pattern: pattern ?? topic.usualPattern)
    }
  }

  /// Whether a version has the rarer wording of a topic.
  private static func hasOtherPattern(_ topic: ControlTopic, _ major: Int) -> Bool {
    switch topic {
    case .unauthorizedCalls: major < 2
    case .securityGroupChanges: major >= 5
    case .routeTableChanges: major >= 4
    default: false
    }
  }

  private static var securityHubControls: [BuiltInControl] {
    let topics: [ControlTopic] =
      [.rootUse, .unauthorizedCalls, .signInWithoutMFA]
      + ControlTopic.allCases.dropFirst(3).filter { $0 != .organizationsChanges }
    return topics.enumerated().map { index, topic in
      let isOther = topic == .unauthorizedCalls || topic == .signInWithoutMFA
      return BuiltInControl(
        standard: .securityHub, number: "\(index + 1)", topic: topic,
        pattern: (isOther ? topic.otherPattern : nil) ?? topic.usualPattern)
    }
  }
}
