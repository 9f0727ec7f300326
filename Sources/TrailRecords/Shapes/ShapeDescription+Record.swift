extension ShapeDescription {
  /// One record, as in JSON lines or a bare array.
  ///
  /// Real ones begin with their version.
  static let record = ShapeDescription(
    title: "CloudTrail records",
    keys: ["eventName", "eventSource", "eventID", "eventTime", "userIdentity"],
    sureKeys: ["eventVersion"], reading: .record, wrapped: .call, showsLines: true)
}

extension WrappedRecord {
  /// The record itself, where it has what every record of a call has.
  fileprivate static let call = WrappedRecord(texts: []) { wishes in
    let name = wishes.want("eventName")
    let source = wishes.want("eventSource")
    let time = wishes.want("eventTime")
    return { found, text in
      let isCall = [name, source, time].allSatisfy { found[$0].kind == .string }
      return (isCall ? .object(0..<text.count) : .none, .none)
    }
  }
}
