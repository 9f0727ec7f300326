/// JSON for a script block of a page: nothing in it ends the block, and it means the same.
enum ScriptData {
  /// JSON text in which `<`, which can stand in strings only, is an escape.
  ///
  /// With it no text ends the block or begins a comment in it (`</script>`, `<!--`).
  static func escaped(_ json: String) -> String {
    guard json.utf8.contains(UInt8(ascii: "<")) else { return json }
    // By scalars: to String, a sign that goes before others makes one character of itself and `<`.
    return json.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: "\\u003c")
  }
}
