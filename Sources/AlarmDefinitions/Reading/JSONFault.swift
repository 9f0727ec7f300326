/// What is wrong with a text that should be JSON, and where.
struct JSONFault: Error, Hashable {
  /// What is wrong, lower case and without a full stop.
  let words: String
  /// The line, counted from 1.
  let line: Int
  /// The column in it, counted from 1 in bytes.
  let column: Int

  /// What is wrong, with the column.
  var message: String { "not JSON: \(words) (column \(column))" }
}
