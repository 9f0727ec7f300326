/// The members of a request as a document has them, taken by their types.
///
/// Every value is looked at once, where the filter or the alarm is made of it, and what is wrong with it has
/// its path. What is not known is handed on where names and texts are asked for, and refused as such where
/// anything else is.
struct RequestFields {
  /// How far the types of a document's values can be trusted.
  enum Leniency {
    /// Texts, numbers and truths are told apart, as in JSON for the API, which is as strict.
    case none
    /// What has no quotes may be a text, as in YAML.
    case unquoted
    /// Numbers and truths may be texts, too, as on command lines and in templates.
    case quoted

    /// Returns a text, or what is not known where it is a name to put something in place of.
    ///
    /// Templates and configurations have put something in place of their own names by now.
    func withoutPlaceholder(_ text: DocumentText) -> DocumentText {
      self == .quoted ? text.withoutPlaceholder : text.withoutAnyPlaceholder
    }
  }

  private let members: [String: DocumentTree]
  private let leniency: Leniency
  /// What stands before the names of members in a message.
  var path = ""

  /// Takes the members of `tree`.
  init(_ tree: DocumentTree, _ leniency: Leniency, path: String = "") throws(DocumentError) {
    guard case .object(let members, _) = tree else {
      throw .wrongType(String(path.dropLast()), expected: "an object")
    }
    (self.members, self.leniency, self.path) = (members, leniency, path)
  }

  private func value(_ name: String) -> DocumentTree? {
    members[name].flatMap { $0.isNull ? nil : $0 }
  }

  /// Whether a member has any value.
  func isGiven(_ name: String) -> Bool { value(name) != nil }

  /// Whether a member that has a value has one that is known.
  func isKnown(_ name: String) -> Bool { value(name)?.isUnknown != true }

  /// A text, some of which may not be known; nil where it is absent.
  func text(_ name: String) throws(DocumentError) -> DocumentText? {
    guard let value = value(name) else { return nil }
    return try text(of: value, at: path + name)
  }

  private func text(of value: DocumentTree, at path: String) throws(DocumentError) -> DocumentText {
    if case .plain = value, leniency == .none { throw .wrongType(path, expected: "a text") }
    guard let text = value.words else { throw .wrongType(path, expected: "a text") }
    return leniency.withoutPlaceholder(text)
  }

  /// A text, or a number in its place.
  func textOrNumber(_ name: String) throws(DocumentError) -> DocumentText? {
    guard let value = value(name) else { return nil }
    guard let text = value.words else { throw .wrongType(path + name, expected: "a text") }
    return text
  }

  /// A text that must be known where it is there.
  func known(_ name: String) throws(DocumentError) -> String? {
    guard let text = try text(name) else { return nil }
    guard let known = text.known else { throw .notKnown(path + name, text.unknownNames) }
    return known
  }

  /// A finite number.
  func number(_ name: String) throws(DocumentError) -> Double? {
    guard let spelling = try spelling(name, whereText: "a number") else { return nil }
    guard let number = Double(spelling), number.isFinite else {
      throw .wrongType(path + name, expected: "a number")
    }
    return number
  }

  /// A whole number.
  func wholeNumber(_ name: String) throws(DocumentError) -> Int? {
    guard let spelling = try spelling(name, whereText: "a whole number") else { return nil }
    guard let number = Double(spelling).flatMap({ Int(exactly: $0) }) else {
      throw .wrongType(path + name, expected: "a whole number")
    }
    return number
  }

  /// True or false; `True` is Python's, and CloudFormation takes it, too.
  func truth(_ name: String) throws(DocumentError) -> Bool? {
    guard let spelling = try spelling(name, whereText: "true or false") else { return nil }
    guard let truth = Bool(spelling.lowercased()) else {
      throw .wrongType(path + name, expected: "true or false")
    }
    return truth
  }

  /// What a member that is not a text spells; a text only where these may stand in its place.
  private func spelling(_ name: String, whereText type: String) throws(DocumentError) -> String? {
    switch value(name) {
    case nil: return nil
    case .plain(let spelling): return spelling
    case .text(let text) where leniency == .quoted: return text
    case .unknown(let text): throw .notKnown(path + name, text.unknownNames)
    default: throw .wrongType(path + name, expected: type)
    }
  }

  /// A list of texts; a value that is not known may be all of the list.
  func texts(_ name: String) throws(DocumentError) -> [DocumentText]? {
    switch value(name) {
    case nil: return nil
    case .unknown(let text): return [text]
    case .list(let items):
      var texts: [DocumentText] = []
      for (index, item) in items.enumerated() {
        texts.append(
          try text(of: item, at: "\(path)\(name).[\(index)]").withoutAnyPlaceholder)
      }
      return texts
    default: throw .wrongType(path + name, expected: "a list of texts")
    }
  }

  /// Texts by names of the user's, in the order of these.
  func names(_ name: String) throws(DocumentError) -> [(name: String, text: String)]? {
    guard let value = value(name) else { return nil }
    if case .unknown(let text) = value { throw .notKnown(path + name, text.unknownNames) }
    let inside = try RequestFields(value, leniency, path: "\(path)\(name).")
    var pairs: [(name: String, text: String)] = []
    for key in inside.members.keys.sorted() {
      if let text = try inside.known(key) { pairs.append((key, text)) }
    }
    return pairs
  }

  /// The members of a member that is an object.
  func object(_ name: String) throws(DocumentError) -> RequestFields? {
    guard let value = value(name) else { return nil }
    if case .unknown(let text) = value { throw .notKnown(path + name, text.unknownNames) }
    return try RequestFields(value, leniency, path: "\(path)\(name).")
  }

  /// The members of each object of a list.
  func list(_ name: String) throws(DocumentError) -> [RequestFields]? {
    guard let value = value(name) else { return nil }
    if case .unknown(let text) = value { throw .notKnown(path + name, text.unknownNames) }
    guard case .list(let items) = value else {
      throw .wrongType(path + name, expected: "a list")
    }
    var fields: [RequestFields] = []
    for (index, item) in items.enumerated() {
      fields.append(try RequestFields(item, leniency, path: "\(path)\(name).[\(index)]."))
    }
    return fields
  }

  /// The `value` of a member that must be there.
  func required<Value>(_ name: String, _ value: Value?) throws(DocumentError) -> Value {
    guard let value else { throw .missing(path + name) }
    return value
  }

  /// A text among those that CloudWatch knows.
  func named<Name: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(DocumentError) -> Name? {
    guard let text = try known(name) else { return nil }
    guard let value = Name(rawValue: text) else {
      throw .unknownValue(path + name, text, known: Name.allCases.map(\.rawValue))
    }
    return value
  }
}
