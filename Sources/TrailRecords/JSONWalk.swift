/// One strict pass over one JSON value: full grammar, no tree, no recursion.
///
/// The walk remembers where the wanted fields are and passes over everything else. It stops at the
/// value's end, at a fault, or at the end of the window; the caller then knows which.
///
/// Every pointer stays in bounds, and no step compares one with the end. The argument, for all files of
/// this type:
///
/// 1. Behind a window's last byte, at `end`, stand `RecordWindow.padding` NULs; the window sees to that
///    each time its bytes change.
/// 2. NUL is legal nowhere in JSON, and `at` moves past a byte only once it is known to be legal: it was
///    compared with a bracket, a digit, a letter of a word …, or its eight bytes were looked at together
///    and none was a control character. So no loop goes past the first NUL, and `at <= end`, always.
/// 3. No step reads more than eight bytes from `at` on. It reads eight together in strings only; those
///    of an escape, a character or a word it reads one by one, each when the one before was legal.
///
/// So the last byte that is read is at `end + 7`, in the padding. A walk stops at the window's end as it
/// stops at a fault, by a byte that may not stand there; which it was, `fail` knows by `at < end`: a NUL
/// before that is the text's own.
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

  /// Begins a walk at `index` of `window`; without a table it wants nothing.
  init(over window: borrowing RecordWindow, at index: Int, for table: FieldTableView?) {
    // In bounds: the walk begins inside the window, whose padding ends it.
    origin = UnsafePointer(window.base + index)
    (at, end) = (origin, UnsafePointer(window.base + window.end))
    (self.table, slot) = (table, table == nil ? -1 : 0)
  }

  /// How many bytes it has passed.
  var passedCount: Int { at - origin }

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
