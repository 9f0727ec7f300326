/// Where an object holds one record, and what it says of it.
struct WrappedRecord: Sendable {
  /// Where the record is.
  enum Content: Equatable {
    /// An object in the same text.
    case object(Range<Int>)
    /// A string whose text is the record; with or without escapes.
    case text(FieldSlot)
    /// An object of this kind without a record.
    case none

    /// The record in a string; none where the slot has something else.
    init(_ slot: FieldSlot) {
      self = slot.isText.map(Self.text) ?? .none
    }
  }

  /// What becomes of an object without a record.
  enum Without {
    /// It is passed over; but a text that is not a record is a broken one.
    case passed
    /// It is passed over, whatever its text is: others write such messages.
    case otherMessage
    /// It is refused as one log event among others.
    case otherEvent
    /// It is passed over without a word, but for the first one of a document.
    case otherCell
  }

  /// Where the record is, and what is known of it.
  typealias Found = (content: Content, context: RecordContext)

  let reading: FieldReading<Found>
  /// What the text of a string in it may be; each but a record holds one in its turn.
  let texts: [DocumentShape]
  let without: Without

  /// Creates it from a closure that names the wanted fields and returns how to read them.
  init(
    texts: [DocumentShape] = [], without: Without = .passed,
    _ naming: (inout FieldWishes) -> FieldReading<Found>.Body
  ) {
    (self.texts, self.without) = (texts, without)
    reading = FieldReading(naming)
  }

  /// Creates one of a string under `key`.
  init(in key: String, texts: [DocumentShape], without: Without = .passed) {
    self.init(texts: texts, without: without) { wishes in
      let text = wishes.want(key)
      return { found, _ in (Content(found[text]), .none) }
    }
  }
}
