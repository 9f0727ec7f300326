/// Whether somebody hears of what an alarm sends to a topic (P7, and the topic's policy).
struct TopicCheck {
  let documents: TrailDocuments
  let folder: DefinitionPlace
  /// Whether alarms notify no other topic.
  let isOnlyTopic: Bool

  /// The steps about the topic `arn`, which alarms of these names notify.
  ///
  /// P9, the topic's policy, is a step of ours.
  func steps(of arn: String, notifiedBy alarms: [String]) -> [PreflightStep] {
    [subscribers(of: arn), publishing(to: arn, by: alarms)]
  }

  /// At least one subscription that somebody has confirmed (P7).
  private func subscribers(of arn: String) -> PreflightStep {
    let question = "somebody is subscribed to \(arn)"
    var found: [(status: String, place: DefinitionPlace)] = []
    for (tree, place) in documents.subscriptions {
      for (index, item) in (tree["Subscriptions"]?.items ?? []).enumerated()
      where item["TopicArn"]?.spelling == arn {
        let place = place.appending("Subscriptions.[\(index)].SubscriptionArn")
        found.append((item["SubscriptionArn"]?.spelling ?? "", place))
      }
    }
    if let confirmed = found.first(where: { $0.status.hasPrefix("arn:") }) {
      return PreflightStep(
        "P7", question, .pass, "SubscriptionArn is that of a subscription", confirmed.place)
    }
    if let pending = found.first {
      return PreflightStep(
        "P7", question, .fail, "SubscriptionArn is \"\(pending.status)\"", pending.place)
    }
    // A list of no subscriptions does not say of which topic it is.
    let empty = documents.subscriptions.first { ($0.tree["Subscriptions"]?.items ?? []).isEmpty }
    if let empty, isOnlyTopic {
      return PreflightStep("P7", question, .fail, "Subscriptions is empty", empty.place)
    }
    return PreflightStep(
      "P7", question, .unknown,
      "save `aws sns list-subscriptions-by-topic --topic-arn \(arn)` in the folder", folder)
  }

  /// The topic's policy lets CloudWatch publish.
  private func publishing(to arn: String, by alarms: [String]) -> PreflightStep {
    let question = "CloudWatch may publish to \(arn)"
    guard let topic = documents.topics[arn] else {
      return PreflightStep(
        "P9", question, .unknown,
        "save `aws sns get-topic-attributes --topic-arn \(arn)` in the folder", folder)
    }
    let place = topic.place.appending("Policy")
    // The key that AWS keeps for SNS does not let CloudWatch use it (CloudWatch user guide).
    if let key = topic.tree["KmsMasterKeyId"]?.spelling, key.hasSuffix("alias/aws/sns") {
      return PreflightStep(
        "P9", question, .fail,
        "KmsMasterKeyId is \(key), a key that CloudWatch may not use: use one of your own",
        topic.place.appending("KmsMasterKeyId"))
    }
    guard let policy = PolicyDocument(topic.tree["Policy"]) else {
      return PreflightStep("P9", question, .unknown, "Policy is no policy", place)
    }
    let answer = PolicyDocument.answer(of: [policy], to: Self.request(to: arn, by: alarms))
    let statement = { (index: Int) in place.appending("Statement.[\(index)]") }
    switch answer {
    case .allows: return PreflightStep("P9", question, .pass, "Policy lets it", place)
    case .denies(let index):
      return PreflightStep("P9", question, .fail, "a statement denies it", statement(index))
    case .depends(let index):
      return PreflightStep(
        "P9", question, .warning, "a statement lets it under a Condition that is not decided here",
        statement(index))
    case .mayDeny(let index):
      return PreflightStep(
        "P9", question, .warning,
        "a statement denies it under a Condition that is not decided here",
        statement(index))
    case .silent:
      return PreflightStep(
        "P9", question, .fail,
        "no statement of Policy has cloudwatch.amazonaws.com as Principal and SNS:Publish as Action",
        place)
    }
  }

  private static func isCloudWatch(_ principal: DocumentTree) -> Bool {
    if principal.spelling == "*" { return true }
    let services = principal["Service"].map { $0.items + [$0] } ?? []
    let accounts = principal["AWS"].map { $0.items + [$0] } ?? []
    return services.contains { $0.spelling == "cloudwatch.amazonaws.com" }
      || accounts.contains { $0.spelling == "*" }
  }

  /// What CloudWatch asks when alarms of these names, which are in the topic's account and Region, publish.
  private static func request(to arn: String, by alarms: [String]) -> PolicyDocument.Request {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let (partition, region) = (parts.dropFirst().first ?? "", parts.dropFirst(3).first ?? "")
    let account = parts.dropFirst(4).first ?? ""
    let head = "arn:\(partition):cloudwatch:\(region):\(account):alarm:"
    return PolicyDocument.Request(
      action: "SNS:Publish", resource: arn, isPrincipal: isCloudWatch,
      values: { key in
        switch key {
        case "aws:sourceowner", "aws:sourceaccount": [account]
        case "aws:securetransport": ["true"]
        case "aws:sourcearn": alarms.map { head + $0 }
        default: nil
        }
      })
  }
}
