// What Swift has no words for: instructions on many bytes at once, chosen when the program runs.
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

#endif
