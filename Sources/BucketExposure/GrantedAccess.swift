/// What a grant lets somebody do with a bucket, roughly.
public enum GrantedAccess: String, Sendable, CaseIterable, Codable {
  /// Read objects.
  case read
  /// List what is there.
  case list
  /// Create, overwrite or delete objects.
  case write
  /// Change who may do what, or how the bucket works.
  case administer
}
