// The Unicode tables of ICU, left empty: in the static file they stand in the place of ICU's own, which the
// linker then has no need for.
//
// Foundation, which the reader of YAML is built on, brings ICU and with it 34 MB of tables for all
// languages. Nothing in trailbell asks ICU for anything, so that they would only be carried around. Without
// them ICU finds no language but the plainest; `Tests/Packages/run` holds what the static file prints
// against what the usual build prints.
//
// It is a table of contents with no entries, in the form that ICU calls "ToCP".
#include <stdint.h>

struct tables {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t size_of_description, reserved;
  uint8_t is_big_endian, character_set, size_of_character, reserved_too;
  uint8_t format[4], format_version[4], version[4];
  uint8_t padding[8];
  uint32_t number_of_entries, reserved_as_well;
};

// ICU_TABLES is the name that ICU knows its tables by, which has its version in it.
__attribute__((aligned(16))) const struct tables ICU_TABLES = {
  .header_size = 32,
  .magic = {0xDA, 0x27},
  .size_of_description = 20,
  .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
  .size_of_character = 2,
  .format = {'T', 'o', 'C', 'P'},
  .format_version = {1},
};
