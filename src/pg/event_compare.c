/*
 * event_compare.c
 *	  Order, equality and hashes of news_event.
 *
 * The layout is canonical, so events are equal exactly where their bytes are;
 * only the order looks at the fields, in the sequence of field_order.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "common/hashfn.h"

#include "news_event.h"
#include "str.h"

PG_FUNCTION_INFO_V1(news_event_eq);
PG_FUNCTION_INFO_V1(news_event_ne);
PG_FUNCTION_INFO_V1(news_event_lt);
PG_FUNCTION_INFO_V1(news_event_le);
PG_FUNCTION_INFO_V1(news_event_gt);
PG_FUNCTION_INFO_V1(news_event_ge);
PG_FUNCTION_INFO_V1(news_event_cmp);
PG_FUNCTION_INFO_V1(news_event_hash);
PG_FUNCTION_INFO_V1(news_event_hash_extended);

/* What counts first, what later. */
static const NewsEventKey field_order[NEWS_EVENT_NKEYS] = {
	NEWS_EVENT_PERIOD,
	NEWS_EVENT_CODE,
	NEWS_EVENT_ACTOR,
	NEWS_EVENT_OFFICE,
	NEWS_EVENT_TARGET,
	NEWS_EVENT_PREDICATE,
	NEWS_EVENT_CONTENT,
	NEWS_EVENT_PROGRAMMES,
	NEWS_EVENT_PLACE,
	NEWS_EVENT_PLANNED,
	NEWS_EVENT_SPAN
};

static int
compare_ints(int64 a, int64 b)
{
	return (a > b) - (a < b);
}

/* As ranges of days are ordered: by the first day, then by the last. */
static int
compare_periods(const NewsEvent *a, const NewsEvent *b)
{
	int64		first_a = a->flags & NEWS_EVENT_OPEN_START ?
		PG_INT64_MIN : a->first;
	int64		first_b = b->flags & NEWS_EVENT_OPEN_START ?
		PG_INT64_MIN : b->first;
	int64		end_a = a->flags & NEWS_EVENT_OPEN_END ?
		PG_INT64_MAX : a->end;
	int64		end_b = b->flags & NEWS_EVENT_OPEN_END ?
		PG_INT64_MAX : b->end;
	int			order = compare_ints(first_a, first_b);

	return order != 0 ? order : compare_ints(end_a, end_b);
}

/* As arrays of text are ordered: the first difference, then the length. */
static int
compare_programmes(const NewsEvent *a, const NewsEvent *b)
{
	uint32		n = Min(a->nprogrammes, b->nprogrammes);

	for (uint32 i = 0; i < n; i++)
	{
		int			order = str_compare(news_event_programme(a, i),
										  news_event_programme(b, i));

		if (order != 0)
			return order;
	}
	return compare_ints(a->nprogrammes, b->nprogrammes);
}

/* A key that both events have. */
static int
compare_values(const NewsEvent *a, const NewsEvent *b, NewsEventKey key)
{
	int			order;

	switch (key)
	{
		case NEWS_EVENT_PREDICATE:
		case NEWS_EVENT_ACTOR:
		case NEWS_EVENT_OFFICE:
		case NEWS_EVENT_TARGET:
		case NEWS_EVENT_CONTENT:
		case NEWS_EVENT_PLACE:
			return str_compare(news_event_text(a, key),
								 news_event_text(b, key));
		case NEWS_EVENT_CODE:
			if (a->code == b->code)
				return 0;
			return strcmp(nx_event_code_name((NxEventCode) a->code),
						  nx_event_code_name((NxEventCode) b->code));
		case NEWS_EVENT_PROGRAMMES:
			return compare_programmes(a, b);
		case NEWS_EVENT_PLANNED:
			return compare_ints(a->flags & NEWS_EVENT_PLANNED_TRUE,
								b->flags & NEWS_EVENT_PLANNED_TRUE);
		case NEWS_EVENT_PERIOD:
			return compare_periods(a, b);
		case NEWS_EVENT_SPAN:
			order = compare_ints(a->span_start, b->span_start);
			return order != 0 ? order :
				compare_ints(a->span_end, b->span_end);
	}
	pg_unreachable();
}

int
news_event_compare(const NewsEvent *a, const NewsEvent *b)
{
	for (int i = 0; i < NEWS_EVENT_NKEYS; i++)
	{
		NewsEventKey key = field_order[i];
		bool		has_a = news_event_has(a, key);
		bool		has_b = news_event_has(b, key);
		int			order;

		if (has_a != has_b)
			return has_a ? -1 : 1;
		if (!has_a)
			continue;
		order = compare_values(a, b, key);
		if (order != 0)
			return order;
	}
	return 0;
}

/* Order of the two arguments of an SQL function. */
static int
compare_arguments(FunctionCallInfo fcinfo)
{
	NewsEvent  *a = PG_GETARG_NEWS_EVENT_P(0);
	NewsEvent  *b = PG_GETARG_NEWS_EVENT_P(1);
	int			order = news_event_compare(a, b);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return order;
}

/* Equality of the two; sizes that differ decide before anything is read. */
static bool
equal_arguments(FunctionCallInfo fcinfo)
{
	NewsEvent  *a;
	NewsEvent  *b;
	bool		equal;

	if (toast_raw_datum_size(PG_GETARG_DATUM(0)) !=
		toast_raw_datum_size(PG_GETARG_DATUM(1)))
		return false;
	a = PG_GETARG_NEWS_EVENT_P(0);
	b = PG_GETARG_NEWS_EVENT_P(1);
	equal = memcmp(VARDATA(a), VARDATA(b), VARSIZE(a) - VARHDRSZ) == 0;
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return equal;
}

Datum
news_event_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(equal_arguments(fcinfo));
}

Datum
news_event_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!equal_arguments(fcinfo));
}

Datum
news_event_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) < 0);
}

Datum
news_event_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) <= 0);
}

Datum
news_event_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) > 0);
}

Datum
news_event_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) >= 0);
}

Datum
news_event_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare_arguments(fcinfo));
}

Datum
news_event_hash(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	Datum		result;

	result = hash_any((unsigned char *) VARDATA(event),
					  VARSIZE(event) - VARHDRSZ);
	PG_FREE_IF_COPY(event, 0);
	return result;
}

Datum
news_event_hash_extended(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	Datum		result;

	result = hash_any_extended((unsigned char *) VARDATA(event),
							   VARSIZE(event) - VARHDRSZ,
							   PG_GETARG_INT64(1));
	PG_FREE_IF_COPY(event, 0);
	return result;
}
