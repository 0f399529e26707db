/*
 * containment.c
 *	  Part of the fuzz target news_event: the operators @> and the keys of the
 *	  GIN operator classes, which must agree.
 *
 * A pattern is an event with fields taken away and the period widened, so that
 * the event must contain it.  For that pattern and others: what contains it
 * has keys that the index finds, and what the index calls certain contains it;
 * for events and for arrays of two.
 */
#include "backend.h"

#include "access/gin.h"
#include "fmgr.h"
#include "utils/array.h"

#include "containment.h"

extern Datum news_event_contains(PG_FUNCTION_ARGS);
extern Datum news_event_contained(PG_FUNCTION_ARGS);
extern Datum news_events_contain(PG_FUNCTION_ARGS);
extern Datum news_event_gin_extract_value(PG_FUNCTION_ARGS);
extern Datum news_event_gin_extract_query(PG_FUNCTION_ARGS);
extern Datum news_event_array_gin_extract_value(PG_FUNCTION_ARGS);
extern Datum news_event_array_gin_extract_query(PG_FUNCTION_ARGS);
extern Datum news_event_gin_triconsistent(PG_FUNCTION_ARGS);
extern Datum news_event_gin_compare_partial(PG_FUNCTION_ARGS);

#define CHECK(condition) \
	((condition) ? (void) 0 : check_failed(#condition, __LINE__))

static void
check_failed(const char *condition, int line)
{
	fprintf(stderr, "containment.c:%d: does not hold: %s\n", line, condition);
	abort();
}

static Datum
call(PGFunction function, int nargs, const Datum *args)
{
	LOCAL_FCINFO(fcinfo, 8);
	Datum		result;

	InitFunctionCallInfoData(*fcinfo, NULL, nargs, InvalidOid, NULL, NULL);
	for (int i = 0; i < nargs; i++)
	{
		fcinfo->args[i].value = args[i];
		fcinfo->args[i].isnull = false;
	}
	/* An error: not here, of values that are sound. */
	CHECK(sigsetjmp(backend_escape, 0) == 0);
	result = function(fcinfo);
	CHECK(!fcinfo->isnull);
	return result;
}

/* ---- Patterns ---- */

NewsEvent *
weaker_pattern(const NewsEvent *event, unsigned int keep, unsigned int days)
{
	NewsEventFields fields = {0};
	NxStr	   *programmes = palloc(sizeof(NxStr) * (event->nprogrammes + 1));

	/* something must stay that makes it an event */
	if (news_event_has(event, NEWS_EVENT_CODE))
		keep |= NEWS_EVENT_HAS(NEWS_EVENT_CODE);
	else
		keep |= NEWS_EVENT_HAS(NEWS_EVENT_PREDICATE);

#define KEEPS(key) \
	((keep & NEWS_EVENT_HAS(key)) != 0 && news_event_has(event, key))
	if (KEEPS(NEWS_EVENT_CODE))
		fields.code = (NxEventCode) event->code;
	for (int key = 0; key < NEWS_EVENT_NTEXTS; key++)
		if (KEEPS(key))
			fields.text[key] = news_event_text(event, (NewsEventKey) key);
	if (KEEPS(NEWS_EVENT_PROGRAMMES))
	{
		for (uint32 i = 0; i < event->nprogrammes; i++)
			if (i % 2 == days % 2)
				programmes[fields.nprogrammes++] = news_event_programme(event, i);
		fields.programmes = programmes;
	}
	if (KEEPS(NEWS_EVENT_PLANNED))
		fields.planned = event->flags & NEWS_EVENT_PLANNED_TRUE ?
			NEWS_EVENT_PLANNED_YES : NEWS_EVENT_PLANNED_NO;
	if (KEEPS(NEWS_EVENT_PERIOD))
	{
		fields.period.known = true;
		fields.period.open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;
		fields.period.open_end = (event->flags & NEWS_EVENT_OPEN_END) != 0;
		fields.period.first = Max(event->first - (int32) (days % 800),
								  NEWS_EVENT_FIRST_DAY);
		fields.period.end = Min(event->end + (int32) (days / 3 % 800),
								NEWS_EVENT_LAST_DAY);
	}
	if (KEEPS(NEWS_EVENT_SPAN))
	{
		fields.has_span = true;
		fields.span_start = event->span_start;
		fields.span_end = event->span_end;
	}
#undef KEEPS
	return news_event_build(&fields, NULL);
}

/* ---- The index ---- */

/* As PostgreSQL compares bytea. */
static int
compare_keys(const bytea *a, const bytea *b)
{
	int			len_a = (int) VARSIZE_ANY_EXHDR(a);
	int			len_b = (int) VARSIZE_ANY_EXHDR(b);
	int			order = memcmp(VARDATA_ANY(a), VARDATA_ANY(b),
							   Min(len_a, len_b));

	return order != 0 ? order : len_a - len_b;
}

static int
compare_datums(const void *a, const void *b)
{
	return compare_keys((const bytea *) DatumGetPointer(*(const Datum *) a),
						(const bytea *) DatumGetPointer(*(const Datum *) b));
}

/* Is a key of the query among the sorted ones, as GIN looks for it? */
static bool
is_found(Datum sought, bool partial, Pointer extra, const Datum *keys,
		 int nkeys)
{
	for (int i = 0; i < nkeys; i++)
	{
		int			order = compare_datums(&keys[i], &sought);

		if (order == 0)
			return true;
		if (order < 0 || !partial)
			continue;

		Datum		args[4] = {sought, keys[i], Int16GetDatum(1),
		PointerGetDatum(extra)};
		int32		range = DatumGetInt32(call(news_event_gin_compare_partial,
											   4, args));

		if (range >= 0)
			return range == 0;
	}
	return false;
}

/* What the index says of a value and a pattern. */
static GinTernaryValue
index_says(PGFunction extract_value, Datum value, PGFunction extract_query,
		   const NewsEvent *pattern)
{
	int32		nkeys = 0;
	bool	   *null_flags = NULL;
	Datum		value_args[3] = {value, PointerGetDatum(&nkeys),
	PointerGetDatum(&null_flags)};
	Datum	   *keys = (Datum *) DatumGetPointer(call(extract_value, 3,
													  value_args));
	int32		nsought = 0;
	int32		mode = GIN_SEARCH_MODE_DEFAULT;
	bool	   *partial = NULL;
	Pointer    *extra = NULL;
	Datum		query_args[7] = {PointerGetDatum(pattern),
		PointerGetDatum(&nsought), Int16GetDatum(1), PointerGetDatum(&partial),
		PointerGetDatum(&extra), PointerGetDatum(&null_flags),
	PointerGetDatum(&mode)};
	Datum	   *sought = (Datum *) DatumGetPointer(call(extract_query, 7,
														query_args));
	GinTernaryValue *check;
	GinTernaryValue result;
	Datum		args[7];

	CHECK(nkeys >= 0 && nsought > 0 && mode == GIN_SEARCH_MODE_DEFAULT);
	qsort(keys, nkeys, sizeof(Datum), compare_datums);
	check = palloc(sizeof(GinTernaryValue) * nsought);
	for (int i = 0; i < nsought; i++)
		check[i] = is_found(sought[i], partial[i], extra[i], keys, nkeys) ?
			GIN_TRUE : GIN_FALSE;
	args[0] = PointerGetDatum(check);
	args[1] = Int16GetDatum(1);
	args[2] = PointerGetDatum(pattern);
	args[3] = Int32GetDatum(nsought);
	args[4] = PointerGetDatum(extra);
	args[5] = PointerGetDatum(sought);
	args[6] = PointerGetDatum(NULL);
	result = (GinTernaryValue) DatumGetChar(call(news_event_gin_triconsistent,
												 7, args));

	/* who knows less, must not say more */
	for (int i = 0; i < nsought; i++)
		if (check[i] == GIN_TRUE)
			check[i] = GIN_MAYBE;
	CHECK(DatumGetChar(call(news_event_gin_triconsistent, 7, args)) ==
		  (result == GIN_FALSE ? GIN_FALSE : GIN_MAYBE));
	return result;
}

static bool
agrees(GinTernaryValue said, bool contained)
{
	return said == GIN_MAYBE || (said == GIN_TRUE) == contained;
}

/* ---- All together ---- */

bool
check_containment(const NewsEvent *event, const NewsEvent *other,
				  const NewsEvent *pattern)
{
	ArrayType	array = {.elemtype = 1};
	Datum		events[2] = {PointerGetDatum(event), PointerGetDatum(other)};
	Datum		args[2] = {PointerGetDatum(event), PointerGetDatum(pattern)};
	Datum		reversed[2] = {args[1], args[0]};
	Datum		other_args[2] = {PointerGetDatum(other), args[1]};
	Datum		array_args[2] = {PointerGetDatum(&array), args[1]};
	bool		contains = DatumGetBool(call(news_event_contains, 2, args));
	bool		either;

	SET_VARSIZE(&array, sizeof(array));
	CHECK(DatumGetBool(call(news_event_contained, 2, reversed)) == contains);
	CHECK(agrees(index_says(news_event_gin_extract_value, args[0],
							news_event_gin_extract_query, pattern), contains));

	either = contains ||
		DatumGetBool(call(news_event_contains, 2, other_args));
	backend_elements = events;
	backend_nelements = 2;
	CHECK(DatumGetBool(call(news_events_contain, 2, array_args)) == either);
	CHECK(agrees(index_says(news_event_array_gin_extract_value, array_args[0],
							news_event_array_gin_extract_query, pattern),
				 either));
	return contains;
}
