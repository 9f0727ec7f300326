/// How far a record satisfies a filter, or one of its conditions; the more, the greater.
enum ProbeAnswer: Int8, Comparable, Sendable {
  /// Not at all.
  case no
  /// Where what the topic's events differ in, such as the service, has the right value.
  case narrowly
  /// Where something else in the record has the right value.
  case conditionally
  /// As it is, or unless something else in the record has a certain value.
  case yes

  /// Orders answers, the least first.
  static func < (left: ProbeAnswer, right: ProbeAnswer) -> Bool { left.rawValue < right.rawValue }
}
