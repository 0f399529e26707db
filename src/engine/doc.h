/*
 * doc.h
 *	  What the engine's stages share: the document under analysis, its
 *	  tokens, sentences, lexicon matches, and what each stage leaves for the
 *	  next.  Private to the engine.
 *
 * The way of a document (analyse.c calls the stages in this order):
 *
 *		text.c		bytes -> tokens with folded hashes
 *		sentence.c	tokens -> sentences
 *		symbol.c	tokens -> document numbers (masked for all others)
 *		match.c		tokens -> lexicon matches (dates do without)
 *		people.c	matches -> names, offices -> officials and their mentions
 *		dates.c		tokens -> date references, not yet anchored
 *		programmes.c  symbols, matches -> programme references
 *	and, for a day of publication,
 *		anchor.c	date references -> dates
 *		events.c	all of it -> events
 */
#ifndef NX_DOC_H
#define NX_DOC_H

#include <setjmp.h>
#include <string.h>

#include "lexicon.h"
#include "newsextract.h"

/* ---- memory ---- */

typedef struct NxArena
{
	const NxHost *host;
	char	   *free;			/* first free byte of the current block */
	size_t		left;
	size_t		next_size;
} NxArena;

/* Tokens */

typedef enum NxTokenType
{
	NX_T_WORD,					/* letters */
	NX_T_NUMBER,				/* ASCII digits, no sign, no separator */
	NX_T_PUNCT					/* one other character */
} NxTokenType;

typedef enum NxShape
{
	NX_LOWER,					/* first letter is no capital */
	NX_TITLE,					/* first letter capital, not all of several */
	NX_UPPER					/* all letters capital, at least two */
} NxShape;

/* What stands between a token and the one before it. */
typedef enum NxGap
{
	NX_GAP_NONE,
	NX_GAP_SPACE,
	NX_GAP_LINE					/* at least one line break */
} NxGap;

#define NX_TF_SYMBOL	0x01	/* inside a document number: no date, no name */
#define NX_TF_FOREIGN	0x02	/* a word that is no Vietnamese syllable */
#define NX_TF_RAW		0x04	/* its NFC form is not its bytes */
#define NX_TF_SINGLE	0x08	/* a word of a single letter */

/* 32 bytes, since every stage reads them all: see the assertion in text.c. */
typedef struct NxToken
{
	uint64_t	hash;			/* of the folded word; of a number's digits;
								 * of a sign's code point */
	uint32_t	start,
				end;			/* characters */
	uint32_t	start_byte,
				end_byte;
	uint32_t	value;			/* number: its value, at most 999999999; sign:
								 * its code point, dashes and quotes unified */
	uint8_t		type:2;			/* NxTokenType */
	uint8_t		shape:2;		/* NxShape, of words */
	uint8_t		gap:2;			/* NxGap */
	uint8_t		flags;			/* NX_TF_ */
	uint8_t		ndigits;		/* of a number, leading zeros too, at most 255 */
} NxToken;

/*
 * What a token is, in short, for stages that pass over most tokens: they look
 * here, in a byte a token, before they look at the token.
 */
#define NX_TM_CAPITAL	0x01	/* a word that begins with a capital */
#define NX_TM_NUMBER	0x02
#define NX_TM_LINE		0x04	/* first of its line */
#define NX_TM_STOP		0x08	/* . ! ? and three dots, that end sentences */
#define NX_TM_QUOTE		0x10	/* a quotation mark, of any kind */

/* Unified signs: what NxToken.value holds for any of their kind. */
#define NX_DASH		'-'			/* - hyphen, en, em dash, minus */
#define NX_OPEN		0x201C		/* opening double or single curly quote, « */
#define NX_CLOSE	0x201D		/* closing ones */
#define NX_QUOTE	'"'			/* straight quote: opens or closes */
#define NX_DOTS		0x2026		/* …; three full stops stay three tokens */

typedef struct NxSentence
{
	uint32_t	first,
				last;			/* tokens, half open */
	bool		caps;			/* a headline in capitals: case says nothing */
	bool		new_line;		/* begins a line */
} NxSentence;

#define NX_HERE		64			/* matches at one token, at most that many */

/* A lexicon phrase found at a token. */
typedef struct NxMatch
{
	const NxEntry *entry;
	const NxLexicon *lexicon;
	uint32_t	first;			/* token */
	uint16_t	ntokens;
	uint8_t		kind;			/* the entry's */
} NxMatch;

/* ---- what the stages leave ---- */

/* Half-open range of tokens. */
typedef struct NxRange
{
	uint32_t	first,
				last;
} NxRange;

/* A mention of an official: a name, or a nominal. */
typedef struct NxRef
{
	NxRange		at;				/* the name alone, or the nominal's words */
	NxRange		phrase;			/* the whole noun phrase around it: honorific,
								 * rank, offices before and behind, brackets */
	uint32_t	official;		/* index in doc->person */
	uint8_t		form;			/* NX_FORM_NAME, _SHORT, _NOMINAL */
} NxRef;

/* An office phrase said of an official, or a rank. */
typedef struct NxTitleRef
{
	NxRange		at;
	uint32_t	official;
	bool		is_rank;
} NxTitleRef;

/* A person of the text: what NxOfficial is made of. */
typedef struct NxPerson
{
	NxRange		name;			/* tokens of the longest form */
	uint32_t	nrefs;			/* named mentions */
	bool		official;		/* false: named, but holds no public office */
	int8_t		gender;			/* 'm', 'f' or 0 */
	NxOfficial	out;
} NxPerson;

/* A date expression of the text. raw is the date stage's own. */
typedef struct NxDateRef
{
	NxRange		at;
	void	   *raw;
	NxDate	   *date;			/* set by anchoring, for the current day */
} NxDateRef;

typedef struct NxProgrammeRef
{
	NxRange		at;
	uint32_t	programme;		/* index in doc->programme */
	uint8_t		form;			/* NX_FORM_FULL or NX_FORM_SHORT */
} NxProgrammeRef;

/* A growing array in the arena: count, room, items. */
#define NX_ARRAY(type)	struct { uint32_t n, room; type *v; }

struct NxDoc
{
	NxArena		arena;
	jmp_buf    *escape;			/* leaves any stage; status says why */
	NxStatus	status;

	const char *text;
	uint32_t	length;			/* bytes */
	const NxLexicon *site;		/* may be NULL */

	uint32_t	ntokens;
	NxToken    *token;			/* one more stands behind the last: a sign of
								 * code point 0 on a line of its own */
	uint8_t    *mark;			/* NX_TM_ of each, and of the one more */
	uint16_t   *word;			/* id of a frequent word (words.h), or 0 */
	uint64_t   *kinds;			/* bit k: a phrase of kind k begins there; all,
								 * before nx_find_matches knows */
	uint32_t	nsentences;
	NxSentence *sentence;
	uint32_t   *match_at;		/* per token (and one more): first in match; NULL
								 * before nx_find_matches */
	NX_ARRAY(NxMatch) match;	/* kinds fit the 64 bits of doc->kinds */
	NxMatch    *here;			/* NX_HERE of them, for nx_matches_here */

	uint32_t	done;			/* NX_WANT_ bits of the stages that ran */
	NX_ARRAY(NxPerson) person;
	NX_ARRAY(NxRef) ref;		/* in text order */
	NX_ARRAY(NxTitleRef) title; /* in text order */
	NX_ARRAY(NxDateRef) date;	/* in text order */
	NX_ARRAY(NxProgramme) programme;
	NX_ARRAY(NxProgrammeRef) programme_ref; /* in text order */

	NxResult   *result;			/* the one that date references point into */
	NxDay		published;		/* its day */

	void	   *dates_state;	/* the date stage's own */
	void	   *programmes_state;	/* the programme stage's own */
	void	   *people_state;	/* the people stage's own */
};

/* ---- services: doc.c ---- */

/* Zeroed memory of the document; does not return where there is none. */
extern void *nx_alloc(NxDoc *doc, size_t size);

/* The same without zeroing. */
extern void *nx_alloc_raw(NxDoc *doc, size_t size);

/* Room for one more item at the end of an NX_ARRAY; gives its address. */
#define nx_push(doc, array) \
	((array).n < (array).room ? (void) 0 : \
	 (void) ((array).v = nx_grow(doc, (array).v, (array).n, &(array).room, \
								 sizeof(*(array).v))), \
	 &(array).v[(array).n++])
extern void *nx_grow(NxDoc *doc, void *items, uint32_t n, uint32_t *room,
					 size_t size);

/* Leave all stages with a status.  Does not return. */
extern void nx_fail(NxDoc *doc, NxStatus status) __attribute__((noreturn));

/* Ask the host whether to go on; cheap enough for every sentence. */
extern void nx_poll(NxDoc *doc);

/* The place of tokens [first, last) in the text; first < last. */
extern NxSpan nx_span(const NxDoc *doc, NxRange at);

/* The length of tokens [first, last) in letters, marks being part of theirs:
 * the same in every normal form.  0 where there is none. */
extern uint32_t nx_letters(const NxDoc *doc, NxRange at);

/* The same of one token. */
static inline uint32_t
nx_letters_of(const NxDoc *doc, uint32_t token)
{
	const NxToken *t = &doc->token[token];

	return t->flags & NX_TF_RAW ?
		nx_letters(doc, (NxRange) {token, token + 1}) : t->end - t->start;
}

/* The text of tokens [first, last): NFC, single spaces.  It may point into
 * the document's own text. */
extern NxStr nx_words(NxDoc *doc, NxRange at);

/* A copy of a NUL-terminated string, and of pieces joined. */
extern NxStr nx_string(NxDoc *doc, const char *s);
extern NxStr nx_join(NxDoc *doc, NxStr a, const char *between, NxStr b);

/* Equality of bytes. */
extern bool nx_same(NxStr a, NxStr b);

/*
 * All matches that begin at a token: for (m = nx_matches(...); m < end; m++).
 * Before nx_find_matches has run they are looked up for this token alone (and
 * no stop entry hides any); they stay only until the next such look.
 */
extern const NxMatch *nx_matches_here(const NxDoc *doc, uint32_t token,
									  const NxMatch **end);

/*
 * False where surely no phrase of n tokens begins at a token, of one of some
 * kinds (bits) if n is 1; for looks before nx_find_matches has run.
 */
extern bool nx_may_match(const NxDoc *doc, uint32_t token, uint32_t n,
						 uint64_t kinds);

/*
 * As nx_matches_here for kind DOCUMENT_WORD, whose function words are always looked up
 * where they are asked for; matches of other kinds may be among them.
 */
extern const NxMatch *nx_matches_aside(const NxDoc *doc, uint32_t token,
									   const NxMatch **end);

static inline const NxMatch *
nx_matches(const NxDoc *doc, uint32_t token, const NxMatch **end)
{
	if (doc->match_at == NULL)
		return nx_matches_here(doc, token, end);
	*end = doc->match.v + doc->match_at[token + 1];
	return doc->match.v + doc->match_at[token];
}

extern const NxMatch *nx_longest(const NxDoc *doc, uint32_t token, NxKind kind);
extern const NxMatch *nx_longest_tagged(const NxDoc *doc, uint32_t token,
										NxKind kind, uint64_t tags);

/* Does a phrase of any of these kinds (bits 1 << kind) begin at a token? */
static inline bool
nx_begins(const NxDoc *doc, uint32_t token, uint64_t kinds)
{
	return (doc->kinds[token] & kinds) != 0;
}

/* The longest match of a kind that begins at a token, or NULL. */
static inline const NxMatch *
nx_match(const NxDoc *doc, uint32_t token, NxKind kind)
{
	return nx_begins(doc, token, UINT64_C(1) << kind) ?
		nx_longest(doc, token, kind) : NULL;
}

/* The same among entries that have any of the tags. */
static inline const NxMatch *
nx_match_tagged(const NxDoc *doc, uint32_t token, NxKind kind, uint64_t tags)
{
	return nx_begins(doc, token, UINT64_C(1) << kind) ?
		nx_longest_tagged(doc, token, kind, tags) : NULL;
}

/* The sentence of a token: index in doc->sentence, by binary search. */
extern uint32_t nx_sentence_of(const NxDoc *doc, uint32_t token);

/* Is the token this sign (unified, see above)? */
static inline bool
nx_is(const NxDoc *doc, uint32_t token, uint32_t sign)
{
	return doc->token[token].type == NX_T_PUNCT &&
		doc->token[token].value == sign;
}

/* Does the token begin with a capital letter? */
static inline bool
nx_capital(const NxDoc *doc, uint32_t token)
{
	return (doc->mark[token] & NX_TM_CAPITAL) != 0;
}

/* ---- the stages, in their order: each in the file of its name ---- */

extern void nx_tokenise(NxDoc *doc);	/* text.c */
extern void nx_find_sentences(NxDoc *doc);	/* sentence.c */
extern void nx_find_matches(NxDoc *doc);	/* match.c */
extern void nx_find_symbols(NxDoc *doc);	/* symbol.c */
extern void nx_find_people(NxDoc *doc); /* people.c */
extern void nx_find_dates(NxDoc *doc);	/* dates.c */
extern void nx_find_programmes(NxDoc *doc); /* programmes.c */

/* For a day of publication: fill the result's arrays. */
extern void nx_anchor_dates(NxDoc *doc, NxDay published, NxResult *result);
extern void nx_resolve_programmes(NxDoc *doc, NxDay published,
								  NxResult *result);
extern void nx_find_events(NxDoc *doc, NxDay published, NxResult *result);
extern void nx_list_mentions(NxDoc *doc, NxResult *result); /* mentions.c */

#endif							/* NX_DOC_H */
