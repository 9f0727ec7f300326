#include "CVectorBytes.h"

#if defined(__x86_64__) && !defined(VECTOR_PORTABLE)

#include <immintrin.h>

#define FOLDING __attribute__((target("sse4.1,pclmul")))

bool vector_can_fold_crc32(void) {
  return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
}

// The remainders of powers of x that the bytes so far are multiplied with, bits reflected, and the
// polynomial with its inverse: Intel, "Fast CRC computation for generic polynomials using PCLMULQDQ".
static const uint64_t four_blocks_on[2] = {0x154442bd4, 0x1c6e41596};
static const uint64_t one_block_on[2] = {0x1751997d0, 0x0ccaa009e};
static const uint64_t half_a_block_on[2] = {0x163cd6124, 0};
static const uint64_t polynomial[2] = {0x1db710641, 0x1f7011641};

FOLDING static inline __m128i block(const void *bytes) {
  return _mm_loadu_si128((const __m128i *)bytes);
}

// Moves `value` on by as many bits as `factors` are for, where `next` stands.
FOLDING static inline __m128i fold(__m128i value, __m128i factors, __m128i next) {
  __m128i low = _mm_clmulepi64_si128(value, factors, 0x00);
  __m128i high = _mm_clmulepi64_si128(value, factors, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

// The remainder of 128 bits: folded to 64, then divided (Barrett).
FOLDING static inline uint32_t reduce(__m128i value) {
  const __m128i low_halves = _mm_setr_epi32(-1, 0, -1, 0);
  __m128i high = _mm_srli_si128(value, 8);
  value = _mm_xor_si128(high, _mm_clmulepi64_si128(value, block(one_block_on), 0x10));
  high = _mm_srli_si128(value, 4);
  value = _mm_clmulepi64_si128(_mm_and_si128(value, low_halves), block(half_a_block_on), 0x00);
  value = _mm_xor_si128(value, high);
  __m128i quotient =
      _mm_clmulepi64_si128(_mm_and_si128(value, low_halves), block(polynomial), 0x10);
  __m128i product =
      _mm_clmulepi64_si128(_mm_and_si128(quotient, low_halves), block(polynomial), 0x00);
  return (uint32_t)_mm_extract_epi32(_mm_xor_si128(value, product), 1);
}

#ifndef VECTOR_NARROW
#define FOLDING_WIDE __attribute__((target("avx512f,vpclmulqdq,sse4.1,pclmul")))

#define WIDE_STEP 256

static const uint64_t sixteen_blocks_on[2] = {0x11542778a, 0x1322d1430};

FOLDING_WIDE static inline __m512i fold_wide(__m512i value, __m512i factors, __m512i next) {
  __m512i low = _mm512_clmulepi64_epi128(value, factors, 0x00);
  __m512i high = _mm512_clmulepi64_epi128(value, factors, 0x11);
  return _mm512_xor_si512(_mm512_xor_si512(low, high), next);
}

// Folds whole steps, one at least, to the last 64 bytes of them, in `folded`.
FOLDING_WIDE static void fold_steps(
    uint32_t crc, const uint8_t *bytes, size_t steps, __m128i folded[4]) {
  // In bounds: a step is 256 bytes.
  __m512i first = _mm512_loadu_si512(bytes);
  first = _mm512_xor_si512(first, _mm512_zextsi128_si512(_mm_cvtsi32_si128((int)~crc)));
  __m512i second = _mm512_loadu_si512(bytes + 64), third = _mm512_loadu_si512(bytes + 128);
  __m512i fourth = _mm512_loadu_si512(bytes + 192);
  __m512i factors = _mm512_broadcast_i32x4(block(sixteen_blocks_on));
  while (--steps > 0) {
    bytes += WIDE_STEP;
    first = fold_wide(first, factors, _mm512_loadu_si512(bytes));
    second = fold_wide(second, factors, _mm512_loadu_si512(bytes + 64));
    third = fold_wide(third, factors, _mm512_loadu_si512(bytes + 128));
    fourth = fold_wide(fourth, factors, _mm512_loadu_si512(bytes + 192));
  }
  factors = _mm512_broadcast_i32x4(block(four_blocks_on));
  first = fold_wide(fold_wide(fold_wide(first, factors, second), factors, third), factors, fourth);
  _mm512_storeu_si512(folded, first);
}

static inline bool can_fold_wide(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("vpclmulqdq");
}

#endif

FOLDING uint32_t vector_fold_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
  // In bounds: 64 bytes are there, and then 64 or 16 at a time as long as so many are left.
  __m128i first = _mm_xor_si128(block(bytes), _mm_cvtsi32_si128((int)~crc));
  __m128i second = block(bytes + 16), third = block(bytes + 32), fourth = block(bytes + 48);
  size_t folded = 64;
#ifdef FOLDING_WIDE
  if (count >= WIDE_STEP && can_fold_wide()) {
    __m128i blocks[4];
    fold_steps(crc, bytes, count / WIDE_STEP, blocks);
    first = blocks[0], second = blocks[1], third = blocks[2], fourth = blocks[3];
    folded = count / WIDE_STEP * WIDE_STEP;
  }
#endif
  __m128i factors = block(four_blocks_on);
  for (bytes += folded, count -= folded; count >= 64; bytes += 64, count -= 64) {
    first = fold(first, factors, block(bytes));
    second = fold(second, factors, block(bytes + 16));
    third = fold(third, factors, block(bytes + 32));
    fourth = fold(fourth, factors, block(bytes + 48));
  }
  factors = block(one_block_on);
  first = fold(fold(fold(first, factors, second), factors, third), factors, fourth);
  for (; count >= 16; bytes += 16, count -= 16) first = fold(first, factors, block(bytes));
  return ~reduce(first);
}

#else

bool vector_can_fold_crc32(void) { return false; }

uint32_t vector_fold_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
  (void)bytes, (void)count;
  return crc;
}

#endif
