/// Why following cannot go on.
package enum FollowError: Error, Equatable, CustomStringConvertible {
  /// Another process follows with this state.
  case inUse(String)
  /// The folder of the state, or something in it, cannot be read or written; with the system's words.
  case failed(path: String, reason: String)
  /// The state was made under other rules or settings.
  case otherRules(String)
  /// The state is of a version that this program does not read.
  case otherVersion(Int)
  /// No generation of the state is whole.
  case damaged(String)

  /// What is said of it, and what to do.
  package var description: String {
    switch self {
    case .inUse(let folder): "\(folder): another process follows with this state"
    case .failed(let path, let reason): "\(path): \(reason)"
    case .otherRules(let folder):
      "\(folder): this state was made under other rules or settings; go on with those, give another "
        + "folder, or begin anew with --reset"
    case .otherVersion(let version):
      "this state is of version \(version) of its format, which a later release wrote"
    case .damaged(let folder):
      "\(folder): no generation of the state is whole; begin anew with --reset, and what was reported "
        + "before is reported again"
    }
  }
}
