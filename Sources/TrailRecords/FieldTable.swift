/// All wanted paths of a run as one flat table, so that one pass over a record serves every pattern.
///
/// The paths form a tree of keys, stored in preorder; a node's index is also its slot. The paths
/// `eventName`, `userIdentity.type` and `userIdentity.arn` become
///
///     0 (record)  1 eventName  2 userIdentity  3 type  4 arn
///                 next: 2      first child: 3   next: 4
///                              subtree end: 5
///
/// A key that no path wants is passed over without looking inside its value.
package struct FieldTable: Sendable {
  /// One key of a wanted path.
  ///
  /// Stored properties only, see `FieldSlot`.
  package struct Node: Sendable {
    /// The key's first eight bytes, little-endian, zero-filled: one compare decides most keys.
    package var prefix: UInt64
    /// Length of the key in bytes.
    package var keyLength: Int
    /// Where the key's bytes begin in `keyBytes`.
    package var keyStart: Int
    /// Bit `min(length, 63)` is set for the length of each child's key: most keys fail here.
    package var childLengths: UInt64 = 0
    /// The first child's index, or 0 when nothing below this node is wanted.
    package var firstChild = 0
    /// The next sibling's index, or 0 at the last one.
    package var nextSibling = 0
    /// The index behind this node's last descendant.
    package var subtreeEnd = 0
  }

  /// The nodes in preorder; the first stands for the record itself and has no key.
  package private(set) var nodes: [Node] = []
  /// The keys' UTF-8 bytes, one after another.
  package private(set) var keyBytes: [UInt8] = []
  private var slotOfPath: [FieldPath: Int] = [:]

  /// Creates the table that finds the leading keys of all `paths`; repeated ones share a slot.
  package init(paths: [FieldPath]) {
    var root = KeyTree()
    for path in paths {
      root.insert(path.leadingKeys[...])
    }
    append(root, key: "", path: [])
  }

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
      Node(prefix: Self.prefix(of: bytes), keyLength: bytes.count, keyStart: keyBytes.count))
    keyBytes += bytes
    slotOfPath[FieldPath(keys: path)] = index
    var previous = 0
    for child in tree.children {
      let childIndex = append(child.tree, key: child.key, path: path + [child.key])
      if previous == 0 { nodes[index].firstChild = childIndex }
      if previous != 0 { nodes[previous].nextSibling = childIndex }
      nodes[index].childLengths |= 1 << UInt64(min(nodes[childIndex].keyLength, 63))
      previous = childIndex
    }
    nodes[index].subtreeEnd = nodes.count
    return index
  }

  private static func prefix(of key: [UInt8]) -> UInt64 {
    var prefix: UInt64 = 0
    for (position, byte) in key.prefix(8).enumerated() {
      prefix |= UInt64(byte) << UInt64(8 * position)
    }
    return prefix
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
