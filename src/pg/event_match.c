/*
 * event_match.c
 *	  Containment and overlap: which events have what a pattern has.
 *
 * A pattern is an event.  An event contains it where every key of the pattern
 * holds in the event:
 *
 *		actor, office, target, place	equal when folded
 *		programmes						each equal to one of the event's, folded
 *		period							the event's lies within the pattern's
 *		planned							equal, where an absent one is false
 *		code, predicate, content, span	equal as they are
 *
 * Folding is the engine's nx_fold, which index keys are made with, too: normal
 * form, case and tone placement make no difference.  It is done last, and only
 * where the bytes differ.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"

#include "news_event.h"
#include "str.h"

PG_FUNCTION_INFO_V1(news_event_contains);
PG_FUNCTION_INFO_V1(news_event_contained);
PG_FUNCTION_INFO_V1(news_events_contain);
PG_FUNCTION_INFO_V1(news_events_contained);
PG_FUNCTION_INFO_V1(news_events_overlap);
PG_FUNCTION_INFO_V1(news_events_overlapped);

/* The texts that are compared folded. */
static const NewsEventKey folded_keys[] = {
	NEWS_EVENT_ACTOR, NEWS_EVENT_TARGET, NEWS_EVENT_OFFICE, NEWS_EVENT_PLACE
};

/* The texts that are compared as they are. */
static const NewsEventKey plain_keys[] = {
	NEWS_EVENT_PREDICATE, NEWS_EVENT_CONTENT
};

/* A pattern, folded as far as an event has asked for. */
typedef struct Pattern
{
	const NewsEvent *event;
	NxStr		folded[NEWS_EVENT_NTEXTS];	/* s is NULL until needed */
	NxStr	   *programmes;		/* sorted, distinct; NULL until needed */
	uint32		nprogrammes;
} Pattern;

/* ---- Folding ---- */

NxStr
news_event_fold(NxStr text)
{
	NxStr		result;
	size_t		size = text.len + text.len / 4 + 16;
	char	   *out = (char *) palloc(size);
	size_t		len = nx_fold(text.s, text.len, out, size);

	if (len > size)
	{
		pfree(out);
		out = (char *) palloc(len);
		(void) nx_fold(text.s, text.len, out, len);
	}
	result.s = out;
	result.len = (uint32) len;
	return result;
}

NxStr *
news_event_fold_programmes(const NewsEvent *event, uint32 *n)
{
	NxStr	   *result = (NxStr *) palloc(sizeof(NxStr) *
										  (event->nprogrammes + 1));
	uint32		kept = 0;

	for (uint32 i = 0; i < event->nprogrammes; i++)
		result[i] = news_event_fold(news_event_programme(event, i));
	qsort(result, event->nprogrammes, sizeof(NxStr), str_compare_elements);
	for (uint32 i = 0; i < event->nprogrammes; i++)
		if (kept == 0 || str_compare(result[kept - 1], result[i]) != 0)
			result[kept++] = result[i];
	*n = kept;
	return result;
}

/* ---- Containment ---- */

static bool
same_text(NxStr a, NxStr b)
{
	return a.len == b.len &&
		(a.len == 0 || memcmp(a.s, b.s, a.len) == 0);
}

static bool
is_planned(const NewsEvent *event)
{
	return (event->flags & NEWS_EVENT_PLANNED_TRUE) != 0;
}

/* Does the one period lie within the other? */
static bool
is_within(const NewsEvent *inner, const NewsEvent *outer)
{
	if ((outer->flags & NEWS_EVENT_OPEN_START) == 0 &&
		((inner->flags & NEWS_EVENT_OPEN_START) != 0 ||
		 inner->first < outer->first))
		return false;
	if ((outer->flags & NEWS_EVENT_OPEN_END) == 0 &&
		((inner->flags & NEWS_EVENT_OPEN_END) != 0 ||
		 inner->end > outer->end))
		return false;
	return true;
}

static bool
same_folded(const NewsEvent *event, Pattern *pattern, NewsEventKey key)
{
	NxStr		text = news_event_text(event, key);
	NxStr		wanted = news_event_text(pattern->event, key);

	if (same_text(text, wanted))
		return true;
	if (pattern->folded[key].s == NULL)
		pattern->folded[key] = news_event_fold(wanted);
	return same_text(news_event_fold(text), pattern->folded[key]);
}

/* Are the pattern's programmes among the event's? */
static bool
has_programmes(const NewsEvent *event, Pattern *pattern)
{
	NxStr	   *programmes;
	uint32		n;
	uint32		at = 0;

	if (pattern->programmes == NULL)
		pattern->programmes = news_event_fold_programmes(pattern->event,
														 &pattern->nprogrammes);
	programmes = news_event_fold_programmes(event, &n);
	for (uint32 i = 0; i < pattern->nprogrammes; i++)
	{
		while (at < n &&
			   str_compare(programmes[at], pattern->programmes[i]) < 0)
			at++;
		if (at == n || !same_text(programmes[at], pattern->programmes[i]))
			return false;
	}
	return true;
}

/* The definition at the top of this file, the cheap conditions first. */
static bool
contains(const NewsEvent *event, Pattern *pattern)
{
	const NewsEvent *wanted = pattern->event;
	uint16		keys = wanted->flags & (NEWS_EVENT_HAS(NEWS_EVENT_NKEYS) - 1);

	/* An event that does not say whether it is planned is not. */
	keys &= ~NEWS_EVENT_HAS(NEWS_EVENT_PLANNED);
	if ((event->flags & keys) != keys)
		return false;

	if (news_event_has(wanted, NEWS_EVENT_CODE) &&
		event->code != wanted->code)
		return false;
	if (news_event_has(wanted, NEWS_EVENT_PLANNED) &&
		is_planned(event) != is_planned(wanted))
		return false;
	if (news_event_has(wanted, NEWS_EVENT_PERIOD) &&
		!is_within(event, wanted))
		return false;
	if (news_event_has(wanted, NEWS_EVENT_SPAN) &&
		(event->span_start != wanted->span_start ||
		 event->span_end != wanted->span_end))
		return false;

	for (size_t i = 0; i < lengthof(plain_keys); i++)
		if (news_event_has(wanted, plain_keys[i]) &&
			!same_text(news_event_text(event, plain_keys[i]),
					   news_event_text(wanted, plain_keys[i])))
			return false;
	for (size_t i = 0; i < lengthof(folded_keys); i++)
		if (news_event_has(wanted, folded_keys[i]) &&
			!same_folded(event, pattern, folded_keys[i]))
			return false;
	return !news_event_has(wanted, NEWS_EVENT_PROGRAMMES) ||
		has_programmes(event, pattern);
}

/*
 * news_event_contains(event news_event, pattern news_event) -> boolean
 */
Datum
news_event_contains(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	Pattern		pattern = {.event = PG_GETARG_NEWS_EVENT_P(1)};

	PG_RETURN_BOOL(contains(event, &pattern));
}

/*
 * news_event_contained(pattern news_event, event news_event) -> boolean
 */
Datum
news_event_contained(PG_FUNCTION_ARGS)
{
	Pattern		pattern = {.event = PG_GETARG_NEWS_EVENT_P(0)};
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(1);

	PG_RETURN_BOOL(contains(event, &pattern));
}

/* ---- Arrays ---- */

NewsEvent **
news_event_elements(ArrayType *array, int *n)
{
	Datum	   *values;
	bool	   *nulls;
	int			nvalues;
	NewsEvent **events;

	deconstruct_array(array, ARR_ELEMTYPE(array), -1, false, TYPALIGN_INT,
					  &values, &nulls, &nvalues);
	events = (NewsEvent **) palloc(sizeof(NewsEvent *) * (nvalues + 1));
	*n = 0;
	for (int i = 0; i < nvalues; i++)
		if (!nulls[i])
			events[(*n)++] = news_event_from_datum(values[i]);
	return events;
}

/* Does some event of the array contain the pattern? */
static bool
some_contains(ArrayType *array, NewsEvent *wanted)
{
	Pattern		pattern = {.event = wanted};
	int			n;
	NewsEvent **events = news_event_elements(array, &n);

	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (contains(events[i], &pattern))
			return true;
	}
	return false;
}

/*
 * news_events_contain(events news_event[], pattern news_event) -> boolean
 *		All that the pattern has must hold in the same event.
 */
Datum
news_events_contain(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(some_contains(PG_GETARG_ARRAYTYPE_P(0),
								 PG_GETARG_NEWS_EVENT_P(1)));
}

/*
 * news_events_contained(pattern news_event, events news_event[]) -> boolean
 */
Datum
news_events_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(some_contains(PG_GETARG_ARRAYTYPE_P(1),
								 PG_GETARG_NEWS_EVENT_P(0)));
}

/* ---- Overlap; that of one event is an SQL function over event_period ---- */

/*
 * Does the period of some event overlap the days?  Days are compared as
 * numbers: those of a daterange may be infinite and then be an end that is
 * inclusive, which is a day further on.
 */
static bool
some_overlaps(FunctionCallInfo fcinfo, ArrayType *array, RangeType *days)
{
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	int64		first = PG_INT64_MIN;
	int64		end = PG_INT64_MAX;
	int			n;
	NewsEvent **events;

	Assert(RangeTypeGetOid(days) == DATERANGEOID);
	range_deserialize(range_get_typcache(fcinfo, DATERANGEOID), days,
					  &lower, &upper, &empty);
	if (empty)
		return false;
	if (!lower.infinite)
		first = (int64) DatumGetDateADT(lower.val) + (lower.inclusive ? 0 : 1);
	if (!upper.infinite)
		end = (int64) DatumGetDateADT(upper.val) + (upper.inclusive ? 1 : 0);

	events = news_event_elements(array, &n);
	for (int i = 0; i < n; i++)
	{
		const NewsEvent *event = events[i];

		if (news_event_has(event, NEWS_EVENT_PERIOD) &&
			((event->flags & NEWS_EVENT_OPEN_START) != 0 ||
			 event->first < end) &&
			((event->flags & NEWS_EVENT_OPEN_END) != 0 ||
			 event->end > first))
			return true;
	}
	return false;
}

/*
 * news_events_overlap(events news_event[], days event_days) -> boolean
 */
Datum
news_events_overlap(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(some_overlaps(fcinfo, PG_GETARG_ARRAYTYPE_P(0),
								 PG_GETARG_RANGE_P(1)));
}

/*
 * news_events_overlapped(days event_days, events news_event[]) -> boolean
 */
Datum
news_events_overlapped(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(some_overlaps(fcinfo, PG_GETARG_ARRAYTYPE_P(1),
								 PG_GETARG_RANGE_P(0)));
}
