/// Names with a size each: 20 bytes a name, where there are many.
///
/// Those that came last are in a dictionary; when they are an eighth of all, they are put among the others, which are
/// sorted.
struct NameTable: Sendable {
  /// Names that may be in the dictionary, whatever there is besides.
  private static let leastRecent = 64

  private var marks: [NameMark] = []
  private var sizes: [UInt32] = []
  private var recent: [NameMark: UInt32] = [:]

  /// Creates a table of nothing.
  init() {}

  /// Creates a table of names with their sizes; nil: they are not in order, or not each once.
  init?(sorted marks: [NameMark], _ sizes: [UInt32]) {
    guard marks.count == sizes.count, zip(marks, marks.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return nil
    }
    (self.marks, self.sizes) = (marks, sizes)
  }

  var count: Int { marks.count + recent.count }

  /// The size in bytes of the file that has this name, four gigabytes at most; nil: it is not there.
  subscript(name: NameMark) -> UInt32? { recent[name] ?? place(of: name).map { sizes[$0] } }

  /// Adds a name, or gives one that is there another size.
  mutating func insert(_ name: NameMark, size: Int) {
    let size = UInt32(clamping: size)
    if let place = place(of: name) {
      sizes[place] = size
      return
    }
    recent[name] = size
    if recent.count > max(Self.leastRecent, marks.count / 8) { settle() }
  }

  /// All of them, in order.
  var sorted: some Sequence<(NameMark, UInt32)> {
    var table = self
    if !recent.isEmpty { table.settle() }
    return zip(table.marks, table.sizes)
  }

  var sum: NameSum {
    var sum = NameSum()
    for mark in marks { sum.add(mark) }
    for mark in recent.keys { sum.add(mark) }
    return sum
  }

  /// Puts those that came last among the others.
  private mutating func settle() {
    let added = recent.sorted { $0.key < $1.key }
    let total = count
    var (marks, sizes): ([NameMark], [UInt32]) = ([], [])
    marks.reserveCapacity(total)
    sizes.reserveCapacity(total)
    var next = 0
    for (mark, size) in added {
      while next < self.marks.count, self.marks[next] < mark {
        marks.append(self.marks[next])
        sizes.append(self.sizes[next])
        next += 1
      }
      marks.append(mark)
      sizes.append(size)
    }
    marks += self.marks[next...]
    sizes += self.sizes[next...]
    (self.marks, self.sizes, recent) = (marks, sizes, [:])
  }

  private func place(of name: NameMark) -> Int? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low] == name ? low : nil
  }
}
