import BucketExposure
import Testing

/// One paragraph of the changes: a record, and what its call changes.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  private let paragraph: CaseParagraph

  var testDescription: String { paragraph.name }

  static func all() throws -> [ChangeCase] {
    try CaseParagraph.all(in: "changes.txt").map { ChangeCase(paragraph: $0) }
  }

  var record: String { paragraph["record"] ?? "" }

  /// The change in words; `none` where there is none.
  var change: String { paragraph["change"] ?? "" }
}

extension BucketChange {
  /// The change in the words of the cases.
  var words: String {
    let place = bucket ?? (words(of: subject).hasPrefix("account's") ? "all" : "nobody knows")
    return "\(words(of: subject)), \(place) of \(owner ?? "nobody")"
      + (isOwnershipHidden ? ", ownership not shown" : "") + (isDone ? "" : ", not done")
      + (isRefusedByOwnership ? ", as lists do not count" : "")
  }

  private func words(of subject: Subject) -> String {
    switch subject {
    case .policy(let grant): "policy " + words(of: grant)
    case .policyRemoved: "policy gone"
    case .acl(let grant): "acl " + words(of: grant)
    case .block(let block, let level): words(of: level) + " " + words(of: block)
    case .blockRemoved(let level): words(of: level) + " gone"
    case .ownership(let ownership): "ownership " + (ownership?.rawValue ?? "not shown")
    case .ownershipRemoved: "ownership gone"
    case .created(let acl, let ownership):
      "created" + (acl.map { " acl " + words(of: $0) } ?? "")
        + (ownership.map { " ownership " + $0.rawValue } ?? "")
    case .removed: "removed"
    }
  }

  private func words(of grant: GrantJudgement) -> String {
    ([grant.verdict.rawValue] + grant.accounts).joined(separator: " ")
  }

  private func words(of level: BlockLevel) -> String {
    level == .account ? "account's block" : "block"
  }

  private func words(of block: PublicAccessBlock?) -> String {
    guard let block else { return "not shown" }
    let settings = [
      (block.blockPublicAcls, "acls"), (block.ignorePublicAcls, "ignore"),
      (block.blockPublicPolicy, "policies"), (block.restrictPublicBuckets, "restrict"),
    ]
    let on = settings.filter(\.0).map(\.1)
    return on.isEmpty ? "off" : on.joined(separator: " ")
  }
}
