package import TrailFollowing

/// What is written of one thing that following found, with what it is about.
package struct FollowLine: Sendable {
  /// What it is about.
  package let subject: OutboxLine.Subject
  /// A line with its line feed; for people a block, of an alarm's history a document.
  package let text: String
}
