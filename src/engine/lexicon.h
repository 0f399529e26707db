/*
 * lexicon.h
 *	  The lexicon as the stages see it: phrases with a kind, tags, a
 *	  canonical form and days of validity, found by rolling hash.
 *
 * A lexicon is one hash table of phrase prefixes.  The key of a prefix of n
 * words is nx_mix(key of its first n - 1 words, hash of word n), so a match
 * walks the text a word at a time with one probe each and stops at the first
 * prefix that no phrase has.  Of the 64 bits of a key 31 are compared; others
 * have led to the place.  Most probes fail, so a small bit filter that stays in the cache
 * answers first.  The built-in lexicon is compiled to const arrays without
 * pointers, so that all processes share its pages; the site's is the same in
 * the host's memory, made by the same builder (lexbuild.c).
 */
#ifndef NX_LEXICON_H
#define NX_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "newsextract.h"

typedef enum NxKind
{
	NX_KIND_NONE,
#define NX_KIND(symbol, name) NX_##symbol,
#include "kinds.h"
	NX_KIND_COUNT
} NxKind;

/* Tags as masks: NX_OFFICE_PUBLIC, NX_PREDICATE_STATE, ... */
enum NxTagBits
{
#define NX_TAG(kind, symbol, bit, name) NX_BIT_##kind##_##symbol = bit,
#include "kinds.h"
};
#define NX_TAGGED(entry, tag)	(((entry)->tags >> NX_BIT_##tag) & 1)
#define NX_MASK(tag)			(UINT64_C(1) << NX_BIT_##tag)

#define NX_MAX_PHRASE	16		/* words in a phrase */

typedef struct NxEntry
{
	uint64_t	tags;
	NxDay		valid_from,		/* INT32_MIN, INT32_MAX: unbounded */
				valid_to;
	uint32_t	phrase;			/* offsets in the lexicon's strings */
	uint32_t	canonical;		/* 0, the empty string: the phrase itself */
	uint8_t		kind;
	uint8_t		nwords;
} NxEntry;

/*
 * What matching asks of every entry, in a byte apart from the rest, so that it
 * stays in the cache: its kind, whether NxCase has something to say of it, and
 * whether it is the last one of its phrase.
 */
#define NX_EK_KIND		0x3f
#define NX_EK_CAPITAL	0x40
#define NX_EK_LAST		0x80

typedef struct NxCase
{
	uint16_t	capital;		/* bit i: word i is written with a capital */
	uint16_t	upper;			/* bit i: word i is written in capitals */
} NxCase;

/* A prefix of phrases, in its place of the hash table. */
typedef struct NxNode
{
	uint32_t	tag;			/* of its key; 0: a free place */
	uint32_t	entry;			/* number of its first entry * 4, and NX_NODE_ */
} NxNode;
#define NX_NODE_MORE	1		/* longer phrases begin with this one */
#define NX_NODE_PHRASE	2		/* it is a phrase: there is an entry */

struct NxLexicon
{
	const uint32_t *filter;		/* bit of a key set: there may be a node */
	const NxNode *nodes;
	uint32_t	mask;			/* places for nodes - 1; the filter has sixteen
								 * bits a place */
	uint32_t	nentries;
	const uint8_t *kinds;		/* NX_EK_ of the entries */
	const NxCase *cases;		/* of the entries */
	const NxEntry *entries;
	const char *strings;		/* NUL-terminated strings; the first is empty */
};

/* The entries of a phrase: from the first of its node to NX_NO_ENTRY. */
#define NX_NO_ENTRY		UINT32_MAX

static inline uint32_t
nx_first_entry(const NxNode *node)
{
	return node->entry & NX_NODE_PHRASE ? node->entry >> 2 : NX_NO_ENTRY;
}

static inline uint32_t
nx_next_entry(const NxLexicon *lexicon, uint32_t entry)
{
	return lexicon->kinds[entry] & NX_EK_LAST ? NX_NO_ENTRY : entry + 1;
}

/* The built-in lexicon, compiled from src/lexicon. */
extern const NxLexicon nx_builtin_lexicon;

/* The key of a prefix that is longer by a word. */
static inline uint64_t
nx_mix(uint64_t key, uint64_t word)
{
	key = (key ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return (key ^ key >> 29) | 1;	/* never 0 */
}

/* The place where the search for a key begins, and its bit of the filter. */
#define NX_PLACE_OF(key, mask)	((uint32_t) ((key) >> 32) & (mask))
#define NX_BIT_OF(key, mask)	((uint32_t) ((key) >> 20) & ((mask) * 16 + 15))

/* What a node keeps of its key; never 0, as nx_mix sets the lowest bit. */
#define NX_TAG_OF(key)			((uint32_t) (key))

/*
 * The key before a phrase's first word.  Phrases of function words, which
 * texts are full of and only the programme stage asks for, have a root of
 * their own, so that the pass over a text does not meet them.
 */
#define NX_ROOT			UINT64_C(0)
#define NX_ROOT_ASIDE	UINT64_C(2)

static inline uint64_t
nx_root_of(const NxEntry *entry)
{
	return entry->kind == NX_DOCUMENT_WORD &&
		!NX_TAGGED(entry, DOCUMENT_WORD_TRAP) ? NX_ROOT_ASIDE : NX_ROOT;
}

/* The node of a key that is probably there, or NULL. */
static inline const NxNode *
nx_find_node(const NxLexicon *lexicon, uint64_t key)
{
	for (uint32_t i = NX_PLACE_OF(key, lexicon->mask);;
		 i = (i + 1) & lexicon->mask)
	{
		const NxNode *node = &lexicon->nodes[i];

		if (node->tag == NX_TAG_OF(key))
			return node;
		if (node->tag == 0)
			return NULL;
	}
}

/* The node of a key that is probably not there, or NULL. */
static inline const NxNode *
nx_probe(const NxLexicon *lexicon, uint64_t key)
{
	uint32_t	bit = NX_BIT_OF(key, lexicon->mask);

	return lexicon->filter[bit / 32] >> bit % 32 & 1 ?
		nx_find_node(lexicon, key) : NULL;
}

static inline const char *
nx_canonical_of(const NxLexicon *lexicon, const NxEntry *entry)
{
	return lexicon->strings +
		(entry->canonical ? entry->canonical : entry->phrase);
}

/* The entry as the row it was built of; its tags are written to code. */
extern NxLexiconRow nx_row_of(const NxLexicon *lexicon, uint32_t n,
							  char code[256]);

/* Hash of the built-in lexicon's rows, set by its compiler. */
extern const char nx_builtin_hash[17];

#endif							/* NX_LEXICON_H */
