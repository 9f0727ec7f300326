import FilterPatterns
import MetricAlarms

/// A record as a test keeps it: what rules and the exposure of buckets ask for, under stand-in names.
struct StandInRecord {
  /// Fields that every record keeps, whoever looks at them.
  private static let kept: Set<String> = [
    "eventVersion", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress",
    "errorCode", "eventType", "recipientAccountId", "userIdentity.type", "userIdentity.arn",
    "userIdentity.accountId", "userIdentity.userName", "userIdentity.invokedBy",
    "userIdentity.sessionContext.sessionIssuer.type",
    "userIdentity.sessionContext.sessionIssuer.arn",
    "userIdentity.sessionContext.sessionIssuer.accountId",
    "userIdentity.sessionContext.sessionIssuer.userName",
  ]

  /// Keys whose texts are words of AWS, never somebody's names.
  private static let wordKeys: Set<String> = [
    "Effect", "Action", "NotAction", "Version", "acl", "x-amz-acl", "Permission", "URI", "Type",
    "xsi:type", "xmlns", "xmlns:xsi", "ObjectOwnership", "Service", "eventVersion", "eventTime",
    "eventSource", "eventName", "awsRegion", "errorCode", "eventType", "type", "invokedBy",
  ]

  private let tree: DocumentTree
  /// Fields that the rules look at, which are kept as well.
  private let wanted: Set<String>
  /// Whether all fields are kept, as a pattern looks at the whole text.
  private let keepsAll: Bool
  /// Texts that the rules ask for, which stay as they are.
  private let asked: Set<String>
  private let caution: RecordedRuleTest.Caution

  init(
    _ tree: DocumentTree, for filters: [MetricFilter], _ caution: RecordedRuleTest.Caution
  ) {
    (self.tree, self.caution) = (tree, caution)
    wanted = Set(filters.flatMap(\.wantedFields))
    asked = Set(filters.flatMap(\.pattern.askedTexts))
    keepsAll = filters.contains { $0.pattern.kind != .json }
  }

  /// The record with what stands for the names in it.
  func replaced(by names: inout StandIns) -> DocumentTree {
    part(tree, at: "", key: "", &names) ?? .object([:])
  }

  /// What is kept of the value at `path`; nil: nothing.
  private func part(
    _ tree: DocumentTree, at path: String, key: String, _ names: inout StandIns
  ) -> DocumentTree? {
    switch tree {
    case .object(let members, let line):
      var kept: [String: DocumentTree] = [:]
      for key in members.keys.sorted() {
        guard let value = members[key] else { continue }
        let inner = path.isEmpty ? key : path + "." + key
        kept[key] = part(value, at: inner, key: key, &names)
      }
      return kept.isEmpty && !path.isEmpty && !isWanted(path) ? nil : .object(kept, line: line)
    case .list(let items):
      guard isWanted(path) else { return nil }
      return .list(items.compactMap { part($0, at: path, key: key, &names) })
    case .text(let text):
      guard isWanted(path) else { return nil }
      return .text(replaced(text, at: path, key: key, &names))
    case .plain, .null, .unknown: return isWanted(path) ? tree : nil
    }
  }

  private func isWanted(_ path: String) -> Bool {
    keepsAll || Self.kept.contains(path) || isLookedAt(path)
      || isOfBucket && path.hasPrefix("requestParameters.") && !path.hasSuffix(".Host")
  }

  /// Whether a rule looks at the value at `path`, or at something it is in.
  private func isLookedAt(_ path: String) -> Bool {
    wanted.contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  /// Whether the call is one on a bucket, whose parameters say who can reach it.
  private var isOfBucket: Bool { tree["eventSource"]?.spelling == "s3.amazonaws.com" }

  private func replaced(
    _ text: String, at path: String, key: String, _ names: inout StandIns
  ) -> String {
    if Self.wordKeys.contains(key) || asked.contains(text) { return text }
    if caution == .keepsValues, isLookedAt(path) { return text }
    switch key {
    case "userName": return names.name(text, path.hasPrefix("userIdentity.s") ? .role : .user)
    case "bucketName": return names.name(text, .bucket)
    case "key": return names.name(text, .key)
    case "Sid", "ID", "DisplayName", "EmailAddress", "CanonicalUser":
      return names.name(text, .name)
    default: break
    }
    // Sentences name whom they are about in ways that nobody can list.
    if caution == .hidesSentences, !isOfBucket, isLookedAt(path), text.contains(" ") {
      return names.name(text, .name)
    }
    return isOwnWord(text, at: path, key) ? names.name(text, .name) : names.text(text)
  }

  /// Whether a text is somebody's own in a bucket's settings, or the name of a host that calls come from.
  private func isOwnWord(_ text: String, at path: String, _ key: String) -> Bool {
    if Self.isWord(text) || StandIns.isIdentifier(text) { return false }
    if path == "sourceIPAddress" {
      return !text.contains(".amazonaws.com") && text != "AWS Internal"
    }
    return isOfBucket && path.hasPrefix("requestParameters.") && !isLookedAt(path)
      && !key.hasPrefix("x-amz-grant-")
  }

  /// Whether a text says something by itself: a wildcard, a truth, a number, all addresses.
  private static func isWord(_ text: String) -> Bool {
    Bool(text) != nil || Double(text) != nil || text.allSatisfy { $0 == "*" || $0 == "?" }
      || text == "0.0.0.0/0" || text == "::/0"
  }
}
