@testable import BucketExposure

extension GrantJudgement {
  /// All of it on one line, for case files.
  var words: String {
    let place = statement.map { " by \($0)" } ?? ""
    let those = accounts.isEmpty ? "" : " \(accounts)"
    let what = access.isEmpty ? "" : " to \(access.map(\.rawValue).joined(separator: ", "))"
    return "\(verdict)\(those)\(what)\(place)\(isUncertain ? ", uncertain" : ""): \(reason)"
  }

  /// What each has whom it lets in.
  var grantWords: String {
    grants.isEmpty ? "nobody" : grants.map(\.words).joined(separator: " | ")
  }
}

extension ReachGrant {
  /// All of it on one line, for case files.
  var words: String {
    let who =
      switch reach {
      case .everyone: "everyone"
      case .account(let account): account
      case .others: "others"
      }
    let what = access.isEmpty ? "" : " to \(access.map(\.rawValue).joined(separator: ", "))"
    let place = statement.map { " by \($0)" } ?? ""
    return "\(who)\(what)\(place)\(isUncertain ? ", uncertain" : ""): \(reason)"
  }
}
