extension ArchiveError {
  /// Whether it is about a DVC pointer beside which, in `store`, the file lies that it is for.
  package func isBesideItsFile(in store: any ArchiveStore) -> Bool {
    guard kind == .unread(.dvcPointer), !isInside, path.bytes.suffix(4).elementsEqual(".dvc".utf8)
    else {
      return false
    }
    return store.exists(ArchiveLocation(bytes: Array(path.bytes.dropLast(4))))
  }
}
