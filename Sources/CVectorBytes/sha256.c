#include "CVectorBytes.h"

// FIPS 180-4, section 4.2.2: the first bits of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

#define STEP 64

#if defined(__x86_64__) && !defined(VECTOR_PORTABLE) && !defined(VECTOR_NARROW)
#define HAS_HASHING 1

#include <immintrin.h>

#define HASHING __attribute__((target("sha,ssse3,sse4.1")))

static inline bool can_hash(void) {
  return __builtin_cpu_supports("sha") && __builtin_cpu_supports("ssse3") &&
         __builtin_cpu_supports("sse4.1");
}

HASHING static inline __m128i four(const void *words) {
  return _mm_loadu_si128((const __m128i *)words);
}

// The instructions want the words of the state in another order: A B E F and C D G H, the first highest.
HASHING static void mix_hashing(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  const __m128i reversed = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i first = _mm_shuffle_epi32(four(state), 0xB1);
  __m128i second = _mm_shuffle_epi32(four(state + 4), 0x1B);
  __m128i abef = _mm_alignr_epi8(first, second, 8);
  __m128i cdgh = _mm_blend_epi16(second, first, 0xF0);
  for (; blocks > 0; blocks--, bytes += STEP) {
    __m128i words[4], abef_before = abef, cdgh_before = cdgh;
    // In bounds: a block is four times 16 bytes.
    for (int part = 0; part < 4; part++) {
      words[part] = _mm_shuffle_epi8(four(bytes + 16 * part), reversed);
    }
#pragma clang loop unroll(full)
    for (int part = 0; part < 16; part++) {
      // The last 16 words, in a ring: the oldest four become the next.
      __m128i *oldest = words + part % 4, last = words[(part + 3) % 4];
      if (part >= 4) {
        __m128i sum = _mm_sha256msg1_epu32(*oldest, words[(part + 1) % 4]);
        sum = _mm_add_epi32(sum, _mm_alignr_epi8(last, words[(part + 2) % 4], 4));
        *oldest = _mm_sha256msg2_epu32(sum, last);
      }
      __m128i added = _mm_add_epi32(*oldest, four(constants + 4 * part));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  first = _mm_shuffle_epi32(abef, 0x1B);
  second = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(first, second, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(second, first, 8));
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(VECTOR_PORTABLE) && \
    !defined(VECTOR_NARROW)
#define HAS_HASHING 1

#include <arm_neon.h>

#if defined(__ARM_FEATURE_SHA2)

static inline bool can_hash(void) { return true; }

#elif defined(__linux__)

#include <sys/auxv.h>

// HWCAP_SHA2, which the C libraries declare for this processor alone.
static inline bool can_hash(void) { return (getauxval(AT_HWCAP) & 1 << 6) != 0; }

#else

static inline bool can_hash(void) { return false; }

#endif

#define HASHING __attribute__((target("+sha2")))

HASHING static void mix_hashing(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
  for (; blocks > 0; blocks--, bytes += STEP) {
    uint32x4_t words[4], abcd_before = abcd, efgh_before = efgh;
    // In bounds: a block is four times 16 bytes.
    for (int part = 0; part < 4; part++) {
      words[part] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * part)));
    }
#pragma clang loop unroll(full)
    for (int part = 0; part < 16; part++) {
      // The last 16 words, in a ring: the oldest four become the next.
      uint32x4_t *oldest = words + part % 4;
      if (part >= 4) {
        *oldest = vsha256su1q_u32(
            vsha256su0q_u32(*oldest, words[(part + 1) % 4]), words[(part + 2) % 4],
            words[(part + 3) % 4]);
      }
      uint32x4_t added = vaddq_u32(*oldest, vld1q_u32(constants + 4 * part)), before = abcd;
      abcd = vsha256hq_u32(abcd, efgh, added);
      efgh = vsha256h2q_u32(efgh, before, added);
    }
    abcd = vaddq_u32(abcd, abcd_before);
    efgh = vaddq_u32(efgh, efgh_before);
  }
  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

#endif

static inline uint32_t turned(uint32_t word, int count) {
  return word >> count | word << (32 - count);
}

static void schedule(const uint8_t *block, uint32_t words[64]) {
  for (int index = 0; index < 16; index++) {
    const uint8_t *bytes = block + 4 * index;
    words[index] = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
                   (uint32_t)bytes[3];
  }
  for (int index = 16; index < 64; index++) {
    uint32_t early = words[index - 15], late = words[index - 2];
    uint32_t early_sum = turned(early, 7) ^ turned(early, 18) ^ early >> 3;
    uint32_t late_sum = turned(late, 17) ^ turned(late, 19) ^ late >> 10;
    words[index] = words[index - 16] + early_sum + words[index - 7] + late_sum;
  }
}

// FIPS 180-4, section 6.2.2, word by word.
static void mix(uint32_t *state, const uint8_t *block) {
  uint32_t words[64];
  schedule(block, words);
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
#pragma clang loop unroll_count(8)
  for (int round = 0; round < 64; round++) {
    uint32_t sum = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) +
                   constants[round] + words[round];
    uint32_t other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + sum;
    d = c, c = b, b = a, a = sum + other;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

void vector_mix_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks) {
#ifdef HAS_HASHING
  if (can_hash()) return mix_hashing(state, bytes, blocks);
#endif
  for (; blocks > 0; blocks--, bytes += STEP) mix(state, bytes);
}
