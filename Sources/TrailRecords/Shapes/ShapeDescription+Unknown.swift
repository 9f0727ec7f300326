extension ShapeDescription {
  /// JSON that no key gives away.
  static let unknown = ShapeDescription(title: "JSON of another kind", mayBeForeign: true)
}
