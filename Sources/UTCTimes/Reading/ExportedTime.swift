/// Reads a text in any spelling in which exports have a time.
///
/// Each has been met: Athena and CloudTrail Lake (a blank for `T`, ` UTC`), Splunk and Log4j (`+0000`, a
/// comma before the fraction), pandas and Panther (no zone), and whatever counts seconds or milliseconds
/// since the Unix epoch. Without a zone it is UTC (assumed: CloudTrail's own times are). What names a
/// month or leaves out the year is not read.
package enum ExportedTime {
  /// Returns the seconds since the Unix epoch of the text in `range`; nil for no time.
  package static func seconds(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    InternetTime.seconds(in: text, range) ?? LooseTime.seconds(in: text, range)
      ?? EpochCount.seconds(in: text, range, mayHaveExponent: false)
  }
}
