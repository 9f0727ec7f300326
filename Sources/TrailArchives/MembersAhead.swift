/// Whoever has gzip members of a file inflated before the file is read that far.
package protocol MembersAhead: AnyObject {
  /// Takes note of a member that may be inflated; members are offered in the file's order.
  func offer(_ member: PackedMember)

  /// What came out of the member at `offset` of the file, waiting for it where it is being inflated;
  /// nil where it was not inflated whole, and all members before are forgotten.
  func take(at offset: Int) -> UnpackedMember?
}
