/// One step of a path, from a value to one inside it.
package enum FieldStep: Sendable {
  /// To the value of an object's key, given as decoded text.
  case key(String)
  /// To an array's element, counted from 0.
  case index(Int)
  /// To every element of an array, or to the value of every key of an object.
  case anyElement
  /// To the value of every key of an object.
  case anyMember

  /// True for the steps that may lead to several values.
  package var isWildcard: Bool {
    switch self {
    case .key, .index: false
    case .anyElement, .anyMember: true
    }
  }
}

extension FieldStep: Hashable {
  /// Compares keys byte by byte: to JSON, two spellings of one character are two keys.
  package static func == (left: FieldStep, right: FieldStep) -> Bool {
    switch (left, right) {
    case (.key(let left), .key(let right)): left.utf8.elementsEqual(right.utf8)
    case (.index(let left), .index(let right)): left == right
    case (.anyElement, .anyElement), (.anyMember, .anyMember): true
    case (.key, _), (.index, _), (.anyElement, _), (.anyMember, _): false
    }
  }

  /// Feeds the kind of step, and a key's text, to `hasher`.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .key(let key):
      // Two spellings of one character have one hash here; which it is is compared byte by byte.
      hasher.combine(key)
    case .index(let index): hasher.combine(index)
    case .anyElement: hasher.combine(-1)
    case .anyMember: hasher.combine(-2)
    }
  }
}
