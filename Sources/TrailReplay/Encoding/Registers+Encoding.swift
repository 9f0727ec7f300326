import MetricAlarms

extension SeriesRegister {
  /// Writes the series that are not the plan's, in order; returns the numbers that all get.
  func encode(to writer: inout ReadingWriter) -> [Int] {
    let found = all.indices.dropFirst(plannedCount).sorted { all[$0] < all[$1] }
    writer.add(found.count)
    for index in found { all[index].encode(to: &writer) }
    return (Array(0..<plannedCount) + found).inverted
  }

  /// Reads those series and adds them to the plan's, which are here.
  mutating func addFound(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    for _ in 0..<(try reader.count(of: 3)) {
      let series = try MetricSeries(from: &reader)
      guard knownIndex(of: series) == nil else { throw reader.damage }
      _ = index(of: series)
    }
  }
}

extension CallerRegister {
  /// Writes them in the order of their bytes; returns the numbers they get.
  func encode(to writer: inout ReadingWriter) -> [Int] {
    let order = all.indices.sorted { all[$0].bytes.lexicographicallyPrecedes(all[$1].bytes) }
    writer.add(all.count)
    for index in order { writer.add(text: all[index].bytes) }
    return order.inverted
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    let all = try reader.list { (reader) throws(ArchiveReadingError) in try reader.text() }
    for (index, bytes) in all.enumerated() {
      guard let caller = CompactTexts(bytes: bytes, count: Self.textCount),
        number(of: caller) == index
      else { throw reader.damage }
    }
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
  /// Where each number stands in this order of all of them.
  fileprivate var inverted: [Int] {
    var places = self
    for (place, number) in enumerated() { places[number] = place }
    return places
  }
}
