extension ShapeDescription {
  /// `{"Records":[…]}`, a delivery file's own shape.
  ///
  /// `Records` is nobody else's word, and null there is not a record.
  static let records = ShapeDescription(
    title: "CloudTrail delivery files",
    list: ShapeList(keys: ["Records"], isSure: true, keyOfWay: "Records"))
}

extension ShapeList {
  /// Whether an object that began as a record has such a list besides.
  static let besideFields = FieldReading<Bool> { wishes in
    let list = wishes.want("Records")
    return { found, _ in found[list].kind == .array }
  }
}
