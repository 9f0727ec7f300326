extension ShapeDescription {
  /// A cell of a query's row: Logs Insights' `@message`, or Lake's `eventJson`.
  static let queryCell = ShapeDescription(
    title: "cells of query results", wrapped: .cell, mayBeForeign: true)
}

extension WrappedRecord {
  /// The other cells of a row say the same in other words; where there is none, one is enough to see.
  fileprivate static let cell = WrappedRecord(
    texts: [.record, .eventBridge], without: .otherCell
  ) { wishes in
    let field = wishes.want("field")
    let value = wishes.want("value")
    let event = wishes.want("eventJson")
    return { found, text in
      let isMessage = found[field].decoded(in: text) == "@message"
      return (Content(found[isMessage ? value : event]), .none)
    }
  }
}
