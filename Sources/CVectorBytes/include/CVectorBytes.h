// What Swift has no words for: instructions on many bytes at once.
#ifndef C_VECTOR_BYTES_H
#define C_VECTOR_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// Whether this processor can fold a CRC-32 (carry-less multiplication).
bool vector_can_fold_crc32(void);

/// Returns the CRC-32 (RFC 1952, section 8) of bytes whose predecessors had `crc`.
///
/// `count` must be a multiple of 16, and 64 at least; the processor must be able to.
uint32_t vector_fold_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

/// How many bytes `vector_text_ends` looks at.
#define VECTOR_TEXT_WIDTH 32

/// Marks with a bit each, the first byte's lowest, which of 32 bytes are no plain text inside a JSON
/// string: quotes, backslashes, control characters, and all outside ASCII.
static inline uint32_t vector_text_ends(const uint8_t *bytes) {
  uint32_t marks = 0;
#if defined(__SSE2__)
  for (int half = 0; half < 2; half++) {
    __m128i text = _mm_loadu_si128((const __m128i *)(bytes + 16 * half));
    // As signed numbers, those outside ASCII are below 0.
    __m128i others = _mm_cmplt_epi8(text, _mm_set1_epi8(0x20));
    __m128i quotes = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
    __m128i backslashes = _mm_cmpeq_epi8(text, _mm_set1_epi8('\\'));
    __m128i ends = _mm_or_si128(others, _mm_or_si128(quotes, backslashes));
    marks |= (uint32_t)_mm_movemask_epi8(ends) << (16 * half);
  }
#elif defined(__aarch64__) && defined(__ARM_NEON)
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  for (int half = 0; half < 2; half++) {
    uint8x16_t text = vld1q_u8(bytes + 16 * half);
    uint8x16_t others = vcltq_s8(vreinterpretq_s8_u8(text), vdupq_n_s8(0x20));
    uint8x16_t quotes = vceqq_u8(text, vdupq_n_u8('"'));
    uint8x16_t backslashes = vceqq_u8(text, vdupq_n_u8('\\'));
    uint8x16_t ends = vorrq_u8(others, vorrq_u8(quotes, backslashes));
    uint8x16_t bits = vandq_u8(ends, vld1q_u8(weights));
    uint32_t low = vaddv_u8(vget_low_u8(bits)), high = vaddv_u8(vget_high_u8(bits));
    marks |= (low | high << 8) << (16 * half);
  }
#else
  for (int index = 0; index < VECTOR_TEXT_WIDTH; index++) {
    uint8_t byte = bytes[index];
    uint32_t ends = byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\';
    marks |= ends << index;
  }
#endif
  return marks;
}

#endif
