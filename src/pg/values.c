/*
 * values.c
 *	  The engine's values as SQL values: texts, spans, days and periods.
 *
 * The engine counts characters from 0, SQL from 1.  It knows no limit to the
 * calendar; a day that the type date does not have is shown as none.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/multirangetypes.h"

#include "newsextract_pg.h"

/* A period of more days says when only vaguely. */
#define MAX_DAYS	31

/* What lookup_type_cache gives stays valid as long as the backend lives. */
static TypeCacheEntry *
range_type(Oid type, TypeCacheEntry **cached)
{
	if (*cached == NULL)
		*cached = lookup_type_cache(type, TYPECACHE_RANGE_INFO);
	return *cached;
}

static TypeCacheEntry *
span_type(void)
{
	static TypeCacheEntry *cached = NULL;

	return range_type(INT4RANGEOID, &cached);
}

static TypeCacheEntry *
period_type(void)
{
	static TypeCacheEntry *cached = NULL;

	return range_type(DATERANGEOID, &cached);
}

/*
 * A range in its canonical form: closed start, open end, or infinite.  So its
 * canonical function need not be called.
 */
static RangeType *
canonical_range(TypeCacheEntry *type, bool open_start, Datum start,
				bool open_end, Datum end)
{
	RangeBound	lower,
				upper;

	lower.val = start;
	lower.infinite = open_start;
	lower.inclusive = !open_start;
	lower.lower = true;
	upper.val = end;
	upper.infinite = open_end;
	upper.inclusive = false;
	upper.lower = false;
	return compat_range_serialize(type, &lower, &upper, false);
}

/* ---- Texts ---- */

Datum
value_text(NxStr s)
{
	return PointerGetDatum(cstring_to_text_with_len(s.s, (int) s.len));
}

Datum
value_mention(const char *document, NxSpan span)
{
	return PointerGetDatum(cstring_to_text_with_len(document + span.start_byte,
													span.end_byte -
													span.start_byte));
}

Datum
value_texts(uint32 n, const NxStr *s)
{
	Datum	   *items = palloc(Max(n, 1) * sizeof(Datum));

	for (uint32 i = 0; i < n; i++)
		items[i] = value_text(s[i]);
	return PointerGetDatum(construct_array(items, (int) n, TEXTOID, -1, false,
										   TYPALIGN_INT));
}

/* ---- Spans ---- */

Datum
value_span(NxSpan span)
{
	return RangeTypePGetDatum(canonical_range(span_type(),
											  false,
											  Int32GetDatum(span.start + 1),
											  false,
											  Int32GetDatum(span.end + 1)));
}

Datum
value_spans(uint32 n, const NxSpan *span)
{
	Datum	   *items = palloc(Max(n, 1) * sizeof(Datum));

	for (uint32 i = 0; i < n; i++)
		items[i] = value_span(span[i]);
	return PointerGetDatum(construct_array(items, (int) n, INT4RANGEOID, -1,
										   false, TYPALIGN_INT));
}

char *
value_span_text(NxSpan span)
{
	return psprintf("[%u,%u)", span.start + 1, span.end + 1);
}

/* ---- Days and periods ---- */

bool
value_has_day(NxDay day)
{
	return !DATE_NOT_FINITE(day) && IS_VALID_DATE(day);
}

bool
value_has_period(const NxPeriod *period)
{
	return period->known &&
		(period->open_start || value_has_day(period->first)) &&
		(period->open_end || value_has_day(period->end)) &&
		(period->open_start || period->open_end ||
		 period->first < period->end);
}

static RangeType *
period_range(const NxPeriod *period)
{
	return canonical_range(period_type(),
						   period->open_start, DateADTGetDatum(period->first),
						   period->open_end, DateADTGetDatum(period->end));
}

Datum
value_period(const NxPeriod *period)
{
	return RangeTypePGetDatum(period_range(period));
}

Datum
value_days(uint32 n, const NxDate *date)
{
	RangeType **ranges = palloc_extended(Max(n, 1) * sizeof(RangeType *),
										 MCXT_ALLOC_HUGE);
	int32		nranges = 0;

	for (uint32 i = 0; i < n; i++)
	{
		const NxPeriod *period = &date[i].period;

		if (value_has_period(period) &&
			!period->open_start && !period->open_end &&
			period->end - period->first <= MAX_DAYS)
			ranges[nranges++] = period_range(period);
	}
	return MultirangeTypePGetDatum(make_multirange(DATEMULTIRANGEOID,
												   period_type(), nranges,
												   ranges));
}

char *
value_day_text(NxDay day)
{
	char		buf[MAXDATELEN + 1];
	struct pg_tm tm;

	j2date(day + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon, &tm.tm_mday);
	EncodeDateOnly(&tm, USE_ISO_DATES, buf);
	return pstrdup(buf);
}

/* A bound as daterange prints it: quoted when there is a blank in it. */
static char *
bound_text(bool open, NxDay day)
{
	char	   *text;

	if (open)
		return "";
	text = value_day_text(day);
	return strchr(text, ' ') != NULL ? psprintf("\"%s\"", text) : text;
}

char *
value_period_text(const NxPeriod *period)
{
	return psprintf("%c%s,%s)", period->open_start ? '(' : '[',
					bound_text(period->open_start, period->first),
					bound_text(period->open_end, period->end));
}

/* ---- Mentions ---- */

NxStr
value_entity(const NxResult *result, const NxMention *mention)
{
	NxStr		entity = {NULL, 0};

	switch (mention->kind)
	{
		case NX_MENTION_OFFICIAL:
		case NX_MENTION_OFFICE:
		case NX_MENTION_RANK:
			entity = result->officials[mention->entity].name;
			break;
		case NX_MENTION_DATE:
			entity = result->dates[mention->entity].value;
			break;
		case NX_MENTION_PROGRAMME:
			entity = result->programmes[mention->entity].name;
			break;
		case NX_MENTION_EVENT:
			entity.s = nx_event_code_name(result->events[mention->entity].code);
			entity.len = entity.s != NULL ? strlen(entity.s) : 0;
			break;
	}
	return entity;
}

const char *
value_mention_kind_name(NxMentionKind kind)
{
	static const char *const names[] = {
		[NX_MENTION_OFFICIAL] = "official",
		[NX_MENTION_OFFICE] = "office",
		[NX_MENTION_RANK] = "rank",
		[NX_MENTION_DATE] = "date",
		[NX_MENTION_PROGRAMME] = "programme",
		[NX_MENTION_EVENT] = "event"
	};

	return names[kind];
}

const char *
value_form_name(NxForm form)
{
	static const char *const names[] = {
		[NX_FORM_NONE] = NULL,
		[NX_FORM_NAME] = "name",
		[NX_FORM_SHORT] = "short",
		[NX_FORM_NOMINAL] = "nominal",
		[NX_FORM_FULL] = "full"
	};

	return names[form];
}
