/*
 * programmes.h
 *	  What the files of the programmes stage share: document numbers, the
 *	  mentions of programmes, and the questions asked of the words around
 *	  them.  Private to symbol.c and programmes*.c.
 */
#ifndef NX_PROGRAMMES_H
#define NX_PROGRAMMES_H

#include "doc.h"

/* A phrase of the lexicon, wherever it was found. */
typedef struct NxPhrase
{
	const NxEntry *entry;		/* NULL: none */
	const NxLexicon *lexicon;
} NxPhrase;

/*
 * A document number: 15/2020/NĐ-CP, 57-NQ/TW, 85/2014/QH13, 24/2010.  A bare
 * number behind a kind (Nghị quyết 54) has neither year nor type.
 */
typedef struct NxSymbol
{
	NxRange		at;
	uint32_t	value;			/* the number itself */
	uint32_t	term;			/* of an issuer: 13 of QH13 */
	uint16_t	year;			/* 0: none */
	uint8_t		letter;			/* A of 3610A, in lower case; 0: none */
	bool		cut;			/* bare: no year, no type, no issuer */
	NxPhrase	type,
				issuer;
} NxSymbol;

typedef enum NxMentionType
{
	NX_PM_NUMBERED,
	NX_PM_TITLED,
	NX_PM_BARE,					/* Hiến pháp */
	NX_PM_THIS,					/* đề án này */
	NX_PM_DOUBTFUL				/* titled, but only a mention when the same
								 * title is surely one elsewhere */
} NxMentionType;

/* A mention of a programme, before entities are made. */
typedef struct NxProgrammeMention
{
	NxRange		at;
	NxMentionType type;
	NxPhrase	kind;			/* row of a kind, or of a type in a symbol */
	uint64_t	kind_hash;		/* of the kind's name */
	uint32_t	kind_first,		/* the kind's words: of further items of a */
				kind_end;		/* list, those before its first item */
	NxSymbol	symbol;			/* numbered: at.first == at.last where none */
	uint32_t	known_end;		/* behind a name that the lexicon has; 0: it
								 * has none */
	uint64_t	known;			/* hash of that name as it should be, or 0 */
	NxRange		title;			/* in or behind the mention, may be empty */
	NxRange		tail;			/* what may hold its period */
	NxRange		issuer;			/* may be empty */
	NxRange		part;			/* cited before it, may be empty */
	NxDay		issued;
	uint16_t	year;			/* of a law: năm 2013 */
	bool		amended;		/* (sửa đổi) */
	bool		draft;			/* dự thảo, dự án luật */
	bool		current;		/* this: the one in force (luật hiện hành) */
	bool		acronym;		/* CPTPP: without its kind */
	uint8_t		count;			/* this: how many of them (hai luật này) */
	uint8_t		behind;			/* words that point back: (dự án X) nói trên */
	uint32_t	entity;			/* index in doc->programme */
} NxProgrammeMention;

/* An entity while it is made. */
typedef struct NxProgrammeEntity
{
	uint64_t	kind_hash;
	NxSymbol	symbol;			/* the fullest */
	uint32_t	first,			/* index of the mention that began it */
				longest;		/* of the one that names it */
	uint32_t	titled;			/* index of the mention whose title is longest,
								 * UINT32_MAX: none */
	struct NxTitleKey *key;		/* of that title */
	uint32_t	period;			/* index of the mention that may hold it */
	uint32_t	last;			/* last mention */
	uint16_t	year;
	bool		amended,
				draft;
	NxPhrase	kind;
} NxProgrammeEntity;

typedef struct NxProgrammesState
{
	NX_ARRAY(NxSymbol) symbol;	/* in text order */
	NX_ARRAY(NxProgrammeMention) mention;	/* in text order */
	NX_ARRAY(NxProgrammeEntity) entity; /* as doc->programme */
} NxProgrammesState;

static inline NxProgrammesState *
nx_programmes(const NxDoc *doc)
{
	return doc->programmes_state;
}

/* The search for mentions: the sentence it is in. */
typedef struct NxProgrammeScan
{
	NxDoc	   *doc;
	uint32_t	sentence;		/* index of the current one */
	uint32_t	first,
				limit;			/* its tokens */
	bool		caps;			/* all in capitals */
} NxProgrammeScan;

/* A kind and what stands before it. */
typedef struct NxProgrammeHead
{
	NxPhrase	kind;
	uint64_t	tags;			/* of the kind; 0 of a type */
	uint32_t	first,
				end;			/* its tokens */
	uint64_t	before;			/* tags of the words that end before it */
	uint8_t		count;			/* hai luật: 2 */
	bool		capital;		/* written with one where none is due */
	bool		start;			/* first in its sentence */
} NxProgrammeHead;

#define KIND_IS(head, tag) \
	(((head)->tags & NX_MASK(DOCUMENT_KIND_##tag)) != 0)

/* ---- words: programmes_words.c ---- */

/*
 * Tags of the longest DOCUMENT_WORD at a token, 0 where there is none; *end
 * is the token behind it (behind the token itself, if none).
 */
extern uint64_t nx_document_word(const NxDoc *doc, uint32_t token,
								 uint32_t *end);

#define NX_W(tag)	NX_MASK(DOCUMENT_WORD_##tag)

/* Words in a range of tokens, signs not counted. */
extern uint32_t nx_count_words(const NxDoc *doc, uint32_t first,
							   uint32_t last);

/* Is any of its words written with a capital? */
extern bool nx_has_capital(const NxDoc *doc, uint32_t first, uint32_t last);

/* The longest phrase of a lexicon kind at a token. */
extern NxPhrase nx_phrase(const NxDoc *doc, uint32_t token, NxKind kind,
						  uint32_t *end);

/* Hash of a name of a kind: equal names, equal hashes. */
extern uint64_t nx_name_hash(NxPhrase phrase);

/* Is the token a Roman or Arabic number of few signs: XII, 12? */
extern bool nx_is_ordinal(const NxDoc *doc, uint32_t token);

/* Its value, 0 of a word that is none. */
extern uint32_t nx_ordinal(const NxDoc *doc, uint32_t token);

static inline const char *
nx_canonical(NxPhrase phrase)
{
	return nx_canonical_of(phrase.lexicon, phrase.entry);
}

/* Is the token a number that can be a year? */
static inline bool
nx_is_year(const NxDoc *doc, uint32_t token)
{
	return doc->token[token].type == NX_T_NUMBER &&
		doc->token[token].ndigits == 4 &&
		doc->token[token].value >= 1900 && doc->token[token].value <= 2100;
}

/* Is the token a word, lower case, on the same line as the one before it? */
static inline bool
nx_is_lower(const NxDoc *doc, uint32_t token)
{
	return doc->token[token].type == NX_T_WORD &&
		doc->token[token].shape == NX_LOWER &&
		doc->token[token].gap != NX_GAP_LINE;
}

/* ---- numbers: symbol.c ---- */

/*
 * Read a document number at a token.  kind: a kind (and số) stands before it,
 * so that a number and a year, or a number alone, will do.  Gives false where
 * there is none.
 */
extern bool nx_read_symbol(const NxDoc *doc, uint32_t token, bool kind,
						   NxSymbol *symbol);

/* The symbol that begins at a token, as found by nx_find_symbols, or NULL. */
extern const NxSymbol *nx_symbol_at(const NxDoc *doc, uint32_t token);

/* ---- titles: programmes_title.c, programmes_tail.c ---- */

typedef enum NxTitleStyle
{
	NX_TITLE_PLAN,				/* kind and title: Đề án sữa học đường */
	NX_TITLE_ABOUT,				/* behind về: longer, with its complements */
	NX_TITLE_NAME				/* a proper name: Luật An ninh mạng */
} NxTitleStyle;

/*
 * Where the title ends that begins at a token; limit is the end of its
 * sentence.  *period is set to the token where a period that ends the title
 * begins, else to the end.  Gives first itself where there is no title.
 */
extern uint32_t nx_title_end(const NxDoc *doc, uint32_t first,
							 uint32_t limit, NxTitleStyle style,
							 uint32_t *period);

/* Reading a title: what is known so far. */
typedef struct NxTitleScan
{
	const NxDoc *doc;
	uint32_t	first,
				limit;
	NxTitleStyle style;
	bool		verb;			/* it begins with a verb */
} NxTitleScan;

/*
 * Does it go on behind the comma at i, behind và whose next word is at i?
 * programmes_joined.c.
 */
extern bool nx_passes_comma(const NxTitleScan *t, uint32_t i);
extern bool nx_passes_and(const NxTitleScan *t, uint32_t i);

/* The same behind an opening quote at a token: the closing one, or 0. */
extern uint32_t nx_quote_end(const NxDoc *doc, uint32_t open, uint32_t limit);

/* Behind giai đoạn 2011-2020, đến năm 2030, tầm nhìn …; first itself: none. */
extern uint32_t nx_period_end(const NxDoc *doc, uint32_t first,
							  uint32_t limit);

/* Does the title of a plan go on behind the name that the lexicon has? */
extern bool nx_title_goes_on(const NxDoc *doc, uint32_t i, uint32_t limit);

/* Behind years alone, 2016-2020, (2016-2020); first itself: none. */
extern uint32_t nx_years_end(const NxDoc *doc, uint32_t first,
							 uint32_t limit);

/*
 * Behind what may follow a law's name: (sửa đổi), năm 2013, sửa đổi năm 2017.
 * Sets year and amended where it says so.
 */
extern uint32_t nx_law_tail(const NxDoc *doc, uint32_t first, uint32_t limit,
							uint16_t *year, bool *amended);

/* ---- mentions: programmes.c ---- */

/* Add a mention from the kind to last; its other fields are the caller's. */
extern NxProgrammeMention *nx_add_mention(NxProgrammeScan *s,
										  const NxProgrammeHead *h,
										  uint32_t last, NxMentionType type);

/*
 * Tags of all document words that end right before a token; *count is how
 * many of the kind are counted there (hai, 2), else 0.
 */
extern uint64_t nx_words_before(const NxProgrammeScan *s, uint32_t token,
								uint8_t *count);

/*
 * Behind này, nói trên at a token; the token itself where there is none.  So
 * many are counted before it.
 */
extern uint32_t nx_this_end(const NxProgrammeScan *s, uint32_t i,
							uint8_t count);

/* ---- what stands behind a mention: programmes_about.c ---- */

/* Read issuer, day and title behind a mention into it. */
extern void nx_read_about(NxProgrammeScan *s, NxProgrammeMention *m);

/* The part cited before a mention: điểm a khoản 2 Điều 5; empty: none. */
extern NxRange nx_part_before(const NxProgrammeScan *s, uint32_t first);

/* The end of the name of whoever issued it; first itself: none. */
extern uint32_t nx_issuer_end(const NxProgrammeScan *s, uint32_t first);

/*
 * The forms of a mention.  Each adds the mention that begins with the kind,
 * if it is of that form, and gives the token from which to search on, else 0.
 */
extern uint32_t nx_numbered(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_known(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_constitution(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_plenum(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_law(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_treaty(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_act(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_plan(NxProgrammeScan *s, const NxProgrammeHead *h);
extern uint32_t nx_title_list(NxProgrammeScan *s, const NxProgrammeHead *h);

/* ---- acts and plans: programmes_titled.c, programmes_plan.c ---- */

/* A title in quotes at a token, and the period behind it; its end, or 0. */
extern uint32_t nx_quoted_title(const NxProgrammeScan *s, uint32_t open,
								NxRange *title, NxRange *tail);

/* Is a title that ends at a token the subject of its sentence? */
extern bool nx_is_subject(const NxProgrammeScan *s, uint32_t last);

/* ---- projects: programmes_project.c ---- */

/* Does a title tell of a trade: X mua cổ phần của Y? */
extern bool nx_is_trade(const NxDoc *doc, NxRange title);

/* Where a project's title ends, sooner than last perhaps. */
extern uint32_t nx_project_end(const NxProgrammeScan *s, uint32_t first,
							   uint32_t last);

/* Where it ends with its place, where only that tells which it is, or last. */
extern uint32_t nx_project_place(const NxProgrammeScan *s,
								 const NxProgrammeHead *h, uint32_t first,
								 uint32_t last);

/* Is a project's title, of so many words, its own, proper one? */
extern NxMentionType nx_project_type(const NxProgrammeScan *s,
									 const NxProgrammeHead *h, NxRange title,
									 uint32_t words);

/* What a number's type means: QĐ before an issuer of the Party is quy định. */
extern NxPhrase nx_party_type(const NxDoc *doc, const NxSymbol *symbol);

/* Behind the term of an issuer: (Bộ Chính trị) khoá XI. */
extern uint32_t nx_term_end(const NxDoc *doc, uint32_t i);

/* ---- titles to compare: programmes_key.c ---- */

#define NX_MAX_KEY	48			/* words of a title compared */

/* A title to compare: hashes of its words, without signs, về and và. */
typedef struct NxTitleKey
{
	uint32_t	n;
	bool		meeting;		/* a plenum, congress or session: its numbers */
	bool		plain;			/* a project's with all its words: it has few */
	uint64_t	firm;			/* bit k: word k is a name's or a number */
	uint64_t	word[NX_MAX_KEY];
} NxTitleKey;

extern void nx_make_key(const NxDoc *doc, const NxProgrammeMention *m,
						NxTitleKey *key);

/* All words of a project's title. */
extern void nx_plain_key(const NxDoc *doc, const NxProgrammeMention *m,
						 NxTitleKey *key);

/* Does one of the two begin with the other? */
extern bool nx_key_begins(const NxTitleKey *a, const NxTitleKey *b);

/* Have two keys any word in common? */
extern bool nx_key_meets(const NxTitleKey *a, const NxTitleKey *b);

/* Does a hold b, words next to each other? */
extern bool nx_key_holds(const NxTitleKey *a, const NxTitleKey *b);

/* Has a every word of b, and its first, in whatever order? */
extern bool nx_key_has_words(const NxTitleKey *a, const NxTitleKey *b);

/* Are both long and the same but for a few everyday words? */
extern bool nx_key_variants(const NxTitleKey *a, const NxTitleKey *b);

/* ---- entities: programmes_entity.c ---- */

/* Make doc->programme and doc->programme_ref of the mentions. */
extern void nx_join_programmes(NxDoc *doc);

/* Name, kind, number and title of entity n: programmes_describe.c. */
extern void nx_describe_programme(NxDoc *doc, uint32_t n);

/* Spans of all entities, and what only one of their mentions needs to say. */
extern void nx_collect_programmes(NxDoc *doc);

/* ---- two mentions: programmes_same.c ---- */

/* The first year in a range of tokens, 0: none. */
extern uint32_t nx_first_year(const NxDoc *doc, NxRange at);

/* A law or the constitution? */
extern bool nx_is_law(const NxProgrammeMention *m);

/* May two numbers be one, told in part? */
extern bool nx_same_symbol(const NxSymbol *a, const NxSymbol *b);

/* Are two titles, whose keys are given, one? */
extern bool nx_same_title(const NxDoc *doc, const NxProgrammeMention *m,
						  const NxTitleKey *key,
						  const NxProgrammeMention *other,
						  const NxTitleKey *theirs);

/* Of two constitutions, do both say of which country, and not the same? */
extern bool nx_other_country(const NxDoc *doc, const NxProgrammeMention *a,
							 const NxProgrammeMention *b);

/* Is a treaty named by nothing but letters: CPTPP, Hiệp định CPTPP? */
extern bool nx_is_letters(const NxDoc *doc, const NxProgrammeMention *m);

/* Is one of two mentions the other's letters: Hiệp định ... (CPTPP)? */
extern bool nx_same_acronym(const NxDoc *doc, const NxProgrammeMention *a,
							const NxProgrammeMention *b);

#endif							/* NX_PROGRAMMES_H */
