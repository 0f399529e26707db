/*
 * words.h
 *	  The most frequent words, known by their bytes.
 *
 * Most of a text is a few thousand words.  A hash table of their bytes, made
 * of src/lexicon/words.tsv when the engine is compiled, says of each what the
 * tokeniser, the lexicon and the date rows would say after looking at its
 * letters.  A word that is not in it goes the long way, to the same result:
 * normal form, letters of other alphabets, long words.
 *
 *		"người " -> the eight bytes before the blank, one probe
 *				 -> its hash, 5 characters, small letters, no phrase begins
 *					with it, no date word
 *
 * Private to the engine.
 */
#ifndef NX_WORDS_H
#define NX_WORDS_H

#include <stdint.h>
#include <string.h>

#define NX_WORD_BYTES	8		/* longer words are not in the table */

/* A word, in its place of the hash table. */
typedef struct NxWordSlot
{
	uint64_t	bytes;			/* the first byte lowest; 0: a free place */
	uint16_t	id;				/* 1 and up, the most frequent first */
	uint8_t		chars;
	uint8_t		shape;			/* NxShape */
	uint8_t		flags;			/* NX_TF_ */
} NxWordSlot;

/*
 * What begins with a word, by its id: the node of the built-in lexicon that
 * the word alone is (lexicon.h), the entries that are just this word in this
 * case, and which words can come second in longer phrases.  Kept apart from
 * the slots, since it is asked for when the text has been read to its end.
 */
typedef struct NxWordUse
{
	uint64_t	second;			/* the set of the second words: nx_hash_bits */
	uint32_t	kinds;			/* of its entries: bit k for kind k */
	uint32_t	node;			/* as NxNode.entry; 0: no node */
	uint16_t	first;			/* of its entries, in nx_word_entries */
	uint8_t		nentries;		/* at most NX_WORD_ENTRIES */
	uint8_t		aside;			/* there is a node behind NX_ROOT_ASIDE */
} NxWordUse;

#define NX_WORD_ENTRIES	8

extern const uint32_t nx_word_bits; /* the table has 1 << bits places */
extern const NxWordSlot nx_word_slots[];
extern const uint64_t nx_word_hashes[]; /* NxToken.hash, by id */
extern const NxWordUse nx_word_uses[];
extern const uint32_t nx_word_entries[];	/* built-in entries: kind << 24 |
											 * number; two more behind the last */
extern const uint16_t nx_word_dates[];	/* place in nx_date_terms + 1, or 0 */
extern const uint8_t nx_word_starts[];	/* 1: a date row may begin with it; of
										 * id 0, too: any other word may be one */


/* Where the search for a word begins. */
static inline uint32_t
nx_word_place(uint64_t bytes, uint32_t bits)
{
	return (uint32_t) ((bytes * UINT64_C(0x9E3779B97F4A7C15)) >> (64 - bits));
}

/* Eight bytes of a text as a number, the first lowest. */
static inline uint64_t
nx_word_load(const unsigned char *s)
{
	uint64_t	bytes;

	memcpy(&bytes, s, sizeof(bytes));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bytes = __builtin_bswap64(bytes);
#endif
	return bytes;
}

/*
 * How many of eight bytes, from the first on, are ASCII letters or parts of
 * other characters: all eight at a time, by carries into the high bits.
 */
static inline uint32_t
nx_word_length(uint64_t bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101),
				high = ones * 0x80;
	uint64_t	letter = (bytes | ones * 0x20) & ~high,
				from_a = letter + ones * (0x80 - 'a'),
				past_z = letter + ones * (0x80 - 'z' - 1),
				stop = ~((from_a & ~past_z) | bytes) & high;

	return stop == 0 ? 8 : (uint32_t) __builtin_ctzll(stop) / 8;
}

/* The slot of the word that n bytes are, or NULL. */
static inline const NxWordSlot *
nx_word_find(uint64_t bytes, uint32_t n)
{
	uint32_t	bits = nx_word_bits,
				at;

	bytes &= ~UINT64_C(0) >> (64 - 8 * n);
	for (at = nx_word_place(bytes, bits); nx_word_slots[at].bytes != 0;
		 at = (at + 1) & ((UINT32_C(1) << bits) - 1))
		if (nx_word_slots[at].bytes == bytes)
			return &nx_word_slots[at];
	return NULL;
}

#endif							/* NX_WORDS_H */
