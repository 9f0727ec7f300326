import Testing

@testable import BucketExposure

@Suite("Addresses of a policy")
struct AddressRangeTests {
  @Test(
    "A range is what it means, however it is spelled",
    arguments: [
      ("198.51.100.7", "198.51.100.7/32"), ("198.51.100.7/24", "198.51.100.0/24"),
      ("0.0.0.0/0", "255.255.255.255/0"), ("::1", "0:0:0:0:0:0:0:1/128"),
      ("2001:DB8::/32", "2001:0db8:ffff::/32"), ("::ffff:1.2.3.4", "::ffff:102:304"),
      ("::ffff:198.51.100.7/120", "198.51.100.0/24"), ("::", "0::0/128"),
      ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ])
  func same(one: String, other: String) {
    let range = AddressRange(one)
    #expect(range != nil)
    #expect(range == AddressRange(other))
  }

  @Test(
    "What is no address is no limit",
    arguments: [
      "", "/", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.4/33", "1.2.3.4/", "1.2.3.4/-1",
      "1.2.3.4/8/8", "1.2.3.*", "+1.2.3.4", "1..2.3", ":", ":::", "1::2::3", "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "12345::", "::g", "::/129", "::+1", "1.2.3.4::",
      "0001.2.3.4",
    ])
  func none(text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test("/8 and /32 themselves are not broad, and IPv4 and IPv6 are not mixed up")
  func broad() {
    #expect(AddressRange("11.0.0.0/8")?.isBroad == false)
    #expect(AddressRange("11.0.0.0/7")?.isBroad == true)
    #expect(AddressRange("2001:db8::/32")?.isBroad == false)
    #expect(AddressRange("2001:db8::/31")?.isBroad == true)
    #expect(AddressRange("0.0.0.0/32") != AddressRange("::/128"))
    #expect(AddressRange("::ffff:0:0/96")?.isBroad == true)
    #expect(AddressRange("::fffe:0:0/95")?.isBroad == true)
    #expect(AddressRange("::fffe:0:0/96")?.isBroad == false)
  }
}
