extension ShapeDescription {
  /// A CloudWatch Logs subscription envelope, and Lambda's around it (shapes 11 and 11b): records
  /// inside strings.
  static let logsSubscription = ShapeDescription(
    title: "CloudWatch Logs control messages", keys: ["messageType", "awslogs"],
    list: ShapeList(keys: ["logEvents"], keyOfWay: "logEvents"), reading: .envelope,
    wrapped: .logEvent, envelope: .subscription)
}

extension ListEnvelope {
  /// A control message's list has no log events of anybody's.
  fileprivate static let subscription = ListEnvelope(
    packedName: "awslogs.data",
    reading: FieldReading<Facts> { wishes in
      let (packing, data) = (wishes.want("awslogs"), wishes.want("awslogs", "data"))
      let (type, owner) = (wishes.want("messageType"), wishes.want("owner"))
      let (stream, group) = (wishes.want("logStream"), wishes.want("logGroup"))
      return { found, text in
        let packed = found.bytes(of: data, in: text)
        if packed != nil || found[packing].kind != .missing { return .packed(packed ?? []) }
        let isControl = found.bytes(of: type, in: text)?.elementsEqual("CONTROL_MESSAGE".utf8)
        if isControl ?? false { return .empty }
        let account = found.bytes(of: owner, in: text)
        let origin = LogEventOrigin(account: account, logGroup: found.bytes(of: group, in: text))
        let own = RecordContext(account: account, logEvent: origin)
        let name = found.bytes(of: stream, in: text)
        return .list((name.map { RecordContext(logStream: $0) } ?? .none).filled(from: own))
      }
    })
}
