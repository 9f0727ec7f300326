/// Over values in which nothing is wanted.
///
/// In bounds: for `CompactWalk`'s reason. A step is taken only behind a byte that is legal there.
extension CompactWalk {
  /// Behind the value at `place`.
  func valueEnd(_ place: Place) -> Place? {
    place.at.pointee == UInt8(ascii: "\"") ? textEnd(place) : otherEnd(place)
  }

  /// Behind a value that is no string.
  private func otherEnd(_ place: Place) -> Place? {
    switch place.at.pointee {
    case UInt8(ascii: "{"), UInt8(ascii: "["): containerEnd(place)
    default: scalarEnd(place.at).map { Place(at: $0, entry: place.entry) }
    }
  }

  /// Behind the container at `start`.
  private func containerEnd(_ start: Place) -> Place? {
    var place = start
    /// A bit for each container around the innermost, that one's lowest: whether it is an object.
    var enclosing: UInt64 = 1
    /// What ends the innermost.
    var closer = place.at.pointee + 2
    place.at += 1
    var isEmpty = place.at.pointee == closer
    while true {
      // A value begins here, or in an object a key.
      var isPassed = isEmpty
      if !isEmpty, closer == UInt8(ascii: "}") {
        guard let behind = members(place, &isPassed) else { return nil }
        place = behind
      }
      if !isPassed {
        switch place.at.pointee {
        case UInt8(ascii: "\""):
          guard let behind = textEnd(place) else { return nil }
          place = behind
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard enclosing.leadingZeroBitCount > 64 - Self.depthLimit else { return nil }
          enclosing = enclosing &<< 1 | (closer == UInt8(ascii: "}") ? 1 : 0)
          closer = place.at.pointee + 2
          place.at += 1
          isEmpty = place.at.pointee == closer
          continue
        default:
          guard let behind = scalarEnd(place.at) else { return nil }
          place.at = behind
        }
      }
      isEmpty = false
      while place.at.pointee == closer {
        place.at += 1
        if enclosing == 1 { return place }
        closer = enclosing & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]")
        enclosing &>>= 1
      }
      guard place.at.pointee == UInt8(ascii: ",") else { return nil }
      place.at += 1
    }
  }

  /// Passes the members of an object from the key at `start` on as long as their values are strings:
  /// to behind the last of those, or to the first value of another kind.
  private func members(_ start: Place, _ isPassed: inout Bool) -> Place? {
    guard start.at.pointee == UInt8(ascii: "\"") else { return nil }
    var place = start
    while true {
      let close = base + Int(place.entry[1])
      guard Self.pair(close) == Self.quoteColon else { return nil }
      place = Place(at: close + 2, entry: place.entry + 2)
      if place.at.pointee != UInt8(ascii: "\"") { return place }
      guard let behind = textEnd(place) else { return nil }
      place = behind
      guard Self.pair(place.at) == Self.commaQuote else {
        isPassed = true
        return place
      }
    }
  }
}
