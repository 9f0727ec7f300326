/// Many terms looked for in one pass over a message, however many there are (Aho and Corasick).
///
/// Terms share their beginnings in a tree of bytes. Where a message leaves the tree, the search goes on at the
/// longest end of what was read that is the beginning of a term, so that no byte is read twice.
struct TermSearch: Sendable {
  /// A beginning of terms.
  private struct Node {
    let byte: UInt8
    /// The nodes one byte longer, by that byte ascending.
    var children = 0..<0
    /// The longest shorter end of it that is a node, too.
    var fallback = 0
    /// The term that it is.
    var term: Int?
    /// The longest end of it, itself included, that is a term; 0: none.
    var ending = 0
  }

  /// The terms looked for, ascending.
  let terms: [[UInt8]]
  /// Shorter ones first; the first is the empty beginning.
  private var nodes = [Node(byte: 0)]
  /// The node of a single byte; 0 where no term begins with it.
  private var first = [Int](repeating: 0, count: 256)

  /// Prepares to look for `terms`, each once; empty ones occur everywhere.
  init(_ terms: some Sequence<[UInt8]>) {
    self.terms = Set(terms).sorted { $0.lexicographicallyPrecedes($1) }
    let empty = self.terms.first?.isEmpty == true ? 1 : 0
    if empty == 1 { nodes[0].term = 0 }
    var level = [(node: 0, terms: empty..<self.terms.count)]
    var depth = 0
    while !level.isEmpty {
      level = level.flatMap { addChildren(of: $0.node, $0.terms, at: depth) }
      depth += 1
    }
  }

  /// Adds the nodes one byte longer than one that all of some terms begin with, each longer than it.
  private mutating func addChildren(
    of parent: Int, _ range: Range<Int>, at depth: Int
  ) -> [(node: Int, terms: Range<Int>)] {
    let start = nodes.count
    var added: [(node: Int, terms: Range<Int>)] = []
    var rest = range
    while let index = rest.first {
      let byte = terms[index][depth]
      let end = rest.first { terms[$0][depth] != byte } ?? rest.upperBound
      var node = Node(byte: byte)
      if depth > 0 { node.fallback = child(of: nodes[parent].fallback, byte) }
      if terms[index].count == depth + 1 { node.term = index }
      node.ending = node.term == nil ? nodes[node.fallback].ending : nodes.count
      added.append((nodes.count, (node.term == nil ? index : index + 1)..<end))
      if depth == 0 { first[Int(byte)] = nodes.count }
      nodes.append(node)
      rest = end..<rest.upperBound
    }
    nodes[parent].children = start..<nodes.count
    return added
  }

  /// Where the search is after another byte.
  private func child(of node: Int, _ byte: UInt8) -> Int {
    var node = node
    while node != 0 {
      let children = nodes[node].children
      var (low, high) = (children.lowerBound, children.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle].byte < byte { low = middle + 1 } else { high = middle }
      }
      if low < children.upperBound, nodes[low].byte == byte { return low }
      node = nodes[node].fallback
    }
    return first[Int(byte)]
  }

  /// Notes in `found`, by index, which terms occur in `message`.
  func find(in message: Span<UInt8>, _ found: inout [Bool]) {
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(false, count: terms.count))
    if let empty = nodes[0].term { found[empty] = true }
    var node = 0
    for index in message.indices {
      node = child(of: node, message[index])
      var ending = nodes[node].ending
      // Where a term has been found, those that it ends with have been, too.
      while ending != 0, let term = nodes[ending].term, !found[term] {
        found[term] = true
        ending = nodes[nodes[ending].fallback].ending
      }
    }
  }
}
