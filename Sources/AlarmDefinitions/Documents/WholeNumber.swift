/// A whole number of a document.
///
/// The platform's reader calls a document no JSON where a fraction stands in the place of an `Int`, and
/// does not say where; this says so.
struct WholeNumber: Decodable {
  let value: Int

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = try? container.decode(Double.self), let value = Int(exactly: number) else {
      throw DecodingError.typeMismatch(
        Int.self,
        DecodingError.Context(codingPath: container.codingPath, debugDescription: "no whole number")
      )
    }
    self.value = value
  }
}
