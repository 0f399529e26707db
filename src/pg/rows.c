/*
 * rows.c
 *	  The functions that give rows, one a question: extract_officials,
 *	  extract_dates, extract_programmes, extract_events, extract_mentions.
 *
 * All rows are put into a tuplestore at once, so nothing of the engine's is
 * needed after the call.
 */
#include "postgres.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "news_event.h"
#include "newsextract_pg.h"

PG_FUNCTION_INFO_V1(extract_officials);
PG_FUNCTION_INFO_V1(extract_dates);
PG_FUNCTION_INFO_V1(extract_programmes);
PG_FUNCTION_INFO_V1(extract_events);
PG_FUNCTION_INFO_V1(extract_mentions);

/* ---- One row ---- */

#define MAX_COLUMNS		8

/* A row that is filled from its first column to its last. */
typedef struct Row
{
	int			n;
	Datum		values[MAX_COLUMNS];
	bool		nulls[MAX_COLUMNS];
} Row;

static void
put(Row *row, Datum value)
{
	Assert(row->n < MAX_COLUMNS);
	row->values[row->n] = value;
	row->nulls[row->n++] = false;
}

static void
put_null(Row *row)
{
	Assert(row->n < MAX_COLUMNS);
	row->values[row->n] = (Datum) 0;
	row->nulls[row->n++] = true;
}

static void
put_text(Row *row, NxStr s)
{
	if (s.s != NULL)
		put(row, value_text(s));
	else
		put_null(row);
}

/* name may be NULL */
static void
put_name(Row *row, const char *name)
{
	if (name != NULL)
		put(row, CStringGetTextDatum(name));
	else
		put_null(row);
}

static void
put_day(Row *row, NxDay day)
{
	if (value_has_day(day))
		put(row, DateADTGetDatum(day));
	else
		put_null(row);
}

static void
put_period(Row *row, const NxPeriod *period)
{
	if (value_has_period(period))
		put(row, value_period(period));
	else
		put_null(row);
}

static void
store(ReturnSetInfo *rsinfo, Row *row)
{
	Assert(row->n == rsinfo->setDesc->natts);
	CHECK_FOR_INTERRUPTS();
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, row->values,
						 row->nulls);
	row->n = 0;
}

/* ---- One question: a row of every answer ---- */

static void
store_officials(ReturnSetInfo *rsinfo, const Extraction *x)
{
	Row			row = {0};

	for (uint32 i = 0; i < x->result->nofficials; i++)
	{
		const NxOfficial *official = &x->result->officials[i];

		put_text(&row, official->name);
		put_text(&row, official->office);
		put_text(&row, official->organisation);
		put_text(&row, official->rank);
		put_name(&row, nx_tenure_name(official->tenure));
		put(&row, value_texts(official->noffices, official->offices));
		put(&row, value_spans(official->nmentions, official->mentions));
		store(rsinfo, &row);
	}
}

static void
store_dates(ReturnSetInfo *rsinfo, const Extraction *x)
{
	Row			row = {0};

	for (uint32 i = 0; i < x->result->ndates; i++)
	{
		const NxDate *date = &x->result->dates[i];

		put(&row, value_mention(x->text, date->span));
		put_name(&row, nx_date_kind_name(date->kind));
		put_text(&row, date->value);
		put_name(&row, nx_modifier_name(date->modifier));
		put_period(&row, &date->period);
		put(&row, value_span(date->span));
		store(rsinfo, &row);
	}
}

static void
store_programmes(ReturnSetInfo *rsinfo, const Extraction *x)
{
	Row			row = {0};

	for (uint32 i = 0; i < x->result->nprogrammes; i++)
	{
		const NxProgramme *programme = &x->result->programmes[i];

		put_text(&row, programme->name);
		put_text(&row, programme->kind);
		put_text(&row, programme->number);
		put_text(&row, programme->title);
		put_text(&row, programme->issuer);
		put_day(&row, programme->issued);
		put_period(&row, &programme->period);
		put(&row, value_spans(programme->nmentions, programme->mentions));
		store(rsinfo, &row);
	}
}

static void
store_events(ReturnSetInfo *rsinfo, const Extraction *x)
{
	Row			row = {0};

	for (uint32 i = 0; i < x->result->nevents; i++)
	{
		const NxEvent *event = &x->result->events[i];

		put(&row, PointerGetDatum(news_event_from_engine(event)));
		store(rsinfo, &row);
	}
}

static void
store_mentions(ReturnSetInfo *rsinfo, const Extraction *x)
{
	Row			row = {0};

	for (uint32 i = 0; i < x->result->nmentions; i++)
	{
		const NxMention *mention = &x->result->mentions[i];

		put_name(&row, value_mention_kind_name(mention->kind));
		put_name(&row, value_form_name(mention->form));
		put_text(&row, value_entity(x->result, mention));
		put(&row, value_mention(x->text, mention->span));
		put(&row, value_span(mention->span));
		store(rsinfo, &row);
	}
}

/* ---- The functions ---- */

/*
 * Extract what is wanted from the document that the function was called with
 * and store it as rows; flags are those of InitMaterializedSRF.
 */
static Datum
give_rows(FunctionCallInfo fcinfo, uint32 want, bits32 flags,
		  void (*store_all) (ReturnSetInfo *, const Extraction *))
{
	Extraction	x;

	InitMaterializedSRF(fcinfo, flags);
	if (extraction_open_args(&x, fcinfo, want, site_lexicon()))
	{
		store_all((ReturnSetInfo *) fcinfo->resultinfo, &x);
		extraction_close(&x);
	}
	return (Datum) 0;
}

/* extract_officials(document text) */
Datum
extract_officials(PG_FUNCTION_ARGS)
{
	return give_rows(fcinfo, NX_WANT_OFFICIALS, 0, store_officials);
}

/* extract_dates(document text, published date) */
Datum
extract_dates(PG_FUNCTION_ARGS)
{
	return give_rows(fcinfo, NX_WANT_DATES, 0, store_dates);
}

/* extract_programmes(document text, published date) */
Datum
extract_programmes(PG_FUNCTION_ARGS)
{
	return give_rows(fcinfo, NX_WANT_PROGRAMMES, 0, store_programmes);
}

/* extract_events(document text, published date) -> setof news_event */
Datum
extract_events(PG_FUNCTION_ARGS)
{
	/* the result is no row type, so its description is the caller's */
	return give_rows(fcinfo, NX_WANT_EVENTS, MAT_SRF_USE_EXPECTED_DESC,
					 store_events);
}

/* extract_mentions(document text, published date) */
Datum
extract_mentions(PG_FUNCTION_ARGS)
{
	return give_rows(fcinfo, NX_WANT_MENTIONS, 0, store_mentions);
}
