import AlarmStates

/// Places composite alarms behind those they depend on, depth first.
///
/// With a list of its own instead of recursion: alarms may stand on one another as high as they like.
struct CompositeOrder {
  private let alarms: [CompositeAlarm]
  private let indexes: [String: Int]
  private(set) var placed: [CompositeAlarm] = []
  private var isDone: Set<Int> = []
  private var isOpen: Set<Int> = []

  /// Prepares to place `alarms`; whatever else they name depends on nothing.
  init(_ alarms: [CompositeAlarm]) {
    self.alarms = alarms
    indexes = Dictionary(alarms.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// An alarm on the way, and those of its dependencies that are still to be placed.
  private struct Visit {
    let index: Int
    var rest: ArraySlice<Int>
  }

  /// Places every alarm; throws when some depend on one another in a ring.
  mutating func placeAll() throws(CompositeError) {
    for start in alarms.indices where !isDone.contains(start) {
      var path = [visit(start)]
      while let last = path.indices.last {
        if let next = path[last].rest.popFirst() {
          if isOpen.contains(next) { throw ring(path.map(\.index), closedBy: next) }
          if !isDone.contains(next) { path.append(visit(next)) }
        } else {
          let index = path.removeLast().index
          isOpen.remove(index)
          isDone.insert(index)
          placed.append(alarms[index])
        }
      }
    }
  }

  private mutating func visit(_ index: Int) -> Visit {
    isOpen.insert(index)
    let needed = alarms[index].references.compactMap { indexes[AlarmReference.name(in: $0)] }
    return Visit(index: index, rest: needed[...])
  }

  private func ring(_ path: [Int], closedBy index: Int) -> CompositeError {
    let start = path.firstIndex(of: index) ?? 0
    return .cycle((path[start...] + [index]).map { alarms[$0].name })
  }
}
