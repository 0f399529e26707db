/*
 * event_build.c
 *	  Building a news_event: one Check function for each thing that must hold,
 *	  then the layout that news_event.h describes.
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "news_event.h"
#include "str.h"

StaticAssertDecl(sizeof(DateADT) == 4 && sizeof(NxDay) == 4,
				 "a day of news_event takes four bytes");
StaticAssertDecl(offsetof(NewsEvent, version) == 4 &&
				 offsetof(NewsEvent, code) == 5 &&
				 offsetof(NewsEvent, flags) == 6 &&
				 offsetof(NewsEvent, first) == 8 &&
				 offsetof(NewsEvent, end) == 12 &&
				 offsetof(NewsEvent, span_start) == 16 &&
				 offsetof(NewsEvent, span_end) == 20 &&
				 offsetof(NewsEvent, nprogrammes) == 24 &&
				 offsetof(NewsEvent, ends) == 28,
				 "the layout of news_event is fixed");
StaticAssertDecl(NEWS_EVENT_NTEXTS == 6 && NEWS_EVENT_NKEYS == 11 &&
				 NEWS_EVENT_PLANNED_TRUE == 1 << NEWS_EVENT_NKEYS,
				 "the flags of news_event are fixed");
StaticAssertDecl(NX_EV_NONE == 0 && NX_EV_STATE == 1 && NX_EV_COERCE == 16 &&
				 NX_EV_COUNT <= 256,
				 "the codes of events are stored as numbers of one byte");

/* What the engine's texts are cut to, in bytes: each, and all together. */
#define ENGINE_TEXT_MAX		(16 * 1024)
#define ENGINE_TOTAL_MAX	(NEWS_EVENT_MAX_SIZE / 2)

#define EXCERPT_MAX			64

static const char *const key_names[] = {
	[NEWS_EVENT_PREDICATE] = "predicate",
	[NEWS_EVENT_ACTOR] = "actor",
	[NEWS_EVENT_OFFICE] = "office",
	[NEWS_EVENT_TARGET] = "target",
	[NEWS_EVENT_CONTENT] = "content",
	[NEWS_EVENT_PLACE] = "place",
	[NEWS_EVENT_CODE] = "code",
	[NEWS_EVENT_PROGRAMMES] = "programmes",
	[NEWS_EVENT_PLANNED] = "planned",
	[NEWS_EVENT_PERIOD] = "period",
	[NEWS_EVENT_SPAN] = "span"
};

StaticAssertDecl(lengthof(key_names) == NEWS_EVENT_NKEYS,
				 "every key has a name");

const char *
news_event_key_name(NewsEventKey key)
{
	return key_names[key];
}

const char *
news_event_excerpt(NxStr text)
{
	int			len = pg_mbcliplen(text.s, (int) text.len, EXCERPT_MAX);

	if ((uint32) len == text.len)
		return pnstrdup(text.s, len);
	return psprintf("%.*s...", len, text.s);
}

/* Do the numbers of the layout fit each other and the size? */
static bool
is_sound(const NewsEvent *event)
{
	Size		size = VARSIZE(event);
	Size		fixed = offsetof(NewsEvent, ends[NEWS_EVENT_NTEXTS]);
	Size		texts;

	if (size < fixed || event->version != NEWS_EVENT_VERSION ||
		event->code >= NX_EV_COUNT ||
		event->nprogrammes > (size - fixed) / sizeof(uint32))
		return false;
	texts = size - fixed - event->nprogrammes * sizeof(uint32);
	return event->ends[NEWS_EVENT_NTEXTS + event->nprogrammes - 1] == texts;
}

NewsEvent *
news_event_from_datum(Datum datum)
{
	NewsEvent  *event = (NewsEvent *) PG_DETOAST_DATUM(datum);

	if (!is_sound(event))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("unknown layout of a value of type %s", "news_event"),
				 errdetail("A newer version of newsextract may have written "
						   "it.")));
	return event;
}

bool
news_event_set_code(NewsEventFields *fields, NxStr name, Node *escontext)
{
	fields->code = nx_event_code(name.s, name.len);
	if (fields->code == NX_EV_NONE)
	{
		StringInfoData codes;
		int			i;

		initStringInfo(&codes);
		for (i = NX_EV_NONE + 1; i < NX_EV_COUNT; i++)
			appendStringInfo(&codes, "%s%s", i == NX_EV_NONE + 1 ? "" : ", ",
							 nx_event_code_name((NxEventCode) i));
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" has the unknown value \"%s\".",
						   key_names[NEWS_EVENT_CODE],
						   news_event_excerpt(name)),
				 errhint("The codes are %s.", codes.data)));
	}
	return true;
}

/* ---- Check functions: what every event must satisfy ---- */

/* An event says what happened, by a code or at least by a word. */
static bool
check_identity(const NewsEventFields *fields, Node *escontext)
{
	const NxStr *predicate = &fields->text[NEWS_EVENT_PREDICATE];

	Assert((unsigned int) fields->code < NX_EV_COUNT);
	if (fields->code == NX_EV_NONE && predicate->s == NULL)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" or key \"%s\" is required.",
						   key_names[NEWS_EVENT_CODE],
						   key_names[NEWS_EVENT_PREDICATE])));
	if (predicate->s != NULL && predicate->len == 0)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" is an empty string.",
						   key_names[NEWS_EVENT_PREDICATE])));
	return true;
}

static bool
is_storable_day(NxDay day)
{
	return day >= NEWS_EVENT_FIRST_DAY && day <= NEWS_EVENT_LAST_DAY;
}

/* A period has a day in it, and both ends can be written with four digits. */
static bool
check_period(const NxPeriod *period, Node *escontext)
{
	if (!period->known)
		return true;
	if ((!period->open_start && !is_storable_day(period->first)) ||
		(!period->open_end && !is_storable_day(period->end)))
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" has an end outside the years 0001 to "
						   "9999.", key_names[NEWS_EVENT_PERIOD]),
				 errhint("Leave out the end that is not known.")));
	if (!period->open_start && !period->open_end &&
		period->first >= period->end)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" is an empty range.",
						   key_names[NEWS_EVENT_PERIOD])));
	return true;
}

/* A span is a place in a text, counted from 1, with a character in it. */
static bool
check_span(const NewsEventFields *fields, Node *escontext)
{
	if (!fields->has_span)
		return true;
	if (fields->span_start >= fields->span_end)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" is an empty range.",
						   key_names[NEWS_EVENT_SPAN])));
	if (fields->span_start < 1)
		ereturn(escontext, false,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid value for type %s", "news_event"),
				 errdetail("Key \"%s\" begins before the first character, "
						   "which is 1.", key_names[NEWS_EVENT_SPAN])));
	return true;
}

/* Make room for more bytes under the limit; the key is the one to blame. */
static bool
check_size(Size *size, Size more, NewsEventKey key, Node *escontext)
{
	if (more > NEWS_EVENT_MAX_SIZE - *size)
		ereturn(escontext, false,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("value too large for type %s", "news_event"),
				 errdetail("Key \"%s\" takes the value beyond %d bytes.",
						   key_names[key], NEWS_EVENT_MAX_SIZE)));
	*size += more;
	return true;
}

/* ---- Programmes ---- */

bool
news_event_check_programmes(Size n, Node *escontext)
{
	Size		size = 0;

	return check_size(&size, n * sizeof(uint32), NEWS_EVENT_PROGRAMMES,
					  escontext);
}

/*
 * Programmes sorted by bytes, each once: the given array where it is so
 * already, as the engine's are, else a copy.
 */
static const NxStr *
canonical_programmes(const NxStr *programmes, uint32 *n)
{
	NxStr	   *sorted;
	uint32		i,
				kept = 0;

	for (i = 1; i < *n; i++)
		if (str_compare(programmes[i - 1], programmes[i]) >= 0)
			break;
	if (i >= *n)
		return programmes;

	sorted = (NxStr *) palloc(sizeof(NxStr) * *n);
	memcpy(sorted, programmes, sizeof(NxStr) * *n);
	qsort(sorted, *n, sizeof(NxStr), str_compare_elements);
	for (i = 1; i < *n; i++)
		if (str_compare(sorted[kept], sorted[i]) != 0)
			sorted[++kept] = sorted[i];
	*n = kept + 1;
	return sorted;
}

/* ---- The layout ---- */

/* Append text number n, after those before it. */
static void
put_text(NewsEvent *event, uint32 n, NxStr text)
{
	uint32		start = n == 0 ? 0 : event->ends[n - 1];

	event->ends[n] = start + text.len;
	if (text.len > 0)
		memcpy((char *) &event->ends[NEWS_EVENT_NTEXTS +
									 event->nprogrammes] + start,
			   text.s, text.len);
}

NewsEvent *
news_event_build(const NewsEventFields *fields, Node *escontext)
{
	NewsEvent  *event;
	const NxStr *programmes;
	uint32		nprogrammes = fields->nprogrammes;
	Size		size = offsetof(NewsEvent, ends[NEWS_EVENT_NTEXTS]);
	uint32		i;
	int			key;

	if (!check_identity(fields, escontext) ||
		!check_period(&fields->period, escontext) ||
		!check_span(fields, escontext))
		return NULL;

	for (key = 0; key < NEWS_EVENT_NTEXTS; key++)
		if (!check_size(&size, fields->text[key].len, (NewsEventKey) key,
						escontext))
			return NULL;
	if (!news_event_check_programmes(nprogrammes, escontext))
		return NULL;
	programmes = canonical_programmes(fields->programmes, &nprogrammes);
	for (i = 0; i < nprogrammes; i++)
		if (!check_size(&size, sizeof(uint32) + (Size) programmes[i].len,
						NEWS_EVENT_PROGRAMMES, escontext))
			return NULL;

	event = (NewsEvent *) palloc0(size);
	SET_VARSIZE(event, size);
	event->version = NEWS_EVENT_VERSION;
	event->code = (uint8) fields->code;
	if (fields->code != NX_EV_NONE)
		event->flags |= NEWS_EVENT_HAS(NEWS_EVENT_CODE);

	event->nprogrammes = nprogrammes;
	if (nprogrammes > 0)
		event->flags |= NEWS_EVENT_HAS(NEWS_EVENT_PROGRAMMES);
	for (key = 0; key < NEWS_EVENT_NTEXTS; key++)
	{
		if (fields->text[key].s != NULL)
			event->flags |= NEWS_EVENT_HAS(key);
		put_text(event, key, fields->text[key]);
	}
	for (i = 0; i < nprogrammes; i++)
		put_text(event, NEWS_EVENT_NTEXTS + i, programmes[i]);

	if (fields->planned != NEWS_EVENT_PLANNED_ABSENT)
		event->flags |= NEWS_EVENT_HAS(NEWS_EVENT_PLANNED);
	if (fields->planned == NEWS_EVENT_PLANNED_YES)
		event->flags |= NEWS_EVENT_PLANNED_TRUE;

	if (fields->period.known)
	{
		event->flags |= NEWS_EVENT_HAS(NEWS_EVENT_PERIOD);
		if (fields->period.open_start)
			event->flags |= NEWS_EVENT_OPEN_START;
		else
			event->first = fields->period.first;
		if (fields->period.open_end)
			event->flags |= NEWS_EVENT_OPEN_END;
		else
			event->end = fields->period.end;
	}

	if (fields->has_span)
	{
		event->flags |= NEWS_EVENT_HAS(NEWS_EVENT_SPAN);
		event->span_start = fields->span_start;
		event->span_end = fields->span_end;
	}
	return event;
}

/* ---- From the engine ---- */

/* Cut a text to a limit and to what is left of the room for all of them. */
static NxStr
cut_text(NxStr text, uint32 limit, uint32 *room)
{
	limit = Min(*room, limit);
	if (text.len > limit)
		text.len = (uint32) pg_mbcliplen(text.s, (int) text.len, (int) limit);
	*room -= text.len;
	return text;
}

NewsEvent *
news_event_from_engine(const NxEvent *event)
{
	NewsEventFields fields = {0};
	uint32		room = ENGINE_TOTAL_MAX;
	uint32		i;

	fields.code = event->code;
	fields.text[NEWS_EVENT_PREDICATE] = cut_text(event->predicate, LONGEST_NAME, &room);
	fields.text[NEWS_EVENT_ACTOR] = cut_text(event->actor, LONGEST_NAME, &room);
	fields.text[NEWS_EVENT_OFFICE] = cut_text(event->office, LONGEST_NAME, &room);
	fields.text[NEWS_EVENT_TARGET] = cut_text(event->target, LONGEST_NAME, &room);
	fields.text[NEWS_EVENT_CONTENT] = cut_text(event->content, ENGINE_TEXT_MAX, &room);
	fields.text[NEWS_EVENT_PLACE] = cut_text(event->place, LONGEST_NAME, &room);

	/* As many programmes as there is room for, each with its offset. */
	fields.programmes = palloc(Max(event->nprogrammes, 1) * sizeof(NxStr));
	for (i = 0; i < event->nprogrammes; i++)
	{
		Size		size = sizeof(uint32) +
			Min((Size) event->programmes[i].len, LONGEST_NAME);

		if (size > room)
			break;
		room -= sizeof(uint32);
		fields.programmes[i] = cut_text(event->programmes[i], LONGEST_NAME,
										&room);
	}
	fields.nprogrammes = i;

	if (event->planned)
		fields.planned = NEWS_EVENT_PLANNED_YES;

	fields.period = event->period;
	fields.period.known = fields.period.known &&
		(fields.period.open_start || is_storable_day(fields.period.first)) &&
		(fields.period.open_end || is_storable_day(fields.period.end)) &&
		(fields.period.open_start || fields.period.open_end ||
		 fields.period.first < fields.period.end);

	fields.has_span = event->span.start < event->span.end;
	fields.span_start = (int32) event->span.start + 1;
	fields.span_end = (int32) event->span.end + 1;

	return news_event_build(&fields, NULL);
}
