/// Whether a grant lets anybody in, by what the archive proves.
public enum ExposureEffectiveness: String, Sendable, CaseIterable, Codable {
  /// No guard is in its way.
  case yes
  /// A public access block, or the ownership of objects, keeps out whom it would let in.
  case restrained
  /// Whether a guard is in its way is not known.
  case unknown
}
