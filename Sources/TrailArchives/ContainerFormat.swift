/// A format that holds files.
public enum ContainerFormat: String, Hashable, Sendable {
  case tar
  case zip
}
