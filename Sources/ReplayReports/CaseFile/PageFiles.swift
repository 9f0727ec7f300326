import Digests
import TrailRecords

/// The files a page is made of, as they are in the program.
enum PageFiles {
  /// The template.
  static let template = text(PackageResources.page_html)
  /// The style sheet.
  static let style = [
    PackageResources.page_css, PackageResources.tables_css, PackageResources.lanes_css,
    PackageResources.print_css,
  ].map(text).joined()

  /// The script, in the order in which its parts need one another.
  static let script = [
    PackageResources.text_js, PackageResources.elements_js, PackageResources.times_js,
    PackageResources.data_js, PackageResources.rows_js, PackageResources.view_js,
    PackageResources.actors_js, PackageResources.lane_js, PackageResources.markers_js,
    PackageResources.lanes_js, PackageResources.buckets_js, PackageResources.steering_js,
    PackageResources.records_js,
    PackageResources.choices_js, PackageResources.opened_js, PackageResources.exposure_js,
    PackageResources.inputs_js, PackageResources.save_js, PackageResources.paper_js,
    PackageResources.page_js,
  ].map(text).joined()

  /// What a browser may load for the page: its own style and script, known by their hashes, and nothing else.
  ///
  /// No text is ever made into HTML by the script (Trusted Types).
  static let contentSecurityPolicy =
    "default-src 'none'; style-src '\(hash(of: style))'; script-src '\(hash(of: script))'; "
    + "base-uri 'none'; form-action 'none'; "
    + "require-trusted-types-for 'script'; trusted-types 'none'"

  /// What a browser may load for a page with this style and no script.
  static func contentSecurityPolicy(style: String) -> String {
    "default-src 'none'; style-src '\(hash(of: style))'"
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// `sha256-…`, as a content security policy names a source (CSP Level 3, section 2.3.1).
  private static func hash(of text: String) -> String {
    var source = Array("sha256-".utf8)
    Base64.append(SHA256.digest(of: Array(text.utf8)).bytes, to: &source)
    return Self.text(source)
  }
}
