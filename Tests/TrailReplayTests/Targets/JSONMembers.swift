import TrailRecords

/// A JSON object that is made by naming the paths of its texts.
struct JSONMembers {
  private indirect enum Value {
    case text(String)
    case object([(key: String, value: Value)])
    case array([Value])

    var json: String {
      switch self {
      case .text(let text): #""\#(text)""#
      case .object(let members):
        "{" + members.map { #""\#($0.key)":\#($0.value.json)"# }.joined(separator: ",") + "}"
      case .array(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
      }
    }
  }

  private var value = Value.object([])

  /// The object's text.
  var text: String { value.json }

  /// Sets the text that `steps` lead to, in place of one that is there already.
  mutating func set(_ steps: [FieldStep], _ text: String) {
    value = Self.setting(steps[...], text, in: value)
  }

  mutating func set(_ keys: [String], _ text: String) {
    set(keys.map { .key($0) }, text)
  }

  private static func setting(
    _ steps: ArraySlice<FieldStep>, _ text: String, in value: Value?
  ) -> Value {
    switch steps.first {
    case .key(let key):
      var members: [(key: String, value: Value)] = []
      if case .object(let known) = value { members = known }
      let place = members.firstIndex { $0.key == key }
      let member = setting(steps.dropFirst(), text, in: place.map { members[$0].value })
      if let place { members[place].value = member } else { members.append((key, member)) }
      return .object(members)
    case .index(let index):
      let before = Array(repeating: Value.text(""), count: index)
      return .array(before + [setting(steps.dropFirst(), text, in: nil)])
    case nil, .anyElement, .anyMember: return .text(text)
    }
  }
}
