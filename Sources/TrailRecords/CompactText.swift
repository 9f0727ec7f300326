/// Writes a record on one line: white space between tokens removed, every other byte unchanged.
package enum CompactText {
  /// Appends the compact form of `record`, a well-formed JSON value, to `output`.
  package static func append(_ record: Span<UInt8>, to output: inout [UInt8]) {
    let needed = output.count + record.count
    // Asked for exactly, the room would be too little for the next record again.
    let isTight = needed > output.capacity
    output.reserveCapacity(isTight ? max(needed, 2 * output.capacity) : needed)
    var isInString = false
    var position = 0
    while position < record.count {
      let byte = record[position]
      position += 1
      if isInString {
        output.append(byte)
        if byte == UInt8(ascii: "\\"), position < record.count {
          output.append(record[position])
          position += 1
        }
        isInString = byte != UInt8(ascii: "\"")
      } else if !JSONWalk.isWhiteSpace(byte) {
        output.append(byte)
        isInString = byte == UInt8(ascii: "\"")
      }
    }
  }
}
