/*
 * newsextract_pg.h
 *	  What the files of the PostgreSQL layer share: the extraction of a
 *	  document that a function was called with, and the engine's values as
 *	  SQL values.
 *
 * A function opens an extraction, copies what it gives into values of its
 * own, and closes it:
 *
 *		if (extraction_open_args(&x, fcinfo, NX_WANT_DATES, NULL))
 *		{
 *			... x.result->dates ...
 *			extraction_close(&x);
 *		}
 *
 * After an error nothing needs to be closed.
 */
#ifndef NEWSEXTRACT_PG_H
#define NEWSEXTRACT_PG_H

#include "fmgr.h"

#include "compat.h"
#include "newsextract.h"

/* ---- The module: module.c ---- */

/* The error is 0A000 unless the database's encoding is UTF8. */
extern void newsextract_check_encoding(void);

/* Version of the extension with the hash of the built-in lexicon, static. */
extern const char *newsextract_builtin_version(void);

/* ---- The site's lexicon: lexicon_site.c ---- */

typedef struct SiteLexicon
{
	const NxLexicon *lexicon;
	uint64		generation;		/* never 0; no other lexicon has the same */
} SiteLexicon;

/*
 * What table newsextract_lexicon adds to the built-in lexicon, NULL while it
 * is empty.  It lives until the next call.
 */
extern const SiteLexicon *site_lexicon(void);

/*
 * Version of the extension with the hashes of the built-in and the site's
 * lexicon; lives until the next call.
 */
extern const char *site_version(void);

/* ---- Documents: doc_cache.c ---- */

struct CachedDocument;

typedef struct Extraction
{
	const char *text;			/* the document; spans count in it */
	uint32		length;			/* its bytes */
	const NxResult *result;		/* has at least what was wanted */
	struct CachedDocument *owned;	/* too large for the cache, or NULL */
} Extraction;

/*
 * Extract what is wanted (NX_WANT_ bits) from a document, a text datum, with
 * the built-in lexicon and, unless NULL, the site's.  What x points to lives
 * until extraction_close or the next extraction_open, whichever is first.
 *
 * Errors: 0A000 where the encoding is not UTF8, 53200 and 54000 where the
 * document is too large, and those of a cancelled query.
 */
extern void extraction_open(Extraction *x, Datum datum, NxDay published,
							uint32 want, const SiteLexicon *site);
extern void extraction_close(Extraction *x);

/* The site's lexicon goes: forget what was read with it. */
extern void extraction_forget_site(void);

/* The day of a date that is not NULL; the error is 22008 where it is infinite. */
extern NxDay extraction_day(Datum date);

/*
 * The same for the arguments of an SQL function: document text and, if there
 * is a second one, published date.  False where the document is NULL.
 */
extern bool extraction_open_args(Extraction *x, FunctionCallInfo fcinfo,
								 uint32 want, const SiteLexicon *site);

/* An error for any status of the engine but NX_OK. */
extern void extraction_check(NxStatus status);

/* ---- The engine's values as SQL values: values.c ---- */

/* text, of a value that is not NULL */
extern Datum value_text(NxStr s);

/* text, of the piece of a document at a place */
extern Datum value_mention(const char *document, NxSpan span);

/* text[] */
extern Datum value_texts(uint32 n, const NxStr *s);

/* int4range of character positions from 1, int4range[] */
extern Datum value_span(NxSpan span);
extern Datum value_spans(uint32 n, const NxSpan *span);

/* Does the type date have this day, the type daterange this period? */
extern bool value_has_day(NxDay day);
extern bool value_has_period(const NxPeriod *period);

/* daterange, of a period that value_has_period */
extern Datum value_period(const NxPeriod *period);

/* datemultirange of all periods of at most 31 days */
extern Datum value_days(uint32 n, const NxDate *date);

/* The text forms of spans and periods, whatever DateStyle is; palloc'd. */
extern char *value_span_text(NxSpan span);
extern char *value_day_text(NxDay day);
extern char *value_period_text(const NxPeriod *period);

/* What a mention is of: a name, a value, a code; s is NULL without one. */
extern NxStr value_entity(const NxResult *result, const NxMention *mention);

/* Names of enumeration values as SQL shows them, static. */
extern const char *value_mention_kind_name(NxMentionKind kind);
extern const char *value_form_name(NxForm form);	/* NULL for none */

/* ---- One value a document: columns.c ---- */

/* text[] of the names, each once, where it comes first */
extern Datum column_officials(const Extraction *x);
extern Datum column_programmes(const Extraction *x);

/* datemultirange */
extern Datum column_dates(const Extraction *x);

/* news_event[], given the OID of its element type */
extern Datum column_events(const Extraction *x, Oid news_event);

/* ---- The whole as JSON: analysis_json.c ---- */

#define ANALYSIS_WANT	(NX_WANT_OFFICIALS | NX_WANT_DATES | \
						 NX_WANT_PROGRAMMES | NX_WANT_EVENTS)

/*
 * jsonb of all that was found, except for mentions: what has ANALYSIS_WANT.
 */
extern Datum analysis_jsonb(const Extraction *x, const char *version);

#endif							/* NEWSEXTRACT_PG_H */
