extension ShapeDescription {
  /// An Elasticsearch or OpenSearch hit (shape 15): the record in a string, or its source itself.
  ///
  /// A search answer has its list in an object of the same name. A source may be there alone.
  static let searchHit = ShapeDescription(
    title: "search engine hits without event.original", keys: ["_source", "event.original"],
    list: ShapeList(keys: ["hits"], mayBeNested: true), reading: .wrapped, wrapped: .hit,
    signs: source, holdsUnreadRecords: true)

  /// With the record's text, or with what a search engine keeps of it.
  private static let source = FieldReading<Bool> { wishes in
    let original = wishes.want("event", "original")
    let call = wishes.want("aws", "cloudtrail")
    let provider = wishes.want("event", "provider")
    let action = wishes.want("event", "action")
    return { found, _ in
      found[original].kind == .string || found[call].kind == .object
        || (found[provider].kind == .string && found[action].kind == .string)
    }
  }
}

extension WrappedRecord {
  fileprivate static let hit = WrappedRecord(texts: [.record, .eventBridge]) { wishes in
    let originals = [
      wishes.want("_source", "event", "original"), wishes.want("_source", "event.original"),
      wishes.want("event", "original"), wishes.want("event.original"),
    ]
    let source = wishes.want("_source")
    let version = wishes.want("_source", "eventVersion")
    let name = wishes.want("_source", "eventName")
    return { found, _ in
      if let original = originals.lazy.compactMap({ found[$0].isText }).first {
        return (.text(original), .none)
      }
      let isRecord = found[version].kind != .missing && found[name].kind != .missing
      return (isRecord ? .object(found[source].range) : .none, .none)
    }
  }
}
