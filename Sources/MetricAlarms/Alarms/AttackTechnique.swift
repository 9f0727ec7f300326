/// A technique of MITRE ATT&CK that the calls behind an alarm may be a sign of.
public struct AttackTechnique: Hashable, Sendable {
  /// Its number, for example `T1562.008`.
  public let id: String
  /// Its name; of a sub-technique behind that of its technique, as in `Brute Force: Password Spraying`.
  public let name: String

  /// Creates the technique with the number `id`.
  public init(id: String, name: String) {
    (self.id, self.name) = (id, name)
  }
}
