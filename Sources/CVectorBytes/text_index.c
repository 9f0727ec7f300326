#include "CVectorBytes.h"

// Sets the bits of bytes that an odd number of backslashes comes before.
static uint64_t escaped(uint64_t backslashes, bool *is_escaped) {
  uint64_t marks = *is_escaped;
  backslashes &= ~marks;
  *is_escaped = false;
  while (backslashes != 0) {
    uint64_t backslash = backslashes & -backslashes;
    uint64_t next = backslash << 1;
    if (next == 0) *is_escaped = true;
    marks |= next;
    backslashes &= ~(backslash | next);
  }
  return marks;
}

// The three masks of 64 bytes, however they are found.
typedef struct {
  uint64_t quotes, specials, backslashes;
} masks;

// The bits of what belongs into the index: an escaped quote is behind its backslash, and does not.
static inline uint64_t telling(masks found, bool *is_escaped) {
  if (found.backslashes != 0 || *is_escaped) {
    found.quotes &= ~escaped(found.backslashes, is_escaped);
  }
  return found.quotes | found.specials;
}

#if defined(__x86_64__) && !defined(VECTOR_PORTABLE) && !defined(VECTOR_NARROW)
#define HAS_WIDE 1

#include <immintrin.h>

#define WIDE __attribute__((target("avx2,bmi,popcnt")))

WIDE static inline uint64_t wide_mask(__m256i low, __m256i high) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32 | (uint32_t)_mm256_movemask_epi8(low);
}

// A block seldom has more offsets than so many.
#define WIDE_STEP 10

// Writes a step's offsets together, whether there are so many or not: what is too much is written over
// by the next. Returns where that goes.
WIDE static inline uint32_t *put_wide(uint64_t bits, uint32_t offset, uint32_t *next) {
  uint32_t *end = next + __builtin_popcountll(bits);
  do {
    for (int slot = 0; slot < WIDE_STEP; slot++) {
      next[slot] = offset + (uint32_t)_tzcnt_u64(bits);
      bits &= bits - 1;
    }
    next += WIDE_STEP;
  } while (next < end);
  return end;
}

WIDE static void index_wide(
    const uint8_t *bytes, size_t first, size_t blocks, vector_text_index *index) {
  const __m256i quote = _mm256_set1_epi8('"'), backslash = _mm256_set1_epi8('\\');
  const __m256i plain = _mm256_set1_epi8(0x20);
  uint32_t *offsets = index->offsets, *next = offsets + index->count, *firsts = index->firsts;
  bool is_escaped = index->is_escaped;
  for (size_t block = first; block < first + blocks; block++) {
    const __m256i *text = (const __m256i *)(bytes + block * VECTOR_BLOCK);
    __m256i low = _mm256_loadu_si256(text), high = _mm256_loadu_si256(text + 1);
    __m256i low_backslashes = _mm256_cmpeq_epi8(low, backslash);
    __m256i high_backslashes = _mm256_cmpeq_epi8(high, backslash);
    // As signed numbers, bytes outside ASCII are below 0.
    __m256i low_specials = _mm256_or_si256(low_backslashes, _mm256_cmpgt_epi8(plain, low));
    __m256i high_specials = _mm256_or_si256(high_backslashes, _mm256_cmpgt_epi8(plain, high));
    masks found = {
        wide_mask(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(high, quote)),
        wide_mask(low_specials, high_specials), wide_mask(low_backslashes, high_backslashes)};
    firsts[block] = (uint32_t)(next - offsets);
    next = put_wide(telling(found, &is_escaped), (uint32_t)(block * VECTOR_BLOCK), next);
  }
  index->count = (uint32_t)(next - offsets);
  index->is_escaped = is_escaped;
}

static inline bool can_index_wide(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("popcnt");
}

#define WIDEST __attribute__((target("avx512f,avx512bw,avx512vbmi2,popcnt")))

// The same, 16 at a time, of the places of the bits of a mask.
WIDEST static inline uint32_t *put_widest(__m512i places, int count, size_t offset, uint32_t *next) {
  uint32_t *end = next + count;
  __m512i start = _mm512_set1_epi32((int)offset);
  do {
    __m512i step = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places));
    _mm512_storeu_si512(next, _mm512_add_epi32(start, step));
    places = _mm512_alignr_epi64(_mm512_setzero_si512(), places, 2);
    next += VECTOR_SURPLUS;
  } while (next < end);
  return end;
}

WIDEST static void index_widest(
    const uint8_t *bytes, size_t first, size_t blocks, vector_text_index *index) {
  static const uint8_t numbers[VECTOR_BLOCK] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  const __m512i places = _mm512_loadu_si512(numbers);
  const __m512i quote = _mm512_set1_epi8('"'), backslash = _mm512_set1_epi8('\\');
  const __m512i plain = _mm512_set1_epi8(0x20);
  uint32_t *offsets = index->offsets, *next = offsets + index->count, *firsts = index->firsts;
  bool is_escaped = index->is_escaped;
  for (size_t block = first; block < first + blocks; block++) {
    __m512i text = _mm512_loadu_si512(bytes + block * VECTOR_BLOCK);
    uint64_t backslashes = _mm512_cmpeq_epi8_mask(text, backslash);
    // As signed numbers, bytes outside ASCII are below 0.
    uint64_t specials = backslashes | _mm512_cmplt_epi8_mask(text, plain);
    masks found = {_mm512_cmpeq_epi8_mask(text, quote), specials, backslashes};
    uint64_t bits = telling(found, &is_escaped);
    firsts[block] = (uint32_t)(next - offsets);
    next = put_widest(
        _mm512_maskz_compress_epi8(bits, places), __builtin_popcountll(bits),
        block * VECTOR_BLOCK, next);
  }
  index->count = (uint32_t)(next - offsets);
  index->is_escaped = is_escaped;
}

static inline bool can_index_widest(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("popcnt");
}

#endif

#if defined(__SSE2__) && !defined(VECTOR_PORTABLE)

#include <emmintrin.h>

static inline masks mask(const uint8_t *bytes) {
  masks found = {0, 0, 0};
  for (int part = 0; part < 64; part += 16) {
    __m128i text = _mm_loadu_si128((const __m128i *)(bytes + part));
    __m128i quotes = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
    __m128i backslashes = _mm_cmpeq_epi8(text, _mm_set1_epi8('\\'));
    __m128i specials = _mm_or_si128(backslashes, _mm_cmplt_epi8(text, _mm_set1_epi8(0x20)));
    found.quotes |= (uint64_t)_mm_movemask_epi8(quotes) << part;
    found.backslashes |= (uint64_t)_mm_movemask_epi8(backslashes) << part;
    found.specials |= (uint64_t)_mm_movemask_epi8(specials) << part;
  }
  return found;
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(VECTOR_PORTABLE)

#include <arm_neon.h>

// A bit for each of 16 bytes that are all ones or all zeros.
static inline uint64_t narrow(uint8x16_t bytes) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vandq_u8(bytes, vld1q_u8(weights));
  return vaddv_u8(vget_low_u8(bits)) | (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8;
}

static inline masks mask(const uint8_t *bytes) {
  masks found = {0, 0, 0};
  for (int part = 0; part < 64; part += 16) {
    uint8x16_t text = vld1q_u8(bytes + part);
    uint8x16_t backslashes = vceqq_u8(text, vdupq_n_u8('\\'));
    // As signed numbers, bytes outside ASCII are below 0.
    uint8x16_t others = vcltq_s8(vreinterpretq_s8_u8(text), vdupq_n_s8(0x20));
    found.quotes |= narrow(vceqq_u8(text, vdupq_n_u8('"'))) << part;
    found.backslashes |= narrow(backslashes) << part;
    found.specials |= narrow(vorrq_u8(backslashes, others)) << part;
  }
  return found;
}

#else

static inline masks mask(const uint8_t *bytes) {
  masks found = {0, 0, 0};
  for (int index = 0; index < VECTOR_BLOCK; index++) {
    uint8_t byte = bytes[index];
    bool is_backslash = byte == '\\';
    found.quotes |= (uint64_t)(byte == '"') << index;
    found.backslashes |= (uint64_t)is_backslash << index;
    found.specials |= (uint64_t)(is_backslash || byte < 0x20 || byte >= 0x80) << index;
  }
  return found;
}

#endif

static inline void put(uint64_t bits, uint32_t offset, vector_text_index *index) {
  for (; bits != 0; bits &= bits - 1) {
    index->offsets[index->count++] = offset + (uint32_t)__builtin_ctzll(bits);
  }
}

void vector_index_text(
    const uint8_t *bytes, size_t first, size_t blocks, vector_text_index *index) {
#ifdef HAS_WIDE
  if (can_index_widest()) return index_widest(bytes, first, blocks, index);
  if (can_index_wide()) return index_wide(bytes, first, blocks, index);
#endif
  for (size_t block = first; block < first + blocks; block++) {
    index->firsts[block] = index->count;
    masks found = mask(bytes + block * VECTOR_BLOCK);
    put(telling(found, &index->is_escaped), (uint32_t)(block * VECTOR_BLOCK), index);
  }
}
