import BucketExposure

extension JSONObject {
  /// Creates what programs read of what a call did to a bucket, or would have done.
  init(_ effect: ExposureEffect) {
    self.init()
    let grant = effect.grant
    add("verdict", JSONText(grant.verdict.rawValue))
    add("via", JSONText(effect.via.rawValue))
    add("statement", JSONText(grant.statement))
    add("reason", JSONText(grant.reason))
    add("actions", JSONText(grant.access.map { JSONText($0.rawValue) }))
    add("accounts", JSONText(grant.accounts.map { JSONText($0) }))
    add("effective", JSONText(effect.effective.rawValue))
    add("uncertain", JSONText(grant.isUncertain))
    add("until", JSONText(time: effect.until?.moment.seconds))
  }
}
