/// All wanted paths of a run as one flat table, so that one pass over a record serves every pattern.
///
/// The paths form a tree of keys, stored in preorder; a node's index is also its slot. The paths
/// `eventName`, `userIdentity.type` and `userIdentity.arn` become
///
///                  0 (record)  1 eventName  2 userIdentity  3 type  4 arn
///     parent       -1          0            0               2       2
///     subtree end  5           2            5               4       5
///
/// A key that no path wants is passed over without looking inside its value.
package struct FieldTable: Sendable {
  /// One key of a wanted path.
  ///
  /// Stored properties only, see `FieldSlot`.
  package struct Node: Sendable {
    /// The key's first eight bytes, little-endian, zero-filled: one compare decides most keys.
    var prefix: UInt64
    /// Which bits of eight bytes belong to the prefix.
    var prefixBits: UInt64
    /// Its last eight bytes; 0 for shorter ones.
    var suffix: UInt64
    /// Length of the key in bytes.
    var keyLength: Int
    /// Where the key's bytes begin in `keyBytes`.
    var keyStart: Int
    /// Where its children, by the place of their keys, begin in `firstInPlace`; -1: it has none.
    var places = -1
    /// The next sibling whose key has the same place, or -1 at the last one.
    var nextInPlace: Int32 = -1
    /// The node whose child it is; -1 for the record itself.
    package var parent: Int32 = -1
    /// The index behind this node's last descendant.
    package var subtreeEnd = 0
  }

  /// How many places keys have among a node's children.
  private static let placeCount = 64

  /// The place of a key, by how far it is from its opening quote to its closing one, and by the byte
  /// before its last one: where it has but one, that is the quote before it.
  ///
  /// This tells CloudTrail's keys apart well. A key of no bytes has no place: see `hasEmptyKey`.
  static func place(of distance: UInt32, _ lastButOne: UInt8) -> Int {
    Int((distance &+ UInt32(lastButOne)) & UInt32(placeCount - 1))
  }

  /// The nodes in preorder; the first stands for the record itself and has no key.
  package private(set) var nodes: [Node] = []
  /// The keys' UTF-8 bytes, one after another; never empty.
  private(set) var keyBytes: [UInt8] = [0]
  /// For each node with children, by the place of a key: the first child whose key has that.
  ///
  /// -1 stands for none: most keys that nobody wants fail here.
  private(set) var firstInPlace: [Int32] = []
  /// Whether a key without a byte is wanted, which has no place.
  private(set) var hasEmptyKey = false
  private var slotOfPath: [FieldPath: Int] = [:]

  /// Creates the table that finds the leading keys of all `paths`; repeated ones share a slot.
  package init(paths: [FieldPath]) {
    var root = KeyTree()
    for path in paths {
      root.insert(path.leadingKeys[...])
    }
    append(root, key: "", path: [])
  }

  /// A table that wants nothing.
  static let nothing = FieldTable(paths: [])

  /// Returns the slot of a path's leading keys, given at creation alone or as the start of others.
  package func slot(of path: FieldPath) -> Int? {
    slotOfPath[FieldPath(keys: path.leadingKeys)]
  }

  /// Adds a tree's nodes in preorder and returns the index of its root.
  @discardableResult
  private mutating func append(_ tree: KeyTree, key: String, path: [String]) -> Int {
    let index = nodes.count
    let bytes = Array(key.utf8)
    nodes.append(
      Node(
        prefix: Self.word(of: bytes.prefix(8)),
        prefixBits: bytes.count < 8 ? 1 << (bytes.count * 8) - 1 : .max,
        suffix: bytes.count < 8 ? 0 : Self.word(of: bytes.suffix(8)),
        keyLength: bytes.count, keyStart: keyBytes.count))
    keyBytes += bytes
    slotOfPath[FieldPath(keys: path)] = index
    let children = tree.children.map { child in
      append(child.tree, key: child.key, path: path + [child.key])
    }
    if path.isEmpty || !children.isEmpty { link(children, to: index) }
    nodes[index].subtreeEnd = nodes.count
    return index
  }

  private mutating func link(_ children: [Int], to parent: Int) {
    let places = firstInPlace.count
    nodes[parent].places = places
    firstInPlace += Array(repeating: -1, count: Self.placeCount)
    for child in children {
      let place = places + place(of: nodes[child])
      nodes[child].parent = Int32(truncatingIfNeeded: parent)
      hasEmptyKey = hasEmptyKey || nodes[child].keyLength == 0
      nodes[child].nextInPlace = firstInPlace[place]
      firstInPlace[place] = Int32(truncatingIfNeeded: child)
    }
  }

  private func place(of node: Node) -> Int {
    let length = node.keyLength
    let lastButOne = length < 2 ? UInt8(ascii: "\"") : keyBytes[node.keyStart + length - 2]
    return Self.place(of: UInt32(truncatingIfNeeded: length + 1), lastButOne)
  }

  private static func word(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// The wanted keys while the table is being built; children keep the order in which they came.
private struct KeyTree {
  var children: [(key: String, tree: KeyTree)] = []

  mutating func insert(_ keys: ArraySlice<String>) {
    guard let key = keys.first else { return }
    let known = children.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    let index = known ?? children.count
    if known == nil { children.append((key, KeyTree())) }
    children[index].tree.insert(keys.dropFirst())
  }
}
