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

/// Takes `blocks` blocks of 64 bytes into a SHA-256 (FIPS 180-4), with the processor's instructions where
/// it has them.
///
/// `state` is eight words: what the blocks before have come to.
void vector_mix_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks);

/// How many bytes are looked at together.
#define VECTOR_BLOCK 64

/// How many offsets more than counted may be written.
#define VECTOR_SURPLUS 16

/// Where in some bytes of JSON there is what a walk over them cannot pass unseen: quotes that no
/// backslash escapes, and what needs a closer look inside a string, which is backslashes, control
/// characters, and all bytes outside ASCII.
typedef struct {
  /// Where each is, in order.
  uint32_t *offsets;
  /// For each block the index in `offsets` of the first that is in it, or behind it.
  uint32_t *firsts;
  /// How many offsets there are.
  uint32_t count;
  /// Whether a backslash before the next block escapes that one's first byte.
  bool is_escaped;
} vector_text_index;

/// Adds `blocks` blocks of `bytes` to the index, from the block number `first` on, with the widest
/// instructions that the processor has.
void vector_index_text(
    const uint8_t *bytes, size_t first, size_t blocks, vector_text_index *index);

#endif
