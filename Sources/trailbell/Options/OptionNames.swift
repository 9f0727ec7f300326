/// The names an option takes, for its help.
extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// `event or delivery`, `missing, ignore or breaching`.
  static var names: String {
    let names = allCases.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
