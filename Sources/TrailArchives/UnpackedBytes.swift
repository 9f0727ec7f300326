/// How many bytes were unpacked out of how many.
final class UnpackedBytes {
  /// Bytes that were read, as stored.
  var stored = 0
  /// Bytes that came out of them on each layer, the lowest one's first.
  private var counts: [Int] = []

  /// How many came out on a layer.
  func count(on layer: Int) -> Int { layer < counts.count ? counts[layer] : 0 }

  /// Notes what came out on a layer.
  func add(_ count: Int, on layer: Int) {
    while counts.count <= layer { counts.append(0) }
    counts[layer] += count
  }
}
