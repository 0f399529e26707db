/*
 * no_words.c
 *	  The table of frequent words (src/engine/words.h) of the programs that
 *	  make the tables: there is none yet, so every word goes the long way.
 */
#include "../engine/words.h"

const uint32_t nx_word_bits = 1;
const NxWordSlot nx_word_slots[2];
const uint64_t nx_word_hashes[1];
const NxWordUse nx_word_uses[1];
const uint32_t nx_word_entries[1];
const uint16_t nx_word_dates[1];
const uint8_t nx_word_starts[1];
