/*
 * newsextract.h
 *	  The engine's one public header: what a host program needs to extract
 *	  officials, dates, programmes and events from Vietnamese news text.
 *
 * Use, in two stages, so that one reading serves any publication day:
 *
 *		doc = nx_read(&host, lexicon, text, length);
 *		result = nx_resolve(doc, published, NX_WANT_DATES | NX_WANT_EVENTS);
 *
 * The engine takes all its memory from the host and never gives it back
 * piece by piece: a document and every result of it live until the host
 * frees the memory (one memory context, one pool).  It holds no lock, file
 * or malloc'ed block across a call of the host, so alloc and poll may leave
 * by longjmp.  It never fails because of what a text says: invalid UTF-8 is
 * read as one unknown character a byte.
 *
 * Offsets are given twice, in characters and in bytes of the original text,
 * counted from 0, half open.  All other extracted text is NFC with single
 * spaces.
 */
#ifndef NEWSEXTRACT_H
#define NEWSEXTRACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the host gives.  Kept by pointer: it must outlive the document. */
typedef struct NxHost
{
	/*
	 * A block of size bytes, aligned for any type, or NULL: then the engine
	 * returns NX_NO_MEMORY.  It may also not return at all.
	 */
	void	   *(*alloc) (void *state, size_t size);

	/*
	 * Called every few hundred tokens.  True means: stop, and return
	 * NX_STOPPED.  May be NULL, and may leave by longjmp.
	 */
	bool		(*poll) (void *state);
	void	   *state;
} NxHost;

typedef enum NxStatus
{
	NX_OK,
	NX_STOPPED,					/* poll said so */
	NX_NO_MEMORY,				/* alloc returned NULL */
	NX_TOO_LARGE				/* text of 1 GB or more */
} NxStatus;

/* A piece of text in the host's memory; not NUL terminated.  s is NULL where
 * there is no value (an SQL NULL), and then len is 0. */
typedef struct NxStr
{
	const char *s;
	uint32_t	len;
} NxStr;

/* A place in the original text, half open, from 0. */
typedef struct NxSpan
{
	uint32_t	start,
				end;			/* characters */
	uint32_t	start_byte,
				end_byte;		/* bytes */
} NxSpan;

/* Days since 2000-01-01 in the proleptic Gregorian calendar, as PostgreSQL's
 * DateADT. */
typedef int32_t NxDay;

#define NX_DAY_UNKNOWN	INT32_MIN	/* as an argument: no publication date */

/* Calendar days [first, end). */
typedef struct NxPeriod
{
	bool		known;			/* false: there is none (SQL NULL) */
	bool		open_start,
				open_end;		/* no first day, no last day */
	NxDay		first,
				end;
} NxPeriod;

/* ---- Officials ---- */

typedef enum NxTenure
{
	NX_CURRENT,
	NX_FORMER,
	NX_ACTING,
	NX_LATE,
	NX_ELECT
} NxTenure;

typedef struct NxOfficial
{
	NxStr		name;			/* the longest form in the text */
	NxStr		office;			/* main office, completed from the whole text */
	NxStr		organisation;
	NxStr		rank;
	NxTenure	tenure;
	uint32_t	noffices;
	NxStr	   *offices;		/* distinct office phrases, in text order */
	uint32_t	nmentions;
	NxSpan	   *mentions;		/* named mentions, in text order */
} NxOfficial;

/* ---- Dates ---- */

typedef enum NxDateKind
{
	NX_DATE,
	NX_TIME,
	NX_DURATION,
	NX_SET,
	NX_INTERVAL
} NxDateKind;

typedef enum NxModifier
{
	NX_MOD_NONE,
	NX_MOD_START,
	NX_MOD_MID,
	NX_MOD_END,
	NX_MOD_APPROX,
	NX_MOD_BEFORE,
	NX_MOD_AFTER
} NxModifier;

typedef struct NxDate
{
	NxSpan		span;
	NxDateKind	kind;
	NxModifier	modifier;
	NxStr		value;			/* ISO 8601-2 / TIMEX3 */
	NxPeriod	period;
} NxDate;

/* ---- Programmes ---- */

typedef struct NxProgramme
{
	NxStr		name;
	NxStr		kind;			/* lower case */
	NxStr		number;			/* NULL where titled */
	NxStr		title;
	NxStr		issuer;
	NxDay		issued;			/* NX_DAY_UNKNOWN where not known */
	NxPeriod	period;
	NxStr		part;			/* the first part cited: điểm a khoản 2 Điều 5 */
	int32_t		vision;			/* year of tầm nhìn đến năm 2045; 0: none */
	uint32_t	nmentions;
	NxSpan	   *mentions;
} NxProgramme;

/* ---- Events ---- */

typedef enum NxEventCode
{
	NX_EV_NONE,
	NX_EV_STATE,
	NX_EV_REPORT,
	NX_EV_REQUEST,
	NX_EV_PLEDGE,
	NX_EV_CONSULT,
	NX_EV_ATTEND,
	NX_EV_PRAISE,
	NX_EV_AGREE,
	NX_EV_ENACT,
	NX_EV_AWARD,
	NX_EV_INSPECT,
	NX_EV_APPOINT,
	NX_EV_DISMISS,
	NX_EV_CRITICISE,
	NX_EV_REJECT,
	NX_EV_COERCE,
	NX_EV_COUNT
} NxEventCode;

typedef struct NxEvent
{
	NxEventCode code;
	NxSpan		span;			/* the trigger */
	NxStr		predicate;		/* the trigger as written */
	NxStr		actor;			/* an official's name */
	NxStr		office;			/* the actor's main office */
	NxStr		target;			/* an official's name, else organisation or place */
	NxStr		content;
	NxStr		place;
	bool		planned;
	NxPeriod	period;
	uint32_t	nprogrammes;
	NxStr	   *programmes;		/* names, sorted by bytes, distinct */
} NxEvent;

/* ---- Every span of the text, in text order ---- */

typedef enum NxMentionKind
{
	NX_MENTION_OFFICIAL,
	NX_MENTION_OFFICE,
	NX_MENTION_RANK,
	NX_MENTION_DATE,
	NX_MENTION_PROGRAMME,
	NX_MENTION_EVENT
} NxMentionKind;

typedef enum NxForm
{
	NX_FORM_NONE,
	NX_FORM_NAME,				/* official: the whole name */
	NX_FORM_SHORT,				/* official or programme: a part of it */
	NX_FORM_NOMINAL,			/* official: an office or pronoun */
	NX_FORM_FULL				/* programme: kind with number or title */
} NxForm;

typedef struct NxMention
{
	NxMentionKind kind;
	NxForm		form;
	uint32_t	entity;			/* index in officials (also of an office or
								 * rank), dates, programmes or events */
	NxSpan		span;
} NxMention;

/* ---- The calls ---- */

#define NX_WANT_OFFICIALS	0x01
#define NX_WANT_DATES		0x02
#define NX_WANT_PROGRAMMES	0x04
#define NX_WANT_EVENTS		0x08
#define NX_WANT_MENTIONS	0x10	/* implies all others */
#define NX_WANT_ALL			0x1f

typedef struct NxResult
{
	uint32_t	have;			/* NX_WANT_ bits that are filled in */
	uint32_t	nofficials,
				ndates,
				nprogrammes,
				nevents,
				nmentions;
	NxOfficial *officials;
	NxDate	   *dates;			/* in text order */
	NxProgramme *programmes;	/* in order of first mention */
	NxEvent    *events;			/* in text order of their triggers */
	NxMention  *mentions;
} NxResult;

typedef struct NxLexicon NxLexicon;
typedef struct NxDoc NxDoc;

/*
 * Decode a text, find its tokens, sentences and lexicon phrases.  The text is
 * kept by pointer and must outlive the document.  site may be NULL: then only
 * the built-in lexicon counts.  *doc is set when NX_OK is returned.
 */
extern NxStatus nx_read(const NxHost *host, const NxLexicon *site,
						const char *text, size_t length, NxDoc **doc);

/*
 * Extract what is wanted (NX_WANT_ bits), anchored at the day of publication
 * (NX_DAY_UNKNOWN where there is none).  Stages that do not depend on that
 * day are done once a document, at the first call that needs them.  After
 * any status but NX_OK the document must not be used again.
 */
extern NxStatus nx_resolve(NxDoc *doc, NxDay published, uint32_t want,
						   NxResult **result);

/* Names of enumeration values as SQL shows them, static storage. */
extern const char *nx_tenure_name(NxTenure tenure);
extern const char *nx_date_kind_name(NxDateKind kind);
extern const char *nx_modifier_name(NxModifier modifier);	/* NULL for none */
extern const char *nx_event_code_name(NxEventCode code);	/* NULL for none */

/* The code of that name (upper case, length bytes), NX_EV_NONE if unknown. */
extern NxEventCode nx_event_code(const char *name, size_t length);

/* Hash of the built-in lexicon's content, 16 hexadecimal digits. */
extern const char *nx_lexicon_hash(void);

/* ---- What the engine saw, and why ---- */

typedef struct NxTokenView
{
	NxSpan		span;
	const char *class;			/* "word", "number", "sign", "symbol" (part of a
								 * document number) */
	uint32_t	nphrases;
	NxStr	   *phrases;		/* lexicon phrases that begin here: "kind phrase
								 * (tags)" */
} NxTokenView;

typedef struct NxNote
{
	NxSpan		span;			/* a candidate */
	const char *candidate;		/* "name", "office", "pronoun" */
	NxStr		entity;			/* the person's name; NULL where nobody's */
	const char *why;			/* it was taken or refused */
} NxNote;

typedef struct NxView
{
	uint32_t	ntokens;
	NxTokenView *tokens;
	uint32_t	nnotes;
	NxNote	   *notes;			/* in text order */
} NxView;

/* Everything above, for a document that nx_read gave.  For people to look at:
 * as slow as it is detailed. */
extern NxStatus nx_explain(NxDoc *doc, NxView **view);

/* ---- Lexicons ---- */

/* An entry as written: UTF-8, lengths in bytes. */
typedef struct NxLexiconRow
{
	NxStr		kind;			/* a name of kinds.h */
	NxStr		phrase;			/* one line, at most 16 words and signs */
	NxStr		canonical;		/* s may be NULL: the phrase itself */
	NxStr		code;			/* tags of kinds.h, blank separated; or NULL */
	NxDay		valid_from,		/* first day, and day after the last; */
				valid_to;		/* INT32_MIN and INT32_MAX where unbounded */
} NxLexiconRow;

typedef enum NxRowError
{
	NX_ROW_OK,
	NX_ROW_KIND,				/* unknown kind */
	NX_ROW_EMPTY,				/* no phrase */
	NX_ROW_LINES,				/* phrase of several lines */
	NX_ROW_LONG,				/* phrase of too many words */
	NX_ROW_CODE					/* unknown tag for the kind, or a predicate
								 * without the code of its event */
} NxRowError;

/* Check one row without building anything.  Allocates from the host. */
extern NxStatus nx_check_row(const NxHost *host, const NxLexiconRow *row,
							 NxRowError *error);

/*
 * Build a lexicon of rows in the host's memory; rows may go afterwards.  At
 * the first bad row it stops: *error and *bad_row tell, *lexicon is NULL.
 */
extern NxStatus nx_build_lexicon(const NxHost *host, const NxLexiconRow *rows,
								 uint32_t nrows, const NxLexicon **lexicon,
								 NxRowError *error, uint32_t *bad_row);

/*
 * The same lexicon in one block of the host's memory, NULL where there is
 * none.  To build one takes several times the memory that it then needs.
 */
extern const NxLexicon *nx_copy_lexicon(const NxHost *host,
										const NxLexicon *lexicon);

/* The built-in lexicon's rows, 0 to nx_builtin_rows() - 1, static storage. */
extern uint32_t nx_builtin_rows(void);
extern NxLexiconRow nx_builtin_row(uint32_t n, char code[256]);

/*
 * Fold a string for comparison: NFC, lower case, the tone mark on the last
 * vowel of its cluster, invisible characters left out; i and y, spaces and
 * signs stay.  Writes at most size bytes to out and returns the length of the
 * whole result; call with size 0 to learn it.
 */
extern size_t nx_fold(const char *text, size_t length, char *out, size_t size);

#endif							/* NEWSEXTRACT_H */
