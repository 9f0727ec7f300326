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

/// A judgement has words, and names accounts only where it is others that are let in.
private func check(_ judgement: GrantJudgement?) {
  guard let judgement else { return }
  precondition(!judgement.reason.isEmpty, "a judgement without a reason")
  precondition(
    judgement.verdict == .otherAccount || judgement.accounts.isEmpty, "accounts of nobody")
  precondition(judgement.accounts == judgement.accounts.sorted(), "accounts out of order")
}
