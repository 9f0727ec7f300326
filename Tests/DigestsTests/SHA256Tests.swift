import Digests
import ReplayTestSupport
import Testing

/// Whoever compares a file's hash with that of another program finds the same, whatever processor he has.
@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "is as published",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1000),
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func knownAnswers(message: String, digest: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).description == digest)
    if message.utf8.count < 5000 {
      #expect(ReferenceSHA256.hex(of: Array(message.utf8)) == digest)
    }
  }

  @Test("is the slow twin's for every length, in any pieces")
  func agreement() {
    var random = SeededGenerator(seed: 31)
    let bytes = (0..<700).map { _ in UInt8(random.number(in: 0...255)) }
    for count in 0...300 {
      let start = random.number(in: 0...400)
      let message = Array(bytes[start..<(start + count)])
      let expected = ReferenceSHA256.hex(of: message)
      #expect(SHA256.digest(of: message).description == expected)
      var (hash, taken) = (SHA256(), 0)
      while taken < count {
        let end = min(count, taken + random.number(in: 0...random.pick([1, 20, 64, 200])))
        hash.add(message.span.bytes.extracting(taken..<end))
        taken = end
        if random.chance(10) {
          let begun = Array(message.prefix(taken))
          #expect(hash.finish() == SHA256.digest(of: begun), "the digest so far ends the hash")
        }
      }
      #expect(hash.finish().description == expected)
    }
  }

  @Test("has 32 bytes, of which it can be made again, and their order")
  func bytes() {
    let (one, other) = (SHA256.digest(of: [1]), SHA256.digest(of: [2]))
    #expect(one.bytes.count == SHA256Digest.size && SHA256Digest(bytes: one.bytes) == one)
    #expect(SHA256Digest(bytes: one.bytes.dropLast()) == nil)
    #expect((one < other) == one.bytes.lexicographicallyPrecedes(other.bytes))
  }
}
