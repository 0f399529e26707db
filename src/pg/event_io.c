/*
 * event_io.c
 *	  Input and output of news_event, as text and as bytes, and the casts to
 *	  and from JSON.
 *
 * The binary format, integers in network byte order:
 *
 *		int8	version, 1
 *		int16	flags, as on disk (news_event.h)
 *		then, each only where its flag is set:
 *		text	code, by its name
 *		text	predicate, actor, office, target, content, place
 *		int32	number of programmes, then that many times a text
 *		int32	period: first day, from 2000-01-01, where it is not open
 *		int32	period: day after the last, likewise
 *		int32	span: first character, and the one after the last
 *
 * where a text is its length in bytes as an int32, then so many bytes in the
 * client's encoding.
 */
#include "postgres.h"

#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "news_event.h"

PG_FUNCTION_INFO_V1(news_event_in);
PG_FUNCTION_INFO_V1(news_event_out);
PG_FUNCTION_INFO_V1(news_event_recv);
PG_FUNCTION_INFO_V1(news_event_send);
PG_FUNCTION_INFO_V1(news_event_to_json);
PG_FUNCTION_INFO_V1(news_event_to_jsonb);
PG_FUNCTION_INFO_V1(jsonb_to_news_event);

#define WIRE_VERSION	1

/*
 * news_event_in(cstring) -> news_event
 *		Errors: 22P02, 54000; soft where the caller can take them.
 */
Datum
news_event_in(PG_FUNCTION_ARGS)
{
	char	   *literal = PG_GETARG_CSTRING(0);
	Node	   *escontext = fcinfo->context;
	NewsEventFields fields = {0};
	NewsEvent  *event;

	if (!news_event_parse(literal, strlen(literal), &fields, escontext))
		PG_RETURN_NULL();
	event = news_event_build(&fields, escontext);
	if (event == NULL)
		PG_RETURN_NULL();
	PG_RETURN_NEWS_EVENT_P(event);
}

/*
 * news_event_out(news_event) -> cstring
 *		The canonical literal: equal events give equal ones.
 */
Datum
news_event_out(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	StringInfoData out;

	initStringInfo(&out);
	news_event_print(event, &out);
	PG_RETURN_CSTRING(out.data);
}

/* ---- Bytes ---- */

/* A text of a message, in memory of its own. */
static NxStr
receive_text(StringInfo message)
{
	NxStr		result;
	int			len = pq_getmsgint(message, 4);
	int			converted;

	result.s = pq_getmsgtext(message, len, &converted);
	result.len = (uint32) converted;
	return result;
}

static void
receive_programmes(StringInfo message, NewsEventFields *fields)
{
	uint32		n = pq_getmsgint(message, 4);
	uint32		left = (uint32) (message->len - message->cursor);

	/* Each takes four bytes at least: allocate for no more than can follow. */
	if (n == 0 || n > left / sizeof(uint32))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value of type %s", "news_event"),
				 errdetail("Key \"%s\" has an impossible number of entries.",
						   news_event_key_name(NEWS_EVENT_PROGRAMMES))));
	(void) news_event_check_programmes(n, NULL);

	fields->programmes = (NxStr *) palloc(sizeof(NxStr) * n);
	for (uint32 i = 0; i < n; i++)
		fields->programmes[i] = receive_text(message);
	fields->nprogrammes = n;
}

/*
 * news_event_recv(internal) -> news_event
 *		Errors: 22P03 for another version and for flags that contradict each
 *		other, 08P01 where the message is too short, 22021 for text that is
 *		none, and whatever news_event_build complains of.
 */
Datum
news_event_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	NewsEventFields fields = {0};
	int			version;
	unsigned int flags;

	version = pq_getmsgbyte(message);
	if (version != WIRE_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value of type %s", "news_event"),
				 errdetail("Its version is %d, not %d.",
						   version, WIRE_VERSION)));
	flags = pq_getmsgint(message, 2);
	if ((flags & ~NEWS_EVENT_ALL_FLAGS) != 0 ||
		((flags & NEWS_EVENT_PLANNED_TRUE) != 0 &&
		 (flags & NEWS_EVENT_HAS(NEWS_EVENT_PLANNED)) == 0) ||
		((flags & (NEWS_EVENT_OPEN_START | NEWS_EVENT_OPEN_END)) != 0 &&
		 (flags & NEWS_EVENT_HAS(NEWS_EVENT_PERIOD)) == 0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value of type %s", "news_event"),
				 errdetail("Its flags are 0x%04x.", flags)));

	if (flags & NEWS_EVENT_HAS(NEWS_EVENT_CODE))
		(void) news_event_set_code(&fields, receive_text(message), NULL);
	for (int key = 0; key < NEWS_EVENT_NTEXTS; key++)
		if (flags & NEWS_EVENT_HAS(key))
			fields.text[key] = receive_text(message);
	if (flags & NEWS_EVENT_HAS(NEWS_EVENT_PROGRAMMES))
		receive_programmes(message, &fields);
	if (flags & NEWS_EVENT_HAS(NEWS_EVENT_PLANNED))
		fields.planned = flags & NEWS_EVENT_PLANNED_TRUE ?
			NEWS_EVENT_PLANNED_YES : NEWS_EVENT_PLANNED_NO;
	if (flags & NEWS_EVENT_HAS(NEWS_EVENT_PERIOD))
	{
		fields.period.known = true;
		fields.period.open_start = (flags & NEWS_EVENT_OPEN_START) != 0;
		fields.period.open_end = (flags & NEWS_EVENT_OPEN_END) != 0;
		if (!fields.period.open_start)
			fields.period.first = (NxDay) pq_getmsgint(message, 4);
		if (!fields.period.open_end)
			fields.period.end = (NxDay) pq_getmsgint(message, 4);
	}
	if (flags & NEWS_EVENT_HAS(NEWS_EVENT_SPAN))
	{
		fields.has_span = true;
		fields.span_start = (int32) pq_getmsgint(message, 4);
		fields.span_end = (int32) pq_getmsgint(message, 4);
	}
	PG_RETURN_NEWS_EVENT_P(news_event_build(&fields, NULL));
}

static void
send_text(StringInfo message, NxStr text)
{
	compat_sendcountedtext(message, text.s, (int) text.len);
}

/*
 * news_event_send(news_event) -> bytea
 */
Datum
news_event_send(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendint8(&message, WIRE_VERSION);
	pq_sendint16(&message, event->flags);
	if (news_event_has(event, NEWS_EVENT_CODE))
	{
		const char *name = nx_event_code_name((NxEventCode) event->code);

		compat_sendcountedtext(&message, name, (int) strlen(name));
	}
	for (int key = 0; key < NEWS_EVENT_NTEXTS; key++)
		if (news_event_has(event, (NewsEventKey) key))
			send_text(&message, news_event_text(event, (NewsEventKey) key));
	if (news_event_has(event, NEWS_EVENT_PROGRAMMES))
	{
		pq_sendint32(&message, event->nprogrammes);
		for (uint32 i = 0; i < event->nprogrammes; i++)
			send_text(&message, news_event_programme(event, i));
	}
	if (news_event_has(event, NEWS_EVENT_PERIOD))
	{
		if ((event->flags & NEWS_EVENT_OPEN_START) == 0)
			pq_sendint32(&message, (uint32) event->first);
		if ((event->flags & NEWS_EVENT_OPEN_END) == 0)
			pq_sendint32(&message, (uint32) event->end);
	}
	if (news_event_has(event, NEWS_EVENT_SPAN))
	{
		pq_sendint32(&message, (uint32) event->span_start);
		pq_sendint32(&message, (uint32) event->span_end);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* ---- Casts ---- */

/*
 * news_event_to_json(news_event) -> json
 *		The canonical literal.
 */
Datum
news_event_to_json(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	StringInfoData out;

	initStringInfo(&out);
	news_event_print(event, &out);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

/*
 * news_event_to_jsonb(news_event) -> jsonb
 */
Datum
news_event_to_jsonb(PG_FUNCTION_ARGS)
{
	NewsEvent  *event = PG_GETARG_NEWS_EVENT_P(0);
	CompatJsonb out = {0};

	news_event_push_jsonb(event, &out);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(out.result));
}

/*
 * jsonb_to_news_event(jsonb) -> news_event
 *		Through the literal, so that both accept the same.  Errors: 22P02,
 *		54000.
 */
Datum
jsonb_to_news_event(PG_FUNCTION_ARGS)
{
	Jsonb	   *jsonb = PG_GETARG_JSONB_P(0);
	StringInfoData literal;
	NewsEventFields fields = {0};

	initStringInfo(&literal);
	(void) JsonbToCString(&literal, &jsonb->root, VARSIZE(jsonb));
	(void) news_event_parse(literal.data, literal.len, &fields, NULL);
	PG_RETURN_NEWS_EVENT_P(news_event_build(&fields, NULL));
}
