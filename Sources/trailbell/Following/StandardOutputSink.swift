import TrailFollowing

/// Standard output as the place that lines are delivered to.
final class StandardOutputSink: FollowSink {
  private let folder: StateFolder
  private(set) var delivered: DeliveredLines

  /// Creates the sink of the follower whose state is in `folder`.
  init(_ folder: StateFolder, delivered: DeliveredLines) {
    (self.folder, self.delivered) = (folder, delivered)
  }

  func deliver(_ lines: [OutboxLine]) throws(FollowError) -> Bool {
    guard !lines.isEmpty else { return true }
    // Nobody reads: they are delivered another time.
    guard StandardOutput.write(lines.flatMap(\.text)) else { return false }
    for line in lines { delivered.insert(line.number) }
    try folder.note(delivered)
    return true
  }

  func finish() {}

  func abandon() {}

  func takeFailure() -> String? { nil }
}
