/// One strict pass over one JSON value: full grammar, no tree, no recursion.
///
/// The walk remembers where the wanted fields are and passes over everything else. It stops at the
/// value's end, at a fault, or at the end of the window; the caller then knows which.
///
/// Every pointer stays in bounds for one reason: a window ends in `RecordWindow.padding` NUL bytes
/// (at least 16), NUL is legal nowhere in JSON, and no step reads more than 8 bytes beyond a byte
/// it has already found not to be NUL.
struct JSONWalk {
  /// The next byte to read.
  var at: UnsafePointer<UInt8>
  /// The byte behind the window's last.
  let end: UnsafePointer<UInt8>
  /// The value's first byte; positions in slots count from here.
  let origin: UnsafePointer<UInt8>
  /// The wanted keys; nil: nothing is wanted.
  let table: FieldTableView?
  /// One for each of the table's nodes; none without a table.
  var slots: [FieldSlot] = []
  /// What encloses each open container, outermost first.
  var levels: [Level] = []
  /// The innermost open container.
  var level = Level(node: -1, slot: -1, isObject: false)
  /// The slot that wants the next value, or -1.
  var slot: Int32
  /// What stopped the walk, unless it was the window's end.
  var fault: JSONFault?
  /// How many bytes behind `at`, where the fault is, stands the byte that gave it away.
  var faultLength = 0

  /// An open container: the table node whose children are wanted in it (-1: none), its own slot.
  struct Level {
    var node: Int32
    var slot: Int32
    var isObject: Bool
  }

  /// What reading the beginning of a value came to.
  enum Begun {
    /// A scalar or an empty container has been passed whole.
    case whole
    /// A container was opened; its first value is next.
    case opened
    case stopped
  }

  /// Walks one value; true when its end was reached, with `at` behind it.
  mutating func run() -> Bool {
    while true {
      switch beginValue() {
      case .opened: continue
      case .stopped: return false
      case .whole:
        if levels.isEmpty { return true }
        guard advance() else { return levels.isEmpty && fault == nil }
      }
    }
  }

  @inline(__always)
  mutating func beginValue() -> Begun {
    switch at.pointee {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"): return open(isObject: true)
    case UInt8(ascii: "["): return open(isObject: false)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "t"): return literal("true", .isTrue)
    case UInt8(ascii: "f"): return literal("false", .isFalse)
    case UInt8(ascii: "n"): return literal("null", .null)
    default: return stop(.unexpectedByte)
    }
  }

  /// Moves behind a comma to the next value, or out of the containers that end here.
  ///
  /// Returns false at the end of the outermost container and when stopped.
  @inline(__always)
  private mutating func advance() -> Bool {
    while true {
      skipWhiteSpace()
      let byte = at.pointee
      if byte == UInt8(ascii: ",") {
        at += 1
        skipWhiteSpace()
        return level.isObject ? key() : true
      }
      guard byte == (level.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        return fail(.unexpectedByte)
      }
      close()
      if levels.isEmpty { return false }
    }
  }

  @inline(__always)
  private mutating func open(isObject: Bool) -> Begun {
    guard levels.count < RecordScanner.depthLimit else { return stop(.tooDeep) }
    levels.append(level)
    if slot >= 0 { begin(isObject ? .object : .array) }
    level = Level(node: isObject ? wantedInside : -1, slot: slot, isObject: isObject)
    at += 1
    skipWhiteSpace()
    if at.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      close()
      return .whole
    }
    slot = -1
    return !isObject || key() ? .opened : .stopped
  }

  /// The node of the value being opened when anything below it is wanted, else -1.
  @inline(__always)
  private var wantedInside: Int32 {
    if slot >= 0, let table, table.hasChildren(slot) { slot } else { -1 }
  }

  /// Closes the innermost container at the byte `at`, which ends it.
  @inline(__always)
  private mutating func close() {
    at += 1
    slot = level.slot
    if slot >= 0 { slots[Int(slot)].end = UInt32(truncatingIfNeeded: at - origin) }
    level = levels.removeLast()
    slot = -1
  }

  /// Notes where the wanted value at `at` begins.
  @inline(__always)
  mutating func begin(_ kind: FieldKind) {
    let start = UInt32(truncatingIfNeeded: at - origin)
    slots[Int(slot)] = FieldSlot(start: start, end: start, kind: kind, hasEscapes: false)
  }

  /// Stops at the byte `at`: with a fault, or without one where the window ends.
  @inline(never)
  mutating func fail(_ fault: JSONFault) -> Bool {
    if at < end { self.fault = fault }
    return false
  }

  /// Stops the beginning of a value; see `fail`.
  @inline(__always)
  mutating func stop(_ fault: JSONFault) -> Begun {
    _ = fail(fault)
    return .stopped
  }

  @inline(__always)
  mutating func skipWhiteSpace() {
    while at.pointee <= 0x20, JSONWalk.isWhiteSpace(at.pointee) { at += 1 }
  }

  /// Whether JSON allows `byte` between tokens.
  @inline(__always)
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
