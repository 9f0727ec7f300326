public import TrailReplay

/// One damaged place as a JSON line, as `--errors` writes it.
public struct DamageLine: Sendable {
  private let damage: InputDamage

  /// Creates the line of `damage`.
  public init(_ damage: InputDamage) {
    self.damage = damage
  }

  /// The line, with its line feed.
  public var text: String {
    var object = JSONObject()
    object.add("type", "damage")
    object.add("file", JSONText("\(damage.path)"))
    let place = damage.place
    object.add("byte", JSONText(place?.byte))
    object.add("bytesOf", JSONText(place?.unit.rawValue))
    object.add("kind", JSONText(damage.kind.name))
    object.add("count", JSONText(damage.count))
    object.add("what", JSONText(damage.what))
    object.add("done", JSONText(damage.done))
    var resumedAt: Int?
    if case .resumed(let byte) = damage.outcome { resumedAt = byte }
    object.add("resumedAt", JSONText(resumedAt))
    return object.text + "\n"
  }
}
