import ReplayReports
import TrailArchives
import TrailReplay

/// libFuzzer's door: any bytes are laid out in lines, with nothing added but white space, and what a user
/// types names a record, which typed again is the same, or none.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPretty(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var text = ""
  PrettyRecord(bytes, style: ReportStyle()).write { text += $0 }
  precondition(text.utf8.last == 0x0A, "the last line is not ended")
  if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
    precondition(
      text.utf8.filter { $0 > 0x20 }.elementsEqual(bytes.filter { $0 > 0x20 }), "other text")
  }
  if let name = RecordName(ArchiveLocation(bytes: bytes)) {
    let again = ArchiveLocation("\(name)")
    precondition(again.bytes != bytes || RecordName(again) == name, "another name")
  }
  return 0
}
