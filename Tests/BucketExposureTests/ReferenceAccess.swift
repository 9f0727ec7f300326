@testable import BucketExposure

/// Whether a policy lets a stranger do something: by IAM's evaluation of a call, and without any rule on what is
/// public.
///
/// What a stranger can choose, he chooses so that it lets him in: conditions on keys that are not about who or
/// from where hold where they allow, and do not where they deny.
struct ReferenceAccess {
  let policy: RecordValue

  private static let actions = ["s3:GetObject", "s3:PutObject", "s3:ListBucket"]
  private static let resources = [
    "arn:aws:s3:::b/a.txt", "arn:aws:s3:::b/open/x", "arn:aws:s3:::b",
  ]

  var letsStrangerIn: Bool {
    let statements = policy["Statement"]?.elements ?? []
    return StrangerRequest.all.contains { request in
      let applying = statements.filter { applies($0, to: request) }
      return applying.contains(where: isAllow)
        && Self.actions.contains { action in
          Self.resources.contains { allow(applying, action, on: $0) }
        }
    }
  }

  private func allow(_ applying: [RecordValue], _ action: String, on resource: String) -> Bool {
    let statements = applying.filter {
      names($0, "Action", action, ignoringCase: true) && names($0, "Resource", resource)
    }
    return !statements.isEmpty && statements.allSatisfy(isAllow)
  }

  private func isAllow(_ statement: RecordValue) -> Bool {
    statement["Effect"]?.text == "Allow"
  }

  private func names(
    _ statement: RecordValue, _ key: String, _ name: String, ignoringCase: Bool = false
  ) -> Bool {
    let isNegated = statement["Not" + key] != nil
    let listed = (statement["Not" + key] ?? statement[key])?.elements.compactMap(\.text) ?? []
    let isListed = listed.contains {
      ignoringCase
        ? ReferenceConditions.globs($0.lowercased(), name.lowercased())
        : ReferenceConditions.globs($0, name)
    }
    return isListed != isNegated
  }

  private func applies(_ statement: RecordValue, to request: StrangerRequest) -> Bool {
    isAbout(request, statement)
      && ReferenceConditions(request: request, isAllow: isAllow(statement)).hold(statement)
  }

  private func isAbout(_ request: StrangerRequest, _ statement: RecordValue) -> Bool {
    if statement["NotPrincipal"] != nil { return true }
    guard case .object(let kinds)? = statement["Principal"] else {
      return statement["Principal"] == .text("*")
    }
    return kinds.contains { kind in
      kind.value.elements.compactMap(\.text).contains { name in
        if kind.key == "Federated" { return request.caller == .webIdentity && !name.contains(":") }
        if kind.key == "Service" { return request.isService && name == "*" }
        if name == "*" { return true }
        guard kind.key == "AWS", let principal = request.principal else { return false }
        return ReferenceConditions.globs(name, principal)
      }
    }
  }
}
