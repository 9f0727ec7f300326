// The C library's strings, as text or bytes: so nobody else reads one up to its NUL.

/// Returns the system's words for an error, such as "No such file or directory"; errno's by default.
package func systemError(_ code: CInt = errno) -> String {
  String(cString: strerror(code))
}

/// Returns the value of a variable of the environment; nil where it is not set.
package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// Returns where a path leads to, without links, dots and doubled slashes; nil where nothing is there.
package func resolvedPath(_ path: String) -> String? {
  guard let place = realpath(path, nil) else { return nil }
  defer { free(place) }
  return String(cString: place)
}

/// Returns the paths that begin with `text`, none of hidden files; those of folders end in a slash.
package func paths(beginningWith text: String) -> [String] {
  let plain = text.map { "*?[\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  var found = glob_t()
  defer { globfree(&found) }
  guard glob(plain + "*", GLOB_MARK, nil, &found) == 0 else { return [] }
  // In bounds: the system counts the paths that it has found.
  return (0..<Int(found.gl_pathc)).compactMap { index in
    found.gl_pathv[index].map { String(cString: $0) }
  }
}

/// Returns the bytes of what the program was called with, its own name first; they need not be UTF-8.
package func argumentBytes() -> [[UInt8]] {
  (0..<max(0, Int(CommandLine.argc))).compactMap { index in
    // In bounds: below the number of arguments, each of which ends in a NUL.
    CommandLine.unsafeArgv[index].map {
      Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
    }
  }
}
