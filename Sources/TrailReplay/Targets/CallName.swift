/// Which call it is: its `eventSource` and its `eventName`, as UTF-8.
struct CallName: Hashable, Sendable {
  let source: [UInt8]
  let name: [UInt8]

  /// Whether it stands for all calls of its service that have no row of their own.
  var isAnyOther: Bool { name == [UInt8(ascii: "*")] }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words: name)
    hasher.combine(source.count)
  }
}
