/*
 * fold.h
 *	  Folding of Vietnamese words, one letter at a time.
 *
 * Two words are the same to the lexicon when they differ only in case, in
 * normal form, in where the tone mark stands (hoà, hòa), or in i and y as the
 * only vowel at the end (sĩ, sỹ).  So a folded word is its base letters
 * (a ă â b ... each a unit of its own) and one tone apart from them: the tone
 * has no place, and a combining mark simply changes the last letter or the
 * tone.  No normalisation is needed on the way, whatever form the text is in.
 *
 *		hòa, hoà, HÒA, h o a + U+0300	->	units h o a, tone 1
 *
 * The idea of keeping the tone apart is that of the TELEX input method.
 */
#ifndef NX_FOLD_H
#define NX_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Classes of characters */
enum
{
	NX_C_SIGN,					/* none of the following */
	NX_C_LOWER,					/* a letter without case, too */
	NX_C_CAPITAL,
	NX_C_DIGIT,					/* ASCII 0 to 9 */
	NX_C_MARK,					/* combining: belongs to the character before */
	NX_C_SPACE,
	NX_C_LINE,					/* a line break */
	NX_C_IGNORED				/* zero width, soft hyphen: as a mark, says nothing */
};

/* Base letters beyond a to z */
enum
{
	NX_L_OTHER,					/* not a letter of the table: see nx_fold_other */
	NX_L_A_BREVE,
	NX_L_A_CIRCUMFLEX,
	NX_L_D_STROKE,
	NX_L_E_CIRCUMFLEX,
	NX_L_O_CIRCUMFLEX,
	NX_L_O_HORN,
	NX_L_U_HORN
};

/* What the table holds of a character: letter, tone, class, form. */
#define NX_FOLD_LETTER(f)	((f) & 0xff)
#define NX_FOLD_TONE(f)		(((f) >> 8) & 7)
#define NX_FOLD_CLASS(f)	(((f) >> 11) & 7)
#define NX_FOLD_RAW			0x4000	/* NFC may change it */

#define NX_FOLD_SIZE		0x2000	/* the table holds U+0000 to U+1FFF */
extern const uint16_t nx_fold_table[NX_FOLD_SIZE];	/* made by fold_table.c */

/* The same for any character, from ICU's properties. */
extern uint16_t nx_fold_char(uint32_t c);

/* Folding of one word, letter by letter. */
#define NX_FOLD_UNITS	24		/* longer words: only the hash goes on */
typedef struct NxFold
{
	uint64_t	hash;			/* of units that no longer fit */
	uint32_t	units[NX_FOLD_UNITS];
	uint32_t	n;
	uint32_t	tone;			/* the last: 0 none, 1 grave, 2 acute, 3 tilde, 4
								 * hook, 5 dot below */
	uint32_t	tones;			/* or of all, for the hash: a word has one */
	bool		foreign;		/* has a letter that no Vietnamese word has */
} NxFold;

static inline void
nx_fold_start(NxFold *fold)
{
	fold->hash = 0;
	fold->n = 0;
	fold->tone = fold->tones = 0;
	fold->foreign = false;
}

static inline void
nx_fold_tone(NxFold *fold, uint32_t tone)
{
	fold->tone = tone;
	fold->tones |= tone;
}

/* Add a character of class letter or mark, f being its table value. */
extern void nx_fold_other(NxFold *fold, uint32_t c);

extern void nx_fold_spill(NxFold *fold);

static inline void
nx_fold_add(NxFold *fold, uint32_t c, uint16_t f)
{
	if (NX_FOLD_LETTER(f) == NX_L_OTHER)
	{
		nx_fold_other(fold, c);
		return;
	}
	if (NX_FOLD_TONE(f))
		nx_fold_tone(fold, NX_FOLD_TONE(f));
	if (fold->n == NX_FOLD_UNITS)
		nx_fold_spill(fold);
	fold->units[fold->n++] = NX_FOLD_LETTER(f);
}

/* ---- hashes (FNV-1a over units, the tone last), never 0 ---- */

#define NX_HASH_START	UINT64_C(14695981039346656037)
#define NX_HASH_PRIME	UINT64_C(1099511628211)

static inline uint64_t
nx_hash_end(uint64_t hash, uint32_t tone)
{
	hash = (hash ^ (tone + 0x80)) * NX_HASH_PRIME;
	hash ^= hash >> 32;
	return hash ? hash : 1;
}

/*
 * A small set of words in 64 bits (Bloom's): each sets two bits, by its hash.
 * A word whose bits are not set is surely not in the set.
 */
static inline uint64_t
nx_hash_bits(uint64_t hash)
{
	return UINT64_C(1) << (hash >> 58) | UINT64_C(1) << (hash >> 52 & 63);
}

static inline bool
nx_may_have(uint64_t set, uint64_t hash)
{
	uint64_t	bits = nx_hash_bits(hash);

	return (set & bits) == bits;
}

static inline bool
nx_is_vowel(uint32_t unit)
{
	/* a e i o u y and the marked ones, as bits */
	return unit < 128 &&
		((unit < 64 ? UINT64_C(0xf6) : UINT64_C(0x0220822200000000)) >>
		 (unit & 63) & 1);
}

/*
 * Is y the only vowel at the end of a word, so that it counts as i: sỹ and
 * sĩ, quý and quí?  Of a word of n units, its last and the one before.
 */
static inline bool
nx_y_is_i(uint32_t n, uint32_t first, uint32_t before, uint32_t last)
{
	return last == 'y' && n >= 2 &&
		(!nx_is_vowel(before) || (n == 3 && first == 'q' && before == 'u'));
}

static inline bool
nx_ends_in_i(const uint8_t *unit, uint32_t n)
{
	return n >= 2 && nx_y_is_i(n, unit[0], unit[n - 2], unit[n - 1]);
}

/* The hash of n units and one more, before its tone. */
static inline uint64_t
nx_hash_bytes(const uint8_t *unit, uint32_t n, uint32_t last)
{
	uint64_t	hash = NX_HASH_START;

	for (uint32_t i = 0; i < n; i++)
		hash = (hash ^ unit[i]) * NX_HASH_PRIME;
	return (hash ^ last) * NX_HASH_PRIME;
}

/* The hash of what was folded. */
extern uint64_t nx_fold_hash(NxFold *fold);

/* The hash of a number's digits and of a sign, as tokens have them. */
extern uint64_t nx_hash_digits(const char *digits, size_t n);
extern uint64_t nx_hash_sign(uint32_t sign);

/*
 * One UTF-8 character at s, of at most left bytes (at least 1); *c is -1
 * (one byte) where the bytes are no UTF-8.  Gives its length.
 */
static inline uint32_t
nx_decode(const unsigned char *s, size_t left, int32_t *c)
{
	if (s[0] < 0x80)
	{
		*c = s[0];
		return 1;
	}
	if (s[0] >= 0xc2 && s[0] < 0xe0 && left >= 2 && (s[1] & 0xc0) == 0x80)
	{
		*c = (s[0] & 0x1f) << 6 | (s[1] & 0x3f);
		return 2;
	}
	if ((s[0] & 0xf0) == 0xe0 && left >= 3 && (s[1] & 0xc0) == 0x80 &&
		(s[2] & 0xc0) == 0x80)
	{
		*c = (s[0] & 0x0f) << 12 | (s[1] & 0x3f) << 6 | (s[2] & 0x3f);
		if (*c >= 0x800 && (*c < 0xd800 || *c > 0xdfff))
			return 3;
	}
	else if ((s[0] & 0xf8) == 0xf0 && left >= 4 && (s[1] & 0xc0) == 0x80 &&
			 (s[2] & 0xc0) == 0x80 && (s[3] & 0xc0) == 0x80)
	{
		*c = (s[0] & 0x07) << 18 | (s[1] & 0x3f) << 12 | (s[2] & 0x3f) << 6 |
			(s[3] & 0x3f);
		if (*c >= 0x10000 && *c <= 0x10ffff)
			return 4;
	}
	*c = -1;
	return 1;
}

#endif							/* NX_FOLD_H */
