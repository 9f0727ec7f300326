extension ShapeDescription {
  /// `filter-log-events` or `get-log-events` output: records inside strings.
  static let logEvents = ShapeDescription(
    title: "CloudWatch Logs events", list: ShapeList(keys: ["events"], keyOfWay: "events"),
    wrapped: .logEvent)
}

extension WrappedRecord {
  /// A log event (shapes 11 and 12b), and the system fields a subscription sends with it (recorded:
  /// subscriptions.json collect-system-fields).
  ///
  /// A log group can be an event bus's target: then each message is an envelope.
  static let logEvent = WrappedRecord(
    texts: [.record, .eventBridge], without: .otherEvent
  ) { wishes in
    let message = wishes.want("message")
    let timestamp = wishes.want("timestamp")
    let stream = wishes.want("logStreamName")
    let account = wishes.want("extractedFields", "@aws.account")
    let region = wishes.want("extractedFields", "@aws.region")
    let group = wishes.want("extractedFields", "@source.log")
    return { found, text in
      var context = found.bytes(of: stream, in: text).map { RecordContext(logStream: $0) } ?? .none
      if let milliseconds = found[timestamp].decoded(in: text).flatMap({ Int($0) }),
        milliseconds >= 0
      {
        context.deliveryTime = milliseconds / 1000
      }
      context.logEvent = LogEventOrigin(
        account: found.bytes(of: account, in: text), region: found.bytes(of: region, in: text),
        logGroup: found.bytes(of: group, in: text))
      return (Content(found[message]), context)
    }
  }
}
