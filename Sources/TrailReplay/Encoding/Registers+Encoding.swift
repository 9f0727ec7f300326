import MetricAlarms

extension SeriesRegister {
  /// Writes those of the series with these numbers that are not the plan's, in order; returns the numbers that
  /// they get, behind the plan's.
  func encode(_ numbers: Set<Int>, to writer: inout ReadingWriter) -> [Int: Int] {
    let found = numbers.filter { $0 >= plannedCount }.sorted { all[$0] < all[$1] }
    writer.add(found.count)
    for index in found { all[index].encode(to: &writer) }
    return found.places(from: plannedCount)
  }

  /// Reads those series: none of them is among the plan's.
  static func found(
    besides planned: [MetricSeries], from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> [MetricSeries] {
    let found = try reader.list(of: 3) { (reader) throws(ArchiveReadingError) in
      try MetricSeries(from: &reader)
    }
    if found.isEmpty { return [] }
    guard Set(planned + found).count == planned.count + found.count else { throw reader.damage }
    return found
  }
}

extension CallerRegister {
  /// Writes those with these numbers in the order of their bytes; returns the numbers they get.
  func encode(_ numbers: Set<Int>, to writer: inout ReadingWriter) -> [Int: Int] {
    let order = numbers.sorted { all[$0].bytes.lexicographicallyPrecedes(all[$1].bytes) }
    writer.add(order.count)
    for index in order { writer.add(text: all[index].bytes) }
    return order.places(from: 0)
  }

  /// Reads those callers, each of which is there once.
  static func all(
    from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> [CompactTexts] {
    let all = try reader.list { (reader) throws(ArchiveReadingError) in
      guard let caller = CompactTexts(bytes: try reader.text(), count: textCount) else {
        throw reader.damage
      }
      return caller
    }
    guard Set(all).count == all.count else { throw reader.damage }
    return all
  }
}

extension MetricSeries {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(namespace)
    writer.add(metricName)
    writer.add(dimensions.count)
    for dimension in dimensions {
      writer.add(dimension.name)
      writer.add(dimension.value)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let (namespace, name) = (try reader.string(), try reader.string())
    let dimensions = try reader.list(of: 2) { (reader) throws(ArchiveReadingError) in
      MetricDimension(name: try reader.string(), value: try reader.string())
    }
    self.init(namespace: namespace, metricName: name, dimensions: dimensions)
  }
}

extension [Int] {
  /// Where each number stands in this order, counted from `start`.
  fileprivate func places(from start: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: zip(self, start...))
  }
}
