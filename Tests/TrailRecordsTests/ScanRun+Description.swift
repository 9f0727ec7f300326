import TrailRecords

extension ScanRun.Step: CustomStringConvertible {
  /// The step on one line: a record as its text, the rest as word and offset.
  var description: String {
    switch self {
    case .record(let bytes, let at, let slots):
      "record@\(at) \(String(decoding: bytes, as: UTF8.self)) \(slots.map(\.range))"
    case .refused(let refusal, let at): "refused@\(at) \(refusal)"
    case .passed(let shape): "passed \(shape)"
    case .damaged(.fault(let fault, let inRecord), let at):
      "damaged@\(at) \(fault)\(inRecord ? " in record" : "")"
    case .damaged(.cut(let inRecord), let at): "cut@\(at)\(inRecord ? " in record" : "")"
    case .damaged(.recordsIsNoList, let at): "damaged@\(at) recordsIsNoList"
    case .embedded(let bytes, let context):
      "embedded \(String(decoding: bytes, as: UTF8.self)) \(context)"
    case .payload(let bytes): "payload of \(bytes.count)"
    case .member(let at, let isBehindDamage):
      "member@\(at)\(isBehindDamage ? " behind damage" : "")"
    case .resumed(let at): "resumed@\(at)"
    case .ended: "ended"
    case .stuck: "stuck"
    }
  }
}
