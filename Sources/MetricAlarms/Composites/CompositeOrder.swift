/// Places composite alarms behind those their rules name, depth first, and finds rings (Tarjan).
///
/// With a list of its own instead of recursion: alarms may stand on one another as high as they like.
struct CompositeOrder {
  private let alarms: [CompositeAlarm]
  private let indexes: [String: Int]
  private(set) var placed: [CompositeAlarm] = []
  private(set) var rings: [CompositeRing] = []
  /// When each alarm was met, counted from 0; nil: not yet.
  private var metAt: [Int?]
  /// The earliest alarm that each is known to lead to, itself included, by when it was met.
  private var earliest: [Int]
  /// Alarms met whose ring, if any, is not known whole.
  private var open: [Int] = []
  private var isOpen: Set<Int> = []

  /// Prepares to place `alarms`; whatever else they name depends on nothing.
  init(_ alarms: [CompositeAlarm]) {
    self.alarms = alarms
    indexes = Dictionary(alarms.enumerated().map { ($1.name, $0) }) { first, _ in first }
    metAt = Array(repeating: nil, count: alarms.count)
    earliest = Array(repeating: 0, count: alarms.count)
  }

  /// An alarm on the way, and those of its children that are still to be placed.
  private struct Visit {
    let index: Int
    var rest: ArraySlice<Int>
  }

  /// Places every alarm, those of a ring one behind the other.
  mutating func placeAll() {
    var metCount = 0
    for start in alarms.indices where metAt[start] == nil {
      var path = [meet(start, &metCount)]
      while let last = path.indices.last {
        let index = path[last].index
        if let next = path[last].rest.popFirst() {
          if let met = metAt[next] {
            if isOpen.contains(next) { earliest[index] = min(earliest[index], met) }
          } else {
            path.append(meet(next, &metCount))
          }
        } else {
          path.removeLast()
          if let above = path.last?.index {
            earliest[above] = min(earliest[above], earliest[index])
          }
          if earliest[index] == metAt[index] { close(through: index) }
        }
      }
    }
  }

  private mutating func meet(_ index: Int, _ metCount: inout Int) -> Visit {
    (metAt[index], earliest[index]) = (metCount, metCount)
    metCount += 1
    open.append(index)
    isOpen.insert(index)
    let children = alarms[index].rule.children.compactMap { indexes[AlarmReference.name(in: $0)] }
    return Visit(index: index, rest: children[...])
  }

  /// Places the alarms met since `first`: one, or all of a ring.
  private mutating func close(through first: Int) {
    let start = open.lastIndex(of: first) ?? 0
    let members = open[start...]
    open.removeSubrange(start...)
    isOpen.subtract(members)
    placed += members.map { alarms[$0] }
    if members.count > 1 { rings.append(CompositeRing(names: members.map { alarms[$0].name })) }
  }
}
