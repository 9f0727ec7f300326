import Foundation

/// What filters with default values add to a metric, said once more in the plainest way: every
/// record a dictionary, every sample a number in a list.
struct ReferenceDefaults {
  /// A record as it lies in an archive.
  struct Delivery {
    let file: Int
    /// When its file was delivered.
    let delivery: Int
    let text: String
  }

  /// A filter: whether a record matches, the value of a match (nil: none), and of any other record.
  struct Filter: Sendable {
    let matches: @Sendable ([String: Any]) -> Bool
    let value: @Sendable ([String: Any]) -> Double?
    let defaultValue: Double?
  }

  private struct Read {
    let fields: [String: Any]
    let delivery: Int
    let event: Int?
    let isTooLarge: Bool

    /// What makes it a copy of another; nil: nothing.
    var identity: [String]? {
      guard fields["eventID"] is String else { return nil }
      return ["eventID", "eventTime", "eventSource", "eventName"].map {
        fields[$0] as? String ?? ""
      }
    }
  }

  let filters: [Filter]
  let dropsDuplicates: Bool
  let usesDelivery: Bool

  /// The samples of each minute, by its first second, of `deliveries` in order of file and record.
  func samples(of deliveries: [Delivery]) -> [Int: [Double]] {
    let records = deliveries.compactMap(read).filter { !(usesDelivery && $0.isTooLarge) }
    let survives = filters.map { survivors(of: $0, in: records) }
    var samples: [Int: [Double]] = [:]
    for (index, record) in records.enumerated() {
      guard let time = usesDelivery ? record.delivery : record.event else { continue }
      let matching = filters.indices.filter { filters[$0].matches(record.fields) }
      let isCopy = !matching.isEmpty && !matching.contains { survives[$0].contains(index) }
      for (number, filter) in filters.enumerated() {
        let value: Double?
        if matching.contains(number) {
          value = survives[number].contains(index) ? filter.value(record.fields) : nil
        } else {
          value = isCopy || record.isTooLarge ? nil : filter.defaultValue
        }
        if let value { samples[time - time % 60, default: []].append(value) }
      }
    }
    return samples
  }

  /// Of the matches of each event, the one delivered first.
  private func survivors(of filter: Filter, in records: [Read]) -> Set<Int> {
    let matching = records.indices.filter { filter.matches(records[$0].fields) }
    guard dropsDuplicates else { return Set(matching) }
    var first: [[String]: Int] = [:]
    for index in matching {
      guard let identity = records[index].identity else { continue }
      if let other = first[identity], records[other].delivery <= records[index].delivery {
        continue
      }
      first[identity] = index
    }
    return Set(
      matching.filter { index in
        records[index].identity.map { first[$0] == index } ?? true
      })
  }

  /// The minute by Foundation and its seconds, of which a leap second makes one more than 59.
  private static func seconds(_ text: String) -> Int? {
    let (start, end) = (text.dropLast(3), text.suffix(3))
    guard let minute = try? Date(start + "00Z", strategy: .iso8601),
      let seconds = Int(end.dropLast()), seconds <= 60, end.uppercased().hasSuffix("Z")
    else { return nil }
    return Int(minute.timeIntervalSince1970) + seconds
  }

  /// Nil for what is no object, and for what no filter is asked about.
  private func read(_ delivery: Delivery) -> Read? {
    let data = Data(delivery.text.utf8)
    guard let fields = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      fields["eventCategory"] as? String != "Insight"
    else { return nil }
    let event = (fields["eventTime"] as? String).flatMap(Self.seconds)
    return Read(
      fields: fields, delivery: delivery.delivery, event: event,
      isTooLarge: delivery.text.utf8.count > 256 << 10)
  }
}
