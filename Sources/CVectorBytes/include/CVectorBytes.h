// What Swift has no words for: instructions on many bytes at once.
#ifndef C_VECTOR_BYTES_H
#define C_VECTOR_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor can fold a CRC-32 (carry-less multiplication).
bool vector_can_fold_crc32(void);

/// Returns the CRC-32 (RFC 1952, section 8) of bytes whose predecessors had `crc`.
///
/// `count` must be a multiple of 16, and 64 at least; the processor must be able to.
uint32_t vector_fold_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

/// How many bytes each of the marks is about.
#define VECTOR_BLOCK 64

/// What there is among 64 bytes of JSON, a bit for each byte, the first byte's lowest.
typedef struct {
  /// Quotes that no backslash escapes.
  uint64_t quotes;
  /// What needs a closer look inside a string: backslashes, control characters, and all bytes outside
  /// ASCII.
  uint64_t specials;
} vector_text_marks;

/// Marks `blocks` times 64 bytes, with the widest instructions that the processor has.
///
/// `is_escaped` says whether a backslash before the first byte escapes it; returns the same for the
/// byte behind the last.
bool vector_mark_text(
    const uint8_t *bytes, size_t blocks, bool is_escaped, vector_text_marks *marks);

#endif
