extension ShapeDescription {
  /// Messages of an SQS queue: an EventBridge envelope inside a string, or with an SNS message between.
  static let queueMessages = ShapeDescription(
    title: "SQS messages of other kinds", list: ShapeList(keys: ["Messages"], keyOfWay: "Messages"),
    wrapped: WrappedRecord(
      in: "Body", texts: [.notification, .eventBridge], without: .otherMessage),
    mayBeForeign: true)
}
