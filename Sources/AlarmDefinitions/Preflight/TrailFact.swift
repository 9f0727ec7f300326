/// A value of a saved document about a trail, and where it stands.
struct TrailFact {
  /// The value; null where the field is absent from a document that would have it.
  let value: DocumentTree
  /// The place of the field.
  let place: DefinitionPlace

  /// Reads the field `key` of `tree`, which stands at `place`.
  init(_ key: String, of tree: DocumentTree, at place: DefinitionPlace) {
    (value, self.place) = (tree[key] ?? .null, place.appending(key))
  }

  /// Creates the fact that a field which is not there means `value`.
  init(_ value: DocumentTree, at place: DefinitionPlace) {
    (self.value, self.place) = (value, place)
  }

  /// The value as a truth; nil where it is none.
  var truth: Bool? { value.spelling.flatMap { Bool($0.lowercased()) } }

  /// The value as a text, what is not known of it as `<Name>`; nil where it is none, or empty.
  var text: String? { value.words.flatMap { $0.parts.isEmpty ? nil : $0.description } }
}
