/// A column of a csv file: its name, and what a row has in it.
struct CSVColumn<Row> {
  /// The name; a key of the JSON lines, or a key and one below it with a dot between.
  let name: String
  /// What a row has in it.
  let cell: (Row) -> CSVCell

  /// Creates the column called `name`.
  init(_ name: String, _ cell: @escaping (Row) -> CSVCell) {
    (self.name, self.cell) = (name, cell)
  }

  /// Returns the same column for rows that have such a row as a part; empty in those that have none.
  ///
  /// `key` is what JSON lines call the part, where it is an object of its own in them.
  func of<Whole>(
    _ part: @escaping (Whole) -> Row?, below key: String? = nil
  ) -> CSVColumn<Whole> {
    CSVColumn<Whole>(key.map { "\($0).\(name)" } ?? name) { whole in
      part(whole).map(cell) ?? .empty
    }
  }
}
