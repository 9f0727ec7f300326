import TrailArchives
import TrailRecords

/// What is wrong with a file and is reported by its count rather than place by place.
extension FileFindings {
  /// All of it that has not been reported.
  var countedDamages: [InputDamage] { refusedDamages + untimedDamages + passedDamages }

  private var refusedDamages: [InputDamage] {
    refused.sorted { $0.key < $1.key }.compactMap { refusal, found in
      guard refusal.isDamage, refusal != .broken, found.unreported > 0 else { return nil }
      let kind: InputDamage.Kind =
        refusal == .withoutTime
        ? .withoutTime(found.eventTime, count: found.unreported)
        : .refused(refusal, count: found.unreported)
      return InputDamage(path: path, kind: kind, byte: found.byte)
    }
  }

  private var untimedDamages: [InputDamage] {
    guard untimed.unreported > 0 else { return [] }
    let kind = InputDamage.Kind.untimed(untimed.eventTime, count: untimed.unreported)
    return [InputDamage(path: path, kind: kind, byte: untimed.byte)]
  }

  private var passedDamages: [InputDamage] {
    passed.sorted { $0.key < $1.key }.compactMap { shape, count in
      let unreported = unreported(shape)
      guard shape.holdsUnreadRecords || isStray(shape), unreported > 0 else { return nil }
      if shape.isNoise {
        return unreported == count ? InputDamage(path: path, kind: .noise(shape.title)) : nil
      }
      let remedy = shape == .commaSeparated ? columnRemedy : nil
      return InputDamage(
        path: path, kind: .notRead(shape.title, count: unreported, remedy: remedy))
    }
  }

  /// What can be done about comma-separated values.
  private var columnRemedy: String {
    guard let recordColumn else {
      return "they hold no whole records: read the delivery files themselves"
    }
    let script =
      "import csv,sys; [print(r[\\\"\(recordColumn)\\\"]) for r in csv.DictReader(sys.stdin)]"
    let input = path == .standardInput ? "" : " < \(path.shellWord)"
    return "try: python3 -c \"\(script)\"\(input) | trailbell match -"
  }

  /// JSON of another kind among records: left out, and therefore reported.
  private func isStray(_ shape: DocumentShape) -> Bool {
    shape == .unknown && isRecognised
  }
}
