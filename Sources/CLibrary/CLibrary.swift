// The platform's C library under one name, so that no other file asks which platform it is built for.
//
// `@_exported` hands on all that is in it. The language has no settled way to do so; this is the one
// file that uses it.
#if canImport(Glibc)
@_exported public import Glibc
#elseif canImport(Musl)
@_exported public import Musl
#else
@_exported public import Darwin
#endif
