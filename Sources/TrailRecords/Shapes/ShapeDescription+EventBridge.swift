import UTCTimes

extension ShapeDescription {
  /// An EventBridge envelope (shape 10): the record in `detail`.
  static let eventBridge = ShapeDescription(
    title: "EventBridge events of other kinds", keys: ["detail-type"], reading: .wrapped,
    wrapped: .detail, showsLines: true, mayBeForeign: true)
}

extension WrappedRecord {
  /// An API call via CloudTrail says so in its type, or else has CloudTrail's version (c.5).
  fileprivate static let detail = WrappedRecord(texts: []) { wishes in
    let detail = wishes.want("detail")
    let type = wishes.want("detail-type")
    let version = wishes.want("detail", "eventVersion")
    let time = wishes.want("time")
    let account = wishes.want("account")
    let region = wishes.want("region")
    return { found, text in
      let isCall =
        found[type].decoded(in: text)?.hasSuffix("via CloudTrail") ?? false
        || found[version].kind == .string
      guard isCall, found[detail].kind == .object else { return (.none, .none) }
      let seconds = found[time].isText.flatMap { InternetTime.seconds(in: text, $0.range) }
      let context = RecordContext(
        deliveryTime: seconds, account: found.bytes(of: account, in: text),
        region: found.bytes(of: region, in: text))
      return (.object(found[detail].range), context)
    }
  }
}
