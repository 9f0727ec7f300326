import BucketExposure

/// libFuzzer's door: any bytes are a policy, a part of one, and an access control list.
///
/// What can be judged has a reason, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExposure(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let open = #""Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*""#
  for policy in [
    text, "{\"Statement\":[\(text)]}", "{\"Statement\":{\(open),\"Condition\":\(text)}}",
    "{\"Statement\":[{\(open)},\(text)]}",
  ] {
    check(BucketPolicy(json: policy)?.judgement(ownedBy: "111122223333"))
    check(BucketPolicy(json: policy)?.judgement(ownedBy: nil))
  }
  check(AccessControlList(json: text)?.judgement(ownedBy: nil))
  check(
    AccessControlList(
      json: "{\"AccessControlPolicy\":{\"AccessControlList\":{\"Grant\":\(text)}}}")?
      .judgement(ownedBy: nil))
  return 0
}

/// A judgement has words, and grants something to others only where they are let in: everyone first.
private func check(_ judgement: GrantJudgement?) {
  guard let judgement else { return }
  precondition(!judgement.reason.isEmpty, "a judgement without a reason")
  let reaches = judgement.grants.map(\.reach)
  precondition(
    judgement.verdict != .ownAccountOrService || reaches.isEmpty, "grants to nobody")
  precondition((judgement.verdict == .public) == (reaches.first == .everyone), "another verdict")
  precondition(Set(reaches).count == reaches.count, "grants to one twice")
  precondition(
    judgement.accounts
      == reaches.compactMap { if case .account(let name) = $0 { name } else { nil } },
    "other accounts than are granted something")
  precondition(judgement.accounts == judgement.accounts.sorted(), "accounts out of order")
}
