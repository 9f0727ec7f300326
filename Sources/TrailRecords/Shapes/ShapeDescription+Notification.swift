extension ShapeDescription {
  /// An SNS message: an EventBridge envelope inside a string.
  static let notification = ShapeDescription(
    title: "SNS messages of other kinds", keys: ["TopicArn"], reading: .wrapped,
    wrapped: WrappedRecord(in: "Message", texts: [.eventBridge], without: .otherMessage),
    mayBeForeign: true)
}
