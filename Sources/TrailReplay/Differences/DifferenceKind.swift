/// How something differs between two sets of definitions.
public enum DifferenceKind: String, Sendable, CaseIterable {
  /// Only the new definitions have it.
  case appears
  /// Only the old ones have it.
  case vanishes
  /// Both have it, at two times.
  case moves
  /// Both have it, and it says something else.
  case changes
}
