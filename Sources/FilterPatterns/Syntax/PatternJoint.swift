/// The sign between two conditions.
enum PatternJoint: String, Sendable {
  case and = "&&"
  case or = "||"
}
