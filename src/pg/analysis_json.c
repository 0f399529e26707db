/*
 * analysis_json.c
 *	  All that was found in a document, as one jsonb value.
 *
 *		{"version": "1.0+...",
 *		 "officials":  [{"name": "Trần Sỹ Thanh", "office": ..., ...}, ...],
 *		 "dates":      [{"mention": "sáng 12/8", ...}, ...],
 *		 "programmes": [...],
 *		 "events":     [...]}
 *
 * An object has the keys and values that to_jsonb gives for the row of the
 * function extract_..., null where that has NULL; but days and periods are
 * always in ISO form, so that the value is the same whatever DateStyle is.
 */
#include "postgres.h"

#include "miscadmin.h"

#include "news_event.h"
#include "newsextract_pg.h"

/* ---- Pieces ---- */

static void
push_key(CompatJsonb *out, const char *key)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, key);
	value.val.string.len = (int) strlen(key);
	compat_jsonb_push(out, WJB_KEY, &value);
}

static void
push_scalar(CompatJsonb *out, JsonbIteratorToken token, NxStr s)
{
	JsonbValue	value;

	if (s.s == NULL)
		value.type = jbvNull;
	else
	{
		value.type = jbvString;
		value.val.string.val = unconstify(char *, s.s);
		value.val.string.len = (int) s.len;
	}
	compat_jsonb_push(out, token, &value);
}

/* s may be NULL */
static NxStr
as_str(const char *s)
{
	NxStr		str = {s, s != NULL ? (uint32) strlen(s) : 0};

	return str;
}

/* "key": "value", or null */
static void
push_text(CompatJsonb *out, const char *key, NxStr s)
{
	push_key(out, key);
	push_scalar(out, WJB_VALUE, s);
}

static void
push_name(CompatJsonb *out, const char *key, const char *s)
{
	push_text(out, key, as_str(s));
}

static void
push_day(CompatJsonb *out, const char *key, NxDay day)
{
	push_name(out, key, value_has_day(day) ? value_day_text(day) : NULL);
}

static void
push_period(CompatJsonb *out, const char *key, const NxPeriod *period)
{
	push_name(out, key,
			  value_has_period(period) ? value_period_text(period) : NULL);
}

/* "mentions": ["[1,14)", ...] */
static void
push_mentions(CompatJsonb *out, uint32 n, const NxSpan *span)
{
	push_key(out, "mentions");
	compat_jsonb_push(out, WJB_BEGIN_ARRAY, NULL);
	for (uint32 i = 0; i < n; i++)
		push_scalar(out, WJB_ELEM, as_str(value_span_text(span[i])));
	compat_jsonb_push(out, WJB_END_ARRAY, NULL);
}

/* ---- Objects ---- */

static void
push_official(CompatJsonb *out, const NxOfficial *official)
{
	CHECK_FOR_INTERRUPTS();
	compat_jsonb_push(out, WJB_BEGIN_OBJECT, NULL);
	push_text(out, "name", official->name);
	push_text(out, "office", official->office);
	push_text(out, "organisation", official->organisation);
	push_text(out, "rank", official->rank);
	push_name(out, "tenure", nx_tenure_name(official->tenure));
	push_key(out, "offices");
	compat_jsonb_push(out, WJB_BEGIN_ARRAY, NULL);
	for (uint32 i = 0; i < official->noffices; i++)
		push_scalar(out, WJB_ELEM, official->offices[i]);
	compat_jsonb_push(out, WJB_END_ARRAY, NULL);
	push_mentions(out, official->nmentions, official->mentions);
	compat_jsonb_push(out, WJB_END_OBJECT, NULL);
}

static void
push_date(CompatJsonb *out, const NxDate *date, const char *text)
{
	NxStr		mention;

	mention.s = text + date->span.start_byte;
	mention.len = date->span.end_byte - date->span.start_byte;
	CHECK_FOR_INTERRUPTS();
	compat_jsonb_push(out, WJB_BEGIN_OBJECT, NULL);
	push_text(out, "mention", mention);
	push_name(out, "kind", nx_date_kind_name(date->kind));
	push_text(out, "value", date->value);
	push_name(out, "modifier", nx_modifier_name(date->modifier));
	push_period(out, "period", &date->period);
	push_name(out, "span", value_span_text(date->span));
	compat_jsonb_push(out, WJB_END_OBJECT, NULL);
}

static void
push_programme(CompatJsonb *out, const NxProgramme *programme)
{
	CHECK_FOR_INTERRUPTS();
	compat_jsonb_push(out, WJB_BEGIN_OBJECT, NULL);
	push_text(out, "name", programme->name);
	push_text(out, "kind", programme->kind);
	push_text(out, "number", programme->number);
	push_text(out, "title", programme->title);
	push_text(out, "issuer", programme->issuer);
	push_day(out, "issued", programme->issued);
	push_period(out, "period", &programme->period);
	push_mentions(out, programme->nmentions, programme->mentions);
	compat_jsonb_push(out, WJB_END_OBJECT, NULL);
}

/* ---- The whole ---- */

static void
begin_list(CompatJsonb *out, const char *key)
{
	push_key(out, key);
	compat_jsonb_push(out, WJB_BEGIN_ARRAY, NULL);
}

static void
end_list(CompatJsonb *out)
{
	compat_jsonb_push(out, WJB_END_ARRAY, NULL);
}

Datum
analysis_jsonb(const Extraction *x, const char *version)
{
	const NxResult *result = x->result;
	CompatJsonb out = {0};

	compat_jsonb_push(&out, WJB_BEGIN_OBJECT, NULL);
	push_name(&out, "version", version);

	begin_list(&out, "officials");
	for (uint32 i = 0; i < result->nofficials; i++)
		push_official(&out, &result->officials[i]);
	end_list(&out);

	begin_list(&out, "dates");
	for (uint32 i = 0; i < result->ndates; i++)
		push_date(&out, &result->dates[i], x->text);
	end_list(&out);

	begin_list(&out, "programmes");
	for (uint32 i = 0; i < result->nprogrammes; i++)
		push_programme(&out, &result->programmes[i]);
	end_list(&out);

	begin_list(&out, "events");
	for (uint32 i = 0; i < result->nevents; i++)
		news_event_push_jsonb(news_event_from_engine(&result->events[i]),
							  &out);
	end_list(&out);

	compat_jsonb_push(&out, WJB_END_OBJECT, NULL);
	return JsonbPGetDatum(JsonbValueToJsonb(out.result));
}
