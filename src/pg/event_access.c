/*
 * event_access.c
 *	  The constructor of news_event and its accessors, one a key; an accessor
 *	  gives NULL where the key is absent.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "news_event.h"

PG_FUNCTION_INFO_V1(make_news_event);
PG_FUNCTION_INFO_V1(event_code);
PG_FUNCTION_INFO_V1(event_predicate);
PG_FUNCTION_INFO_V1(event_actor);
PG_FUNCTION_INFO_V1(event_office);
PG_FUNCTION_INFO_V1(event_target);
PG_FUNCTION_INFO_V1(event_content);
PG_FUNCTION_INFO_V1(event_programmes);
PG_FUNCTION_INFO_V1(event_place);
PG_FUNCTION_INFO_V1(event_planned);
PG_FUNCTION_INFO_V1(event_period);
PG_FUNCTION_INFO_V1(event_span);

/* ---- The constructor ---- */

/* A text argument, absent where it is NULL. */
static NxStr
text_argument(FunctionCallInfo fcinfo, int n)
{
	NxStr		result = {NULL, 0};

	if (!PG_ARGISNULL(n))
	{
		text	   *value = PG_GETARG_TEXT_PP(n);

		result.s = VARDATA_ANY(value);
		result.len = (uint32) VARSIZE_ANY_EXHDR(value);
	}
	return result;
}

static void
set_programmes(NewsEventFields *fields, ArrayType *array)
{
	Datum	   *values;
	bool	   *nulls;
	int			n;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT,
					  &values, &nulls, &n);
	(void) news_event_check_programmes(n, NULL);
	fields->programmes = (NxStr *) palloc(sizeof(NxStr) * n);
	for (int i = 0; i < n; i++)
	{
		text	   *value;

		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid value for type %s", "news_event"),
					 errdetail("Key \"%s\" has a null in its array.",
							   news_event_key_name(NEWS_EVENT_PROGRAMMES))));
		value = DatumGetTextPP(values[i]);
		fields->programmes[i].s = VARDATA_ANY(value);
		fields->programmes[i].len = (uint32) VARSIZE_ANY_EXHDR(value);
	}
	fields->nprogrammes = n;
}

/*
 * make_news_event(code, predicate, actor, office, target, content text,
 *		programmes text[], place text, planned boolean, period daterange,
 *		span int4range) -> news_event
 *		A NULL is an absent key.  Errors: 22P02, 54000, as the literal's.
 */
Datum
make_news_event(PG_FUNCTION_ARGS)
{
	NewsEventFields fields = {0};
	NxStr		code = text_argument(fcinfo, 0);

	if (code.s != NULL)
		(void) news_event_set_code(&fields, code, NULL);
	fields.text[NEWS_EVENT_PREDICATE] = text_argument(fcinfo, 1);
	fields.text[NEWS_EVENT_ACTOR] = text_argument(fcinfo, 2);
	fields.text[NEWS_EVENT_OFFICE] = text_argument(fcinfo, 3);
	fields.text[NEWS_EVENT_TARGET] = text_argument(fcinfo, 4);
	fields.text[NEWS_EVENT_CONTENT] = text_argument(fcinfo, 5);
	if (!PG_ARGISNULL(6))
		set_programmes(&fields, PG_GETARG_ARRAYTYPE_P(6));
	fields.text[NEWS_EVENT_PLACE] = text_argument(fcinfo, 7);
	if (!PG_ARGISNULL(8))
		fields.planned = PG_GETARG_BOOL(8) ?
			NEWS_EVENT_PLANNED_YES : NEWS_EVENT_PLANNED_NO;
	if (!PG_ARGISNULL(9))
		news_event_set_period(&fields, PG_GETARG_RANGE_P(9));
	if (!PG_ARGISNULL(10))
		news_event_set_span(&fields, PG_GETARG_RANGE_P(10));

	PG_RETURN_NEWS_EVENT_P(news_event_build(&fields, NULL));
}

/* ---- The accessors ---- */

static Datum
text_of(FunctionCallInfo fcinfo, NewsEventKey key)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	NxStr		text = news_event_text(event, key);

	if (text.s == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(text.s, (int) text.len));
}

/* event_code(news_event) -> text */
Datum
event_code(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);

	if (!news_event_has(event, NEWS_EVENT_CODE))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(nx_event_code_name((NxEventCode)
														event->code)));
}

/* event_predicate(news_event) -> text */
Datum
event_predicate(PG_FUNCTION_ARGS)
{
	return text_of(fcinfo, NEWS_EVENT_PREDICATE);
}

/* event_actor(news_event) -> text */
Datum
event_actor(PG_FUNCTION_ARGS)
{
	return text_of(fcinfo, NEWS_EVENT_ACTOR);
}

/* event_office(news_event) -> text */
Datum
event_office(PG_FUNCTION_ARGS)
{
	return text_of(fcinfo, NEWS_EVENT_OFFICE);
}

/* event_target(news_event) -> text */
Datum
event_target(PG_FUNCTION_ARGS)
{
	return text_of(fcinfo, NEWS_EVENT_TARGET);
}

/* event_content(news_event) -> text */
Datum
event_content(PG_FUNCTION_ARGS)
{
	return text_of(fcinfo, NEWS_EVENT_CONTENT);
}

/* event_place(news_event) -> text */
Datum
event_place(PG_FUNCTION_ARGS)
{
	return text_of(fcinfo, NEWS_EVENT_PLACE);
}

/* event_programmes(news_event) -> text[], sorted by bytes, distinct */
Datum
event_programmes(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	Datum	   *values;

	if (!news_event_has(event, NEWS_EVENT_PROGRAMMES))
		PG_RETURN_NULL();
	values = (Datum *) palloc(sizeof(Datum) * event->nprogrammes);
	for (uint32 i = 0; i < event->nprogrammes; i++)
	{
		NxStr		name = news_event_programme(event, i);

		values[i] = PointerGetDatum(cstring_to_text_with_len(name.s,
															 (int) name.len));
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(values, (int) event->nprogrammes,
										  TEXTOID, -1, false, TYPALIGN_INT));
}

/* event_planned(news_event) -> boolean */
Datum
event_planned(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);

	if (!news_event_has(event, NEWS_EVENT_PLANNED))
		PG_RETURN_NULL();
	PG_RETURN_BOOL((event->flags & NEWS_EVENT_PLANNED_TRUE) != 0);
}

/* A half-open range. */
static RangeType *
make_half_open(FunctionCallInfo fcinfo, Oid range_type, bool open_start,
			   Datum start, bool open_end, Datum end)
{
	RangeBound	lower = {.val = start, .infinite = open_start,
		.inclusive = !open_start, .lower = true};
	RangeBound	upper = {.val = end, .infinite = open_end};

	return compat_make_range(range_get_typcache(fcinfo, range_type),
							 &lower, &upper, false);
}

/* event_period(news_event) -> daterange */
Datum
event_period(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	bool		open_start = (event->flags & NEWS_EVENT_OPEN_START) != 0;
	bool		open_end = (event->flags & NEWS_EVENT_OPEN_END) != 0;

	if (!news_event_has(event, NEWS_EVENT_PERIOD))
		PG_RETURN_NULL();
	PG_RETURN_RANGE_P(make_half_open(fcinfo, DATERANGEOID,
									 open_start, DateADTGetDatum(event->first),
									 open_end, DateADTGetDatum(event->end)));
}

/* event_span(news_event) -> int4range, characters from 1 */
Datum
event_span(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);

	if (!news_event_has(event, NEWS_EVENT_SPAN))
		PG_RETURN_NULL();
	PG_RETURN_RANGE_P(make_half_open(fcinfo, INT4RANGEOID,
									 false, Int32GetDatum(event->span_start),
									 false, Int32GetDatum(event->span_end)));
}
