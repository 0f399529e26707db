/*
 * news_event.h
 *	  The SQL type news_event: its layout, and the calls that make and read it.
 *
 * Every path to an event (literal, binary, constructor, jsonb, extraction)
 * fills a NewsEventFields and calls news_event_build, which checks them and
 * lays them out in the one canonical way: equal events have equal bytes.
 *
 *		offset	size  what
 *			 0	   4  varlena header
 *			 4	   1  version of the layout, 1
 *			 5	   1  code, a NxEventCode; 0 without one
 *			 6	   2  flags: which keys are present, 1 << NewsEventKey, and
 *					  three more bits, see NEWS_EVENT_PLANNED_TRUE
 *			 8	   4  period: first day, a DateADT; 0 when open or absent
 *			12	   4  period: day after the last, likewise
 *			16	   4  span: first character, from 1; 0 when absent
 *			20	   4  span: character after the last, likewise
 *			24	   4  number of programmes
 *			28	   4n ends of the texts: predicate, actor, office, target,
 *					  content, place, then every programme; each begins where
 *					  the one before ends, an absent one is 0 bytes long
 *					  the texts, in the same order, without padding or NUL
 *
 * All integers are in the machine's byte order; the type is aligned as int4.
 * Programmes are sorted by bytes and distinct; an empty list is an absent one.
 * A next format takes the next version number and the same place for it.
 */
#ifndef NEWS_EVENT_H
#define NEWS_EVENT_H

#include "fmgr.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/rangetypes.h"

#include "compat.h"
#include "newsextract.h"

/*
 * The keys of an event; the texts come first.  A key's number is its bit in
 * the flags on disk and on the wire: never renumber.
 */
typedef enum NewsEventKey
{
	NEWS_EVENT_PREDICATE,
	NEWS_EVENT_ACTOR,
	NEWS_EVENT_OFFICE,
	NEWS_EVENT_TARGET,
	NEWS_EVENT_CONTENT,
	NEWS_EVENT_PLACE,
	NEWS_EVENT_CODE,
	NEWS_EVENT_PROGRAMMES,
	NEWS_EVENT_PLANNED,
	NEWS_EVENT_PERIOD,
	NEWS_EVENT_SPAN
} NewsEventKey;

#define NEWS_EVENT_NTEXTS	(NEWS_EVENT_PLACE + 1)
#define NEWS_EVENT_NKEYS	(NEWS_EVENT_SPAN + 1)

#define NEWS_EVENT_HAS(key)		(1 << (key))

/* The other flags: what a present "planned" and a present period are. */
#define NEWS_EVENT_PLANNED_TRUE	(1 << 11)
#define NEWS_EVENT_OPEN_START	(1 << 12)
#define NEWS_EVENT_OPEN_END		(1 << 13)
#define NEWS_EVENT_ALL_FLAGS	((1 << 14) - 1)

#define NEWS_EVENT_VERSION	1

/*
 * What is found in a document has no name, office or place that takes more
 * bytes, so that any index can hold one (B-tree and GIN some 2700): a longer
 * one is cut.
 */
#define LONGEST_NAME	1024

/* No value is larger, header included. */
#define NEWS_EVENT_MAX_SIZE	(1024 * 1024)

/* The days a period may begin and end at: 0001-01-01 and 9999-12-31. */
#define NEWS_EVENT_FIRST_DAY	(-730119)
#define NEWS_EVENT_LAST_DAY		2921939

typedef struct NewsEvent
{
	int32		vl_len_;		/* varlena header, do not touch directly */
	uint8		version;
	uint8		code;
	uint16		flags;
	DateADT		first;
	DateADT		end;
	int32		span_start;
	int32		span_end;
	uint32		nprogrammes;
	uint32		ends[FLEXIBLE_ARRAY_MEMBER];
} NewsEvent;

/* An event's fields, not yet checked.  All zero is an event without any. */
typedef enum NewsEventPlanned
{
	NEWS_EVENT_PLANNED_ABSENT,
	NEWS_EVENT_PLANNED_NO,
	NEWS_EVENT_PLANNED_YES
} NewsEventPlanned;

typedef struct NewsEventFields
{
	NxEventCode code;			/* NX_EV_NONE: absent */
	NxStr		text[NEWS_EVENT_NTEXTS];	/* s == NULL: absent */
	uint32		nprogrammes;
	NxStr	   *programmes;		/* in any order, also repeated */
	NewsEventPlanned planned;
	NxPeriod	period;
	bool		has_span;
	int32		span_start,		/* characters from 1, half open */
				span_end;
} NewsEventFields;

/* ---- Reading an event ---- */

/*
 * The event of a datum, detoasted; the error is XX001 where the layout is not
 * one that this version knows.
 */
extern NewsEvent *news_event_from_datum(Datum datum);

#define PG_GETARG_NEWS_EVENT_P(n)	news_event_from_datum(PG_GETARG_DATUM(n))
#define PG_RETURN_NEWS_EVENT_P(x)	PG_RETURN_POINTER(x)

static inline bool
news_event_has(const NewsEvent *event, NewsEventKey key)
{
	return (event->flags & NEWS_EVENT_HAS(key)) != 0;
}

/* Text number n, the programmes after the texts; also of an absent one. */
static inline NxStr
news_event_nth_text(const NewsEvent *event, uint32 n)
{
	const char *texts;
	uint32		start = n == 0 ? 0 : event->ends[n - 1];
	NxStr		result;

	texts = (const char *) &event->ends[NEWS_EVENT_NTEXTS +
										event->nprogrammes];
	result.s = texts + start;
	result.len = event->ends[n] - start;
	return result;
}

/* A text key's value; s is NULL where it is absent. */
static inline NxStr
news_event_text(const NewsEvent *event, NewsEventKey key)
{
	NxStr		absent = {NULL, 0};

	Assert(key < NEWS_EVENT_NTEXTS);
	return news_event_has(event, key) ?
		news_event_nth_text(event, key) : absent;
}

static inline NxStr
news_event_programme(const NewsEvent *event, uint32 i)
{
	return news_event_nth_text(event, NEWS_EVENT_NTEXTS + i);
}

/* ---- Making an event: event_build.c ---- */

/*
 * Check the fields and lay them out.  Errors are 22P02, or 54000 where the
 * value grows too large, each with a DETAIL that names the key; they go to
 * escontext where that is an error context (PostgreSQL 16), and then the
 * result is NULL.
 */
extern NewsEvent *news_event_build(const NewsEventFields *fields,
								   Node *escontext);

/*
 * What the engine found, as an event.  Never an error: a period that the
 * type cannot hold (years before Christ) is left out, texts that no news
 * has (several thousand characters for one field) are cut short.
 */
extern NewsEvent *news_event_from_engine(const NxEvent *event);

/*
 * Check that so many programmes, before the repeated ones are dropped, may
 * fit; for callers who allocate by that number.  False after an error.
 */
extern bool news_event_check_programmes(Size n, Node *escontext);

/* Set the code by its name; false after an error in escontext. */
extern bool news_event_set_code(NewsEventFields *fields, NxStr name,
								Node *escontext);

/* The name of a key, static. */
extern const char *news_event_key_name(NewsEventKey key);

/* A start of a text that is short enough for an error message. */
extern const char *news_event_excerpt(NxStr text);

/* ---- Periods and spans: event_range.c ---- */

/* Set them from "[2022-08-12,2022-08-13)", "[1181,1188)"; false after an
 * error in escontext. */
extern bool news_event_parse_period(NewsEventFields *fields, NxStr text,
									Node *escontext);
extern bool news_event_parse_span(NewsEventFields *fields, NxStr text,
								  Node *escontext);

/* Set them from a daterange, an int4range; errors as in the literal. */
extern void news_event_set_period(NewsEventFields *fields, RangeType *range);
extern void news_event_set_span(NewsEventFields *fields, RangeType *range);

/* Append them as the literal has them; the event must have them. */
extern void news_event_print_period(const NewsEvent *event, StringInfo out);
extern void news_event_print_span(const NewsEvent *event, StringInfo out);

/* ---- JSON: event_json.c ---- */

/*
 * Read the literal, len bytes.  Nothing is checked that news_event_build
 * checks.  False after an error in escontext.
 */
extern bool news_event_parse(const char *json, size_t len,
							 NewsEventFields *fields, Node *escontext);

/* Append the canonical literal. */
extern void news_event_print(const NewsEvent *event, StringInfo out);

/* Push the event as an object: whole, as an element, or after a WJB_KEY. */
extern void news_event_push_jsonb(const NewsEvent *event, CompatJsonb *out);

/* ---- Order: event_compare.c ---- */

/*
 * Less than, equal to or greater than 0: by period (open start first, open
 * end last), code (by name), actor, office, target, predicate, content,
 * programmes, place, planned (false first), span; an absent value last, text
 * by bytes.
 */
extern int	news_event_compare(const NewsEvent *a, const NewsEvent *b);

/* ---- Containment: event_match.c ---- */

/*
 * A text folded as operators and index keys compare it: in normal form, in
 * lower case, tone marks in their one place.
 */
extern NxStr news_event_fold(NxStr text);

/* An event's programmes folded, sorted by bytes, distinct; n of them. */
extern NxStr *news_event_fold_programmes(const NewsEvent *event, uint32 *n);

/* The events of an array of any shape, n of them; nulls are left out. */
extern NewsEvent **news_event_elements(ArrayType *array, int *n);

#endif							/* NEWS_EVENT_H */
