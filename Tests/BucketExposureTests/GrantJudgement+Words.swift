@testable import BucketExposure

extension GrantJudgement {
  /// All of it on one line, for case files.
  var words: String {
    let place = statement.map { " by \($0)" } ?? ""
    let those = accounts.isEmpty ? "" : " \(accounts)"
    let what = access.isEmpty ? "" : " to \(access.map(\.rawValue).joined(separator: ", "))"
    return "\(verdict)\(those)\(what)\(place)\(isUncertain ? ", uncertain" : ""): \(reason)"
  }
}
