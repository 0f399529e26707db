/*
 * columns.c
 *	  The functions that give one value a document: news_officials,
 *	  news_programmes, news_dates, news_events, news_analysis.
 *
 * They are immutable, so they know the built-in lexicon only.  The values are
 *	  made by functions of their own, as the trigger stores the same.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "news_event.h"
#include "newsextract_pg.h"
#include "str.h"

PG_FUNCTION_INFO_V1(news_officials);
PG_FUNCTION_INFO_V1(news_programmes);
PG_FUNCTION_INFO_V1(news_dates);
PG_FUNCTION_INFO_V1(news_events);
PG_FUNCTION_INFO_V1(news_analysis);

/* ---- Distinct names ---- */

typedef struct PlacedName
{
	NxStr		s;
	uint32		place;			/* in the order that the engine gave */
} PlacedName;

/* By bytes, equal ones in their order. */
static int
compare_names(const void *a, const void *b)
{
	const PlacedName *x = (const PlacedName *) a;
	const PlacedName *y = (const PlacedName *) b;
	int			order = str_compare(x->s, y->s);

	if (order != 0)
		return order;
	return (x->place > y->place) - (x->place < y->place);
}

static int
compare_places(const void *a, const void *b)
{
	const PlacedName *x = (const PlacedName *) a;
	const PlacedName *y = (const PlacedName *) b;

	return (x->place > y->place) - (x->place < y->place);
}

static PlacedName *
alloc_names(uint32 n)
{
	return palloc_extended(Max(n, 1) * sizeof(PlacedName), MCXT_ALLOC_HUGE);
}

/* text[] of the names, each once, where it comes first; sorts them */
static Datum
distinct_names(uint32 n, PlacedName *name)
{
	NxStr	   *kept = palloc_extended(Max(n, 1) * sizeof(NxStr),
									   MCXT_ALLOC_HUGE);
	uint32		nkept = 0;

	qsort(name, n, sizeof(PlacedName), compare_names);
	for (uint32 i = 0; i < n; i++)
		if (i == 0 || str_compare(name[nkept - 1].s, name[i].s) != 0)
			name[nkept++] = name[i];
	qsort(name, nkept, sizeof(PlacedName), compare_places);
	for (uint32 i = 0; i < nkept; i++)
		kept[i] = name[i].s;
	return value_texts(nkept, kept);
}

/* ---- The values ---- */

Datum
column_officials(const Extraction *x)
{
	uint32		n = x->result->nofficials;
	PlacedName *names = alloc_names(n);

	for (uint32 i = 0; i < n; i++)
	{
		names[i].s = x->result->officials[i].name;
		names[i].place = i;
	}
	return distinct_names(n, names);
}

Datum
column_programmes(const Extraction *x)
{
	uint32		n = x->result->nprogrammes;
	PlacedName *names = alloc_names(n);

	for (uint32 i = 0; i < n; i++)
	{
		names[i].s = x->result->programmes[i].name;
		names[i].place = i;
	}
	return distinct_names(n, names);
}

Datum
column_dates(const Extraction *x)
{
	return value_days(x->result->ndates, x->result->dates);
}

Datum
column_events(const Extraction *x, Oid news_event)
{
	uint32		n = x->result->nevents;
	Datum	   *events = palloc_extended(Max(n, 1) * sizeof(Datum),
										 MCXT_ALLOC_HUGE);

	for (uint32 i = 0; i < n; i++)
		events[i] =
			PointerGetDatum(news_event_from_engine(&x->result->events[i]));
	return PointerGetDatum(construct_array(events, (int) n, news_event, -1,
										   false, TYPALIGN_INT));
}

/* ---- The functions ---- */

/* news_officials(document text) -> text[] */
Datum
news_officials(PG_FUNCTION_ARGS)
{
	Extraction	x;
	Datum		result;

	if (!extraction_open_args(&x, fcinfo, NX_WANT_OFFICIALS, NULL))
		PG_RETURN_NULL();
	result = column_officials(&x);
	extraction_close(&x);
	PG_RETURN_DATUM(result);
}

/* news_programmes(document text) -> text[] */
Datum
news_programmes(PG_FUNCTION_ARGS)
{
	Extraction	x;
	Datum		result;

	if (!extraction_open_args(&x, fcinfo, NX_WANT_PROGRAMMES, NULL))
		PG_RETURN_NULL();
	result = column_programmes(&x);
	extraction_close(&x);
	PG_RETURN_DATUM(result);
}

/* news_dates(document text, published date) -> datemultirange */
Datum
news_dates(PG_FUNCTION_ARGS)
{
	Extraction	x;
	Datum		result;

	if (!extraction_open_args(&x, fcinfo, NX_WANT_DATES, NULL))
		PG_RETURN_NULL();
	result = column_dates(&x);
	extraction_close(&x);
	PG_RETURN_DATUM(result);
}

/* The element type of what a function gives, looked up once a query. */
static Oid
element_type(FmgrInfo *flinfo)
{
	Oid		   *type = (Oid *) flinfo->fn_extra;

	if (type == NULL)
	{
		Oid			element;

		element = get_element_type(get_func_rettype(flinfo->fn_oid));
		if (!OidIsValid(element))
			elog(ERROR, "function %u does not return an array",
				 flinfo->fn_oid);
		type = MemoryContextAlloc(flinfo->fn_mcxt, sizeof(Oid));
		*type = element;
		flinfo->fn_extra = type;
	}
	return *type;
}

/* news_events(document text, published date) -> news_event[] */
Datum
news_events(PG_FUNCTION_ARGS)
{
	Extraction	x;
	Datum		result;

	if (!extraction_open_args(&x, fcinfo, NX_WANT_EVENTS, NULL))
		PG_RETURN_NULL();
	result = column_events(&x, element_type(fcinfo->flinfo));
	extraction_close(&x);
	PG_RETURN_DATUM(result);
}

/* news_analysis(document text, published date) -> jsonb */
Datum
news_analysis(PG_FUNCTION_ARGS)
{
	Extraction	x;
	Datum		result;

	if (!extraction_open_args(&x, fcinfo, ANALYSIS_WANT, NULL))
		PG_RETURN_NULL();
	result = analysis_jsonb(&x, newsextract_builtin_version());
	extraction_close(&x);
	PG_RETURN_DATUM(result);
}
