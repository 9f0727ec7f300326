/// What is known of one shape of document: the scanner and its callers ask for no more.
///
/// A shape with nothing but a title is passed over, and shows that a file is CloudTrail's.
struct ShapeDescription: Sendable {
  /// What becomes of an object of the shape, besides its list.
  enum Reading {
    /// It is passed over.
    case none
    /// It is a record.
    case record
    /// One record is in it: see `wrapped`.
    case wrapped
    /// What it says of all its list's elements is read before them: see `envelope`.
    case envelope
  }

  /// Documents of the shape that were passed over, as a message names them.
  let title: String
  /// Keys of its outermost object that give it away.
  var keys: [String] = []
  /// More of them, which no other program's objects have.
  var sureKeys: [String] = []
  /// The list that such a document is there for; nil: it has none.
  var list: ShapeList?
  var reading = Reading.none
  /// Where the record is in such an object, or in an element of its list; nil: there is none inside.
  var wrapped: WrappedRecord?
  /// What it says of all elements of its list; nil: nothing.
  var envelope: ListEnvelope?
  /// Whether an object that no key gave away is of the shape; nil: none is.
  var signs: FieldReading<Bool>?
  /// Whether a line that is such an object, with a record in it, shows behind damage that records
  /// stand on lines.
  ///
  /// Only where no program but CloudTrail and what passes its records on writes such lines.
  var showsLines = false
  /// True for shapes that may hold records which are not read: leaving them out must be reported.
  var holdsUnreadRecords = false
  /// True for what shows records that an earlier run read.
  var showsReadRecords = false
  /// True for shapes that others than CloudTrail fill as well.
  var mayBeForeign = false
  /// True for what is no document, but left between documents.
  var isNoise = false
}

/// The list that a document is there for.
struct ShapeList: Sendable {
  /// The keys it goes by; each gives the shape away.
  let keys: [String]
  /// Whether no other program's objects have such a key.
  var isSure = false
  /// What the lists in it are of; nil: it holds objects.
  var cells: DocumentShape?
  /// Whether the key may hold an object instead, which has the list under the same key.
  var mayBeNested = false
  /// The key, where a message can name the way to an element by it.
  var keyOfWay: String?
}
