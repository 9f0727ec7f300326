/// With what a call was made, as far as its record says: who wrote the `userAgent` could have written
/// another.
public enum CallTool: Hashable, Sendable {
  /// The AWS Management Console, in a browser.
  case console
  /// The AWS CLI.
  case commandLine
  /// An AWS SDK: a program of somebody's own, or a tool that does not announce itself.
  case sdk(language: String)
  case terraform
  case openTofu
  /// CloudFormation, for whoever made or changed a stack.
  case cloudFormation
  /// The AWS CDK's own command.
  case cdk
  case pulumi
  /// A service of AWS, for somebody or for itself; as the record names it.
  case service(String)
  /// Anything else that announces itself.
  case other
}

extension CallTool {
  /// Reads it from what a record says; nil where it names neither a userAgent nor a service.
  ///
  /// - Parameters:
  ///   - userAgent: `userAgent`, which some services write in brackets.
  ///   - invokedBy: `userIdentity.invokedBy`: where a service makes the call for somebody, it is the tool,
  ///     whatever that somebody uses.
  ///   - isFromConsole: `sessionCredentialFromConsole`: it is also true of what runs in CloudShell, so
  ///     that the `userAgent` decides where it is that of a tool.
  init?(userAgent: String?, invokedBy: String?, isFromConsole: Bool) {
    let agent = UserAgent(userAgent ?? "")
    if let service = invokedBy.flatMap(Self.named) {
      self = service
      return
    }
    switch Self.named(agent.text) ?? agent.tool {
    case nil where isFromConsole, CallTool.awsItself where isFromConsole: self = .console
    case nil where agent.text.isEmpty: return nil
    case nil: self = .other
    case let tool?: self = tool
    }
  }

  /// What calls are made with that nothing names but AWS's own software.
  static let awsItself = CallTool.service("AWS Internal")

  /// The tool that the name of a service stands for; nil for anything else.
  private static func named(_ name: String) -> CallTool? {
    switch name {
    case "AWS Internal": return .awsItself
    case "cloudformation.amazonaws.com": return .cloudFormation
    case "signin.amazonaws.com": return .console
    default:
      guard name.hasSuffix(".amazonaws.com"), !name.contains(" ") else { return nil }
      let isConsole = name.hasPrefix("console.") || name.contains(".console.")
      return isConsole ? .console : .service(name)
    }
  }
}

extension CallTool: CustomStringConvertible {
  /// A few words for it.
  public var description: String {
    switch self {
    case .console: "console"
    case .commandLine: "aws-cli"
    case .sdk(let language): "SDK (\(language))"
    case .terraform: "Terraform"
    case .openTofu: "OpenTofu"
    case .cloudFormation: "CloudFormation"
    case .cdk: "CDK"
    case .pulumi: "Pulumi"
    case .service(let name): "service: \(name)"
    case .other: "other"
    }
  }
}
