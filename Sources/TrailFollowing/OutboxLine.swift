/// A line that is to be delivered, with what it is about.
package struct OutboxLine: Equatable, Sendable {
  /// What is said of a line besides: a command has it as variables.
  package struct Subject: Equatable, Sendable {
    /// `transition`, `correction`, `late`, `source`, or `update`: what became of actions that were held back.
    package var type: String
    /// The same whenever the line is made again.
    package var id: String
    /// The alarm's name; nil: it is about none.
    package var alarm: String?
    /// The state that the alarm, or the source, is in from then on.
    package var state: String?
    /// The state that the alarm was in before.
    package var previousState: String?
    /// When, in seconds since the Unix epoch.
    package var at: Int?
    /// With the id it is unique; nil: there is one only.
    package var revision: Int?
    /// Whether nothing but a record behind the edge will change it; nil: nothing will.
    package var isFinal: Bool?

    /// Creates the subject of a line that is about no alarm.
    package init(type: String, id: String) { (self.type, self.id) = (type, id) }
  }

  /// Counted from 0 since following began.
  package let number: Int
  package let subject: Subject
  /// The line with its line feed.
  package let text: [UInt8]
}
