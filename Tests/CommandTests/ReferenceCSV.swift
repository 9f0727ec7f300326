/// What a csv file holds, read byte by byte as RFC 4180 says and in no other way: slow, and obvious.
struct ReferenceCSV {
  /// The rows, cell by cell, the heading among them.
  private(set) var rows: [[String]] = []
  /// What was found that no writer may write.
  private(set) var faults: [String] = []

  private var cell: [UInt8] = []
  private var row: [String] = []

  private static let (quote, comma, carriageReturn, lineFeed): (UInt8, UInt8, UInt8, UInt8) = (
    0x22, 0x2C, 0x0D, 0x0A
  )

  init(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      if bytes[position] == Self.quote {
        position = readQuoted(bytes, from: position + 1)
      } else {
        position = readPlain(bytes, from: position)
      }
      endCell()
      if position >= bytes.count {
        faults.append("the last line has no end")
      } else if bytes[position] == Self.comma {
        position += 1
        continue
      } else if bytes[position...].starts(with: [Self.carriageReturn, Self.lineFeed]) {
        position += 2
      } else {
        faults.append("byte \(position): neither a comma nor the end of a line")
        position += 1
      }
      rows.append(row)
      row = []
    }
  }

  private mutating func readQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position] == Self.quote {
        position += 1
        if position == bytes.count || bytes[position] != Self.quote { return position }
      }
      cell.append(bytes[position])
      position += 1
    }
    faults.append("the last quote is not closed")
    return position
  }

  private mutating func readPlain(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != Self.comma,
      bytes[position] != Self.carriageReturn
    {
      if bytes[position] == Self.quote || bytes[position] == Self.lineFeed {
        faults.append("byte \(position): not in quotes")
      }
      cell.append(bytes[position])
      position += 1
    }
    return position
  }

  private mutating func endCell() {
    row.append(String(decoding: cell, as: UTF8.self))
    cell = []
  }

  /// Each row but the heading by its columns, as they were before they were made harmless.
  var records: [[String: String]] {
    guard let heading = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(heading, row.map(Self.original))) { first, _ in first }
    }
  }

  /// Takes the apostrophe away that a harmless cell begins with.
  private static func original(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'")
      ? String(decoding: cell.utf8.dropFirst(), as: UTF8.self) : cell
  }
}
