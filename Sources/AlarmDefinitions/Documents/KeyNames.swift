/// The names of an object's keys, whatever they are.
struct KeyNames: Decodable {
  /// In the order of the alphabet.
  let all: [String]

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    all = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
  }

  /// Those that are not in `known`.
  func except(_ known: Set<String>) -> [String] {
    all.filter { !known.contains($0) }
  }
}
