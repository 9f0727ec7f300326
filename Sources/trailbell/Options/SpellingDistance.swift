/// How far a mistyped name is from one that may have been meant.
enum SpellingDistance {
  /// Returns how many letters must be put in, taken out, replaced or swapped with their neighbours.
  static func changes(from word: String, to other: String) -> Int {
    let (left, right) = (Array(word), Array(other))
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let replaced = rows[row][column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
