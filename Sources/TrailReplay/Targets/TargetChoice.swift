import TrailRecords

/// Where a call's target may be, if the record has it there.
struct TargetChoice: Hashable, Sendable {
  /// What kind of thing it is then.
  let kind: TargetKind
  /// Where the parts of its name are; all of them must be there, and a slash joins them.
  let paths: [FieldPath]
}
